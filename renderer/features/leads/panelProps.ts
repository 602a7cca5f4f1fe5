import type { StepWords } from './useLeadStep.ts';

export interface PanelProps {
  readonly leadId: string;
  readonly busy: boolean;
  readonly onTake: (words: StepWords) => void;
}
