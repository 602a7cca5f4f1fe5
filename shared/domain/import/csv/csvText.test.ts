import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, csvText, guardFormula, unguardFormula } from './csvText.ts';

describe('guardFormula', () => {
  test.each(['=1+1', '+46 70', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', "'quoted"])(
    'disarms %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  test('leaves ordinary text alone', () => {
    expect(guardFormula('Acme = best')).toBe('Acme = best');
  });

  test('can be undone for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => unguardFormula(guardFormula(text)) === text),
    );
  });

  test('no guarded text begins as a formula does', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', 'a', ' ');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) =>
        /^[^=+\-@\t\r\n＝＋－＠]/.test(guardFormula(first + rest)),
      ),
    );
  });
});

describe('csvText', () => {
  test('writes a mark, CRLF line ends, and quotes only where needed', () => {
    expect(csvText([['a', 'b, c', 'say "x"', null, -5]])).toBe('\uFEFFa,"b, c","say ""x""",,-5\r\n');
  });

  test('a guarded cell that holds a delimiter of another locale is quoted too', () => {
    expect(csvLine(['a;=1', '=HYPERLINK("x")'])).toBe('"a;=1","\'=HYPERLINK(""x"")"\r\n');
  });
});
