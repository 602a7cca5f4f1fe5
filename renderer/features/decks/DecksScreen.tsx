import { Layers, Plus } from 'lucide-react';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import split from '../kits/KitsScreen.module.css';
import list from '../kits/LibraryList.module.css';
import { DeckDetail } from './DeckDetail.tsx';

/** What a rep put together of approved pages, to be shown in one go. */
export function DecksScreen() {
  const { deckId } = useParams();
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const create = useCommand('decks.create');
  const { value, error, reload } = useQuery('decks.list', {}, ['decks']);
  const begin = async (): Promise<void> => {
    const id = newId();
    const position = value?.rows.length ?? 0;
    const made = await create.run({ id, name: say('deck.new'), pages: { pages: [] }, position });
    if (made.ok) void navigate(`/kits/decks/${id}`);
  };
  useLetters({ N: () => void begin() });
  const body = () => {
    if (value === undefined)
      return error === null ? (
        <Skeleton label={say('app.loading')} rows={4} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      );
    if (value.rows.length === 0)
      return (
        <EmptyState icon={Layers} title={say('deck.none')}>
          {say('deck.noneWords')}
        </EmptyState>
      );
    return (
      <ul className={list.list}>
        {value.rows.map(({ deck }) => (
          <li key={deck.id}>
            <NavLink
              to={`/kits/decks/${deck.id}`}
              className={({ isActive }) => classes(list.item, isActive && list.on)}
            >
              <Layers aria-hidden="true" size={16} strokeWidth={1.75} />
              <span className={list.words}>
                <span className={list.title}>{deck.name}</span>
                <span className={list.under}>
                  {say('present.pageCount', { count: deck.pages?.pages.length ?? 0 })}
                </span>
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    );
  };
  return (
    <div className={split.page}>
      <PageHeader
        title={say('deck.title')}
        under={<Link to="/kits">{say('deck.toLibrary')}</Link>}
        actions={
          <Button icon={Plus} chord="N" isPending={create.busy} onPress={() => void begin()}>
            {say('deck.new')}
          </Button>
        }
      />
      {create.failure === null ? null : <Notice tone="bad">{failureText(create.failure)}</Notice>}
      <div className={classes(split.split, deckId !== undefined && split.open)}>
        <div className={split.left}>
          <Card flush className={split.card}>
            {body()}
          </Card>
        </div>
        {deckId === undefined ? null : (
          <DeckDetail key={deckId} deckId={deckId} onClose={() => void navigate('/kits/decks')} />
        )}
      </div>
    </div>
  );
}
