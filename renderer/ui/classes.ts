/** Joins the class names that are there; what is false, null or undefined falls away. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
