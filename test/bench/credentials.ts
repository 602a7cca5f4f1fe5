/** The one person of the bench's company, and the seed of its rows. */
export const benchEmail = 'rep@bench.example';
export const benchPassword = 'a password for the bench only';
export const benchSeed = 20261;
