/** How an approved line was used, as the capture beside it keeps it. */
export interface Answered {
  readonly how: 'said_it' | 'own_words' | null;
  readonly itemId: string | null;
  readonly words: string;
}
