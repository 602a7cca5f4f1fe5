/** Where a printer's usual sheet is US Letter (Unicode CLDR, `paperSize`); everywhere else it is A4. */
const letterCountries: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

export const paperSize = (country: string): 'A4' | 'Letter' =>
  letterCountries.has(country.toUpperCase()) ? 'Letter' : 'A4';
