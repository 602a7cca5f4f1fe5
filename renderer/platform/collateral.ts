/** Where the host serves a verified file of this laptop, by its hash: same origin, in ranges, never a path of the disk. */
export const collateralAddress = (sha256: string): string => `./collateral/${sha256}`;
