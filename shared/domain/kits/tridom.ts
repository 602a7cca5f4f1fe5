import { z } from 'zod';

const answer = z.string().max(2_000);

/** The needs that people buy on; feeling first, reasons after. */
export const tridomNeeds = ['functional', 'emotional', 'aspirational'] as const;

/** What the author answers to TRIDOM's questions. An empty answer is one not given yet. */
export const tridom = z.strictObject({
  /** Targeted: what the buyer is asked to do. */
  callToAction: answer,
  /** Relevant: the needs it speaks to, and why this medium fits. */
  needs: z.array(z.enum(tridomNeeds)).max(tridomNeeds.length),
  medium: answer,
  /** Innovative: what the buyer has not heard before. */
  novelty: answer,
  /** Differentiating: from competitors and from doing nothing. */
  difference: answer,
  /** Orchestrated: what marketing, sales and delivery each say and do. */
  alignment: answer,
  /** Measured: which figure, and what it should come to. */
  measure: answer,
  target: answer,
});
export type Tridom = z.output<typeof tridom>;

/** Nothing answered yet. */
export const noTridom: Tridom = {
  callToAction: '',
  needs: [],
  medium: '',
  novelty: '',
  difference: '',
  alignment: '',
  measure: '',
  target: '',
};
