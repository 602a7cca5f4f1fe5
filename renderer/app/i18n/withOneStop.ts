type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What brings a full stop of its own, as "5 oct." and "Acme Inc." do, needs none after it to end a sentence. */
export const withOneStop = (text: string, values: Values): string =>
  Object.values(values).reduce<string>(
    (said, value) =>
      typeof value === 'string' && value.endsWith('.') ? said.replaceAll(`${value}.`, value) : said,
    text,
  );
