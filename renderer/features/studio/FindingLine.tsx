import type { PublishFinding } from '../../../shared/domain/kits/publishConditions.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { PlaceLine, type WayThere } from './PlaceLine.tsx';
import { findingPlace } from './places.ts';
import { findingText } from './studioWords.ts';

export const keyOf = ({ code, itemId, language }: PublishFinding): string => `${code} ${itemId} ${language}`;

/** What keeps a version from going out, and the way to where it is mended. */
export function FindingLine({
  finding: { code, itemId, language },
  ...way
}: WayThere & { readonly finding: PublishFinding }) {
  const say = useSay();
  const what = say(findingText[code], { language: language === null ? '' : languageNames[language] });
  return <PlaceLine what={what} itemId={itemId} place={findingPlace[code]} {...way} />;
}
