/** The columns that the hub keeps on every row, as they stand when the workspace has just been made. */
export interface Stamped {
  readonly rowVersion: number;
  readonly updatedAt: number;
  readonly updatedBy: null;
}

export const freshStamp = (todayMs: number): Stamped => ({
  rowVersion: 1,
  updatedAt: todayMs,
  updatedBy: null,
});

export const stamp = (id: string, stamped: Stamped): Stamped & { readonly id: string } => ({
  id,
  ...stamped,
});
