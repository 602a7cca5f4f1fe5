import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { useSay } from './i18n/Language.tsx';

interface Props {
  /** Another key starts afresh: going elsewhere leaves the broken screen behind. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly resetKey: string | undefined;
}

/** A bug in one screen takes down that screen, says so, and leaves the rest of the window standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A screen failed.', error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Broken onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const say = useSay();
  return (
    <ErrorState
      title={say('app.broken')}
      actions={
        <>
          <Button onPress={onRetry}>{say('action.tryAgain')}</Button>
          <Button variant="quiet" onPress={() => window.location.reload()}>
            {say('app.reload')}
          </Button>
        </>
      }
    />
  );
}
