import { expect, test } from 'vitest';
import { kitProblems } from '../../../shared/contracts/ipc/kits.ts';
import { kitEventKinds } from '../../../shared/domain/entities/kit.ts';
import { deviceReceiptStates } from '../../../shared/domain/kits/deviceReceipt.ts';
import { kitStatuses } from '../../../shared/domain/kits/kitStatus.ts';
import { publishFindingCodes } from '../../../shared/domain/kits/publishConditions.ts';
import { tridomAdviceCodes, tridomQuestions } from '../../../shared/domain/kits/tridomAdvice.ts';
import { unusableReasons } from '../../../shared/domain/kits/usable.ts';
import { catalogues, languages, type MessageId } from '../../app/i18n/catalogues.ts';
import { kitProblemText, notUsableText, whyNotText } from '../../app/i18n/words.ts';
import {
  adviceText,
  eventText,
  findingText,
  kitStatusText,
  receiptStateText,
  tridomText,
} from './studioWords.ts';

const tables: readonly [string, readonly string[], Readonly<Record<string, MessageId>>][] = [
  ['a status', kitStatuses, kitStatusText],
  ['a condition that does not hold', publishFindingCodes, findingText],
  ['a question of TRIDOM', tridomQuestions, tridomText],
  ['advice', tridomAdviceCodes, adviceText],
  ['why something may not be used, in full', unusableReasons, whyNotText],
  ['why something may not be used, in short', unusableReasons, notUsableText],
  ['what is wrong with a kit that came', kitProblems, kitProblemText],
  ['what was done', kitEventKinds, eventText],
  ['how it stands on a laptop', deviceReceiptStates, receiptStateText],
];
const cases = tables.flatMap(([what, codes, texts]) =>
  languages.map((language) => [what, language, codes, texts] as const),
);

test.each(cases)('%s is said in %s, each code in words of its own', (_, language, codes, texts) => {
  const said = codes.map((code) => {
    const id = texts[code];
    return id === undefined ? '' : (catalogues[language][id] ?? '');
  });
  expect(codes.filter((_code, at) => said[at]?.trim() === '')).toEqual([]);
  expect(new Set(said).size).toBe(codes.length);
});
