import { expect, test } from 'vitest';
import { storedZip } from './storedZip.ts';
import { workbook } from './workbook.ts';

/** The files of a ZIP by its directory, which stands at the end: read from there as the programs do. */
function entriesOf(zip: Buffer): ReadonlyMap<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const body = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    found.set(
      zip.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      zip.subarray(body, body + size).toString('utf8'),
    );
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return found;
}

test('an archive holds what was put in, under its name', () => {
  expect([
    ...entriesOf(
      storedZip([
        ['a.txt', 'één'],
        ['folder/b.txt', ''],
      ]),
    ),
  ]).toEqual([
    ['a.txt', 'één'],
    ['folder/b.txt', ''],
  ]);
});

test('a workbook keeps numbers as numbers and every text as it was written', () => {
  const sheet = entriesOf(
    workbook('What customers say: [all]', [
      ['Objection', 'Heard'],
      ['=1+1 & <b>"x"</b>\u0001', 41],
      [null, 9.5],
    ]),
  );
  expect(sheet.get('xl/worksheets/sheet1.xml')).toContain(
    '<row><c t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt;</t></is></c><c><v>41</v></c></row><row><c/><c><v>9.5</v></c></row>',
  );
  expect(sheet.get('xl/workbook.xml')).toContain('sheet name="What customers say   all"');
});
