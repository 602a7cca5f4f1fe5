/** The files that kits carry. Those with words exist once a language. */
export const collateralKeys = ['round-deck', 'prices', 'trial-sheet', 'models-picture'] as const;
export type CollateralKey = (typeof collateralKeys)[number];
