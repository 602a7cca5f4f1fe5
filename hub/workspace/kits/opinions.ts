import type { Language } from '../../../shared/domain/entities/account.ts';
import type { Row } from '../../../shared/domain/entities/index.ts';
import type { Verdict } from '../../../shared/domain/entities/kitUse.ts';
import { Chance } from '../chance.ts';
import { demoIds } from '../demoId.ts';
import type { StoryTime } from '../playedCall.ts';
import { stamp } from '../stamp.ts';
import { colleagueId, reps } from '../team.ts';
import { fourWeeks } from './four-weeks/kit.ts';
import { kitItemId } from './kitItems.ts';
import { kitId, marketingTime } from './kitRows.ts';
import { oneRound } from './one-round/kit.ts';

interface Opinion {
  readonly kit: typeof oneRound | typeof fourWeeks;
  readonly item: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly daysAgo: number;
  readonly note: Partial<Readonly<Record<Language, string>>>;
}

/** What reps think of single items; each is said by the reps of the languages that it has a sentence in. */
const opinions: readonly Opinion[] = [
  {
    kit: oneRound,
    item: 'vans-are-paid-for',
    version: 1,
    verdict: 'does_not_help',
    daysAgo: 38,
    note: {
      en: 'The moment I say “sell two”, they start defending the van. I leave the vans alone and talk about the two rounds in the middle.',
      fr: 'Dès que je dis « vendez-en deux », ils défendent la camionnette. Mieux vaut la laisser en banlieue et ne parler que du centre.',
      sv: 'När jag säger ”sälj två” börjar de försvara bilen. Låt den vara kvar på ytterturerna, så lyssnar de.',
      it: 'Appena dico “ne venda due” difendono il furgone. Meglio lasciarglielo per la cintura e parlare solo del centro.',
    },
  },
  {
    kit: oneRound,
    item: 'worst-round-question',
    version: 1,
    verdict: 'helps',
    daysAgo: 51,
    note: {
      en: 'Best question I have. There’s always a street.',
      fr: 'La meilleure question du lot. Il y a toujours une rue.',
      it: 'La domanda migliore. C’è sempre una via.',
    },
  },
  {
    kit: oneRound,
    item: 'who-comes-out',
    version: 1,
    verdict: 'helps',
    daysAgo: 29,
    note: {
      sv: 'Siffran 94 av 100 tror de på, för att den inte är hundra.',
      en: 'They believe 94 because it isn’t 100.',
    },
  },
  {
    kit: fourWeeks,
    item: 'three-months-free',
    version: 1,
    verdict: 'does_not_help',
    daysAgo: 19,
    note: {
      sv: 'Här räknar Norrhjul faktiskt, de skickar en rapport. Vi borde säga något annat i Stockholm.',
    },
  },
  {
    kit: fourWeeks,
    item: 'snow-and-slush',
    version: 1,
    verdict: 'helps',
    daysAgo: 24,
    note: {
      sv: 'Att det är från Stockholm och inte från en broschyr gör hela skillnaden.',
      fr: 'Les chiffres de Stockholm font taire tout le monde, même à Montmartre.',
    },
  },
  {
    kit: oneRound,
    item: 'look-daft',
    version: 2,
    verdict: 'helps',
    daysAgo: 3,
    note: {
      en: 'Used it on Monday in Barking. Six o’clock, coffee, four goes. Thank you.',
      it: 'Provata lunedì: alle sei, col caffè. In quattro hanno fatto il giro.',
    },
  },
];

export function makeFeedback(time: StoryTime): readonly Row<'feedback'>[] {
  const chance = new Chance('feedback');
  const nextId = demoIds('feedback');
  return opinions.flatMap(({ kit, item, version, verdict, daysAgo, note }) =>
    Object.entries(note).map(([language, text]) => ({
      ...stamp(nextId(), time.stamped),
      authorId: colleagueId(chance.pick(reps.filter((rep) => rep.language === language)).key),
      kitId: kitId(kit.key),
      itemId: kitItemId(kit, item),
      version,
      verdict,
      note: text,
      authoredAt: marketingTime(time, daysAgo - chance.between(0, 2), chance.between(16 * 60, 19 * 60)),
    })),
  );
}

/** What each rep keeps at hand. */
export function makeFavourites(time: StoryTime): readonly Row<'favourite'>[] {
  const chance = new Chance('favourites');
  const nextId = demoIds('favourite');
  const keys = Object.entries(oneRound.items)
    .filter(([, { kind }]) => kind === 'objection_response' || kind === 'discovery_question')
    .map(([key]) => key);
  return reps.flatMap((rep) =>
    chance
      .shuffled(keys)
      .slice(0, chance.between(2, 4))
      .map((key) => ({
        ...stamp(nextId(), time.stamped),
        userId: colleagueId(rep.key),
        kitId: kitId(oneRound.key),
        itemId: kitItemId(oneRound, key),
        status: 'kept' as const,
      })),
  );
}
