import { type Language, languages } from '../entities/account.ts';
import type { ItemContent, KitItemKind } from './itemContent.ts';
import { richTextOf } from './richText.ts';

/** What an item may begin with, in every language: a shape to write into, never a claim that could go out as it is. */
export interface ItemTemplate {
  readonly id: string;
  readonly kind: KitItemKind;
  readonly content: Readonly<Record<Language, ItemContent>>;
}

/**
 * Its words in the languages that are wanted, and none in the others. A file is in one language as a rule, most likely
 * its author's.
 */
export function templateContentIn(
  { kind, content }: ItemTemplate,
  wanted: readonly Language[],
  author: Language,
): Readonly<Record<Language, ItemContent | null>> {
  const begunIn = kind === 'collateral' ? [wanted.includes(author) ? author : (wanted[0] ?? author)] : wanted;
  return Object.fromEntries(
    languages.map((language) => [language, begunIn.includes(language) ? content[language] : null]),
  ) as Record<Language, ItemContent | null>;
}

type Pair = readonly [string, string];
type InAll<Value> = Readonly<Record<Language, Value>>;
const template = <Words>(
  id: string,
  kind: KitItemKind,
  words: InAll<Words>,
  make: (words: Words) => ItemContent,
): ItemTemplate => ({
  id,
  kind,
  content: Object.fromEntries(
    languages.map((language) => [language, make(words[language])]),
  ) as InAll<ItemContent>,
});

const titledText = ([title, body]: Pair): ItemContent => ({
  title,
  body: richTextOf(body),
});
interface ReplyWords {
  readonly title: string;
  readonly explore: readonly string[];
  readonly response: string;
}
const reply = ({ title, explore, response }: ReplyWords): ItemContent => ({
  title,
  explore: [...explore],
  response: richTextOf(response),
});

export const itemTemplates: readonly ItemTemplate[] = [
  template(
    'change',
    'key_message',
    {
      en: ['What becomes possible', 'Until now: …\n\nFrom now on: …\n\nThe first step is …'],
      fr: ['Ce qui devient possible', 'Jusqu’ici : …\n\nDésormais : …\n\nLa première étape est …'],
      sv: ['Vad som blir möjligt', 'Hittills: …\n\nFrån och med nu: …\n\nFörsta steget är …'],
      it: ['Che cosa diventa possibile', 'Finora: …\n\nDa adesso: …\n\nIl primo passo è …'],
    },
    titledText,
  ),
  template<Pair>(
    'cost_of_waiting',
    'discovery_question',
    {
      en: [
        'What does it cost you that … stays as it is?',
        'A figure, a person who suffers from it, or a date.',
      ],
      fr: [
        'Que vous coûte le fait que … reste comme c’est ?',
        'Un chiffre, une personne qui en souffre ou une date.',
      ],
      sv: [
        'Vad kostar det er att … förblir som det är?',
        'En siffra, någon som lider av det eller ett datum.',
      ],
      it: ['Quanto vi costa che … resti com’è?', 'Una cifra, una persona che ne soffre o una data.'],
    },
    ([title, listenFor]) => ({ title, listenFor }),
  ),
  template(
    'too_expensive',
    'objection_response',
    {
      en: {
        title: 'It costs too much',
        explore: ['Compared with what?', 'What would it have to bring in?'],
        response: 'You should not pay for …. What it brings is …, from … on.',
      },
      fr: {
        title: 'C’est trop cher',
        explore: ['Par rapport à quoi ?', 'Que faudrait-il que cela rapporte ?'],
        response: 'Vous n’avez pas à payer pour …. Ce que cela rapporte : …, dès ….',
      },
      sv: {
        title: 'Det kostar för mycket',
        explore: ['Jämfört med vad?', 'Vad skulle det behöva ge?'],
        response: 'Ni ska inte betala för …. Det ger …, från och med ….',
      },
      it: {
        title: 'Costa troppo',
        explore: ['Rispetto a che cosa?', 'Quanto dovrebbe rendere?'],
        response: 'Non dovete pagare per …. Quello che rende è …, a partire da ….',
      },
    },
    reply,
  ),
  template(
    'not_now',
    'objection_response',
    {
      en: {
        title: 'Not now',
        explore: ['What would have to be over first?', 'What happens if it waits until then?'],
        response: 'Then let us fix only … now, and begin in ….',
      },
      fr: {
        title: 'Pas maintenant',
        explore: ['Qu’est-ce qui doit être terminé avant ?', 'Que se passe-t-il si cela attend jusque-là ?'],
        response: 'Alors fixons seulement … maintenant et commençons en ….',
      },
      sv: {
        title: 'Inte nu',
        explore: ['Vad måste vara klart först?', 'Vad händer om det får vänta till dess?'],
        response: 'Då bestämmer vi bara … nu och börjar i ….',
      },
      it: {
        title: 'Non adesso',
        explore: ['Che cosa deve finire prima?', 'Che cosa succede se si aspetta fino ad allora?'],
        response: 'Allora fissiamo adesso solo … e cominciamo a ….',
      },
    },
    reply,
  ),
  template(
    'measured',
    'proof_point',
    {
      en: ['…% less … in … months', 'Measured at …, from … to …, by …. Before: …. After: ….'],
      fr: ['… % de … en moins en … mois', 'Mesuré chez …, de … à …, par …. Avant : …. Après : ….'],
      sv: ['…% mindre … på … månader', 'Uppmätt hos …, från … till …, av …. Före: …. Efter: ….'],
      it: ['…% di … in meno in … mesi', 'Misurato presso …, da … a …, da …. Prima: …. Dopo: ….'],
    },
    titledText,
  ),
  template(
    'customer',
    'story',
    {
      en: [
        'How … came to …',
        'Who they are: …\n\nWhat troubled them: …\n\nWhat they tried: …\n\nHow it is now, in their words: …',
      ],
      fr: [
        'Comment … est arrivé à …',
        'Qui ils sont : …\n\nCe qui les gênait : …\n\nCe qu’ils ont essayé : …\n\nAujourd’hui, avec leurs mots : …',
      ],
      sv: [
        'Hur … kom till …',
        'Vilka de är: …\n\nVad som störde dem: …\n\nVad de prövade: …\n\nHur det är nu, med deras ord: …',
      ],
      it: [
        'Come … è arrivata a …',
        'Chi sono: …\n\nChe cosa li disturbava: …\n\nChe cosa hanno provato: …\n\nCom’è adesso, con parole loro: …',
      ],
    },
    titledText,
  ),
  template(
    'competitor',
    'battlecard',
    {
      en: {
        title: 'Against …',
        snapshot: 'Who they are, whom they serve, how they sell.',
        theirs: 'What they do well',
        question: 'How do you do … with them today?',
        objection: 'They are cheaper',
      },
      fr: {
        title: 'Face à …',
        snapshot: 'Qui ils sont, qui ils servent, comment ils vendent.',
        theirs: 'Ce qu’ils font bien',
        question: 'Comment faites-vous … avec eux aujourd’hui ?',
        objection: 'Ils sont moins chers',
      },
      sv: {
        title: 'Mot …',
        snapshot: 'Vilka de är, vilka de säljer till och hur.',
        theirs: 'Vad de gör bra',
        question: 'Hur gör ni … med dem i dag?',
        objection: 'De är billigare',
      },
      it: {
        title: 'Contro …',
        snapshot: 'Chi sono, chi servono, come vendono.',
        theirs: 'Che cosa fanno bene',
        question: 'Come fate … con loro oggi?',
        objection: 'Costano meno',
      },
    },
    ({ title, snapshot, theirs, question, objection }) => ({
      title,
      snapshot: richTextOf(snapshot),
      theirStrengths: [theirs],
      ourStrengths: [],
      landmineQuestions: [question],
      likelyObjections: [objection],
      recentIntelligence: [],
    }),
  ),
  template(
    'after_a_visit',
    'email_template',
    {
      en: {
        title: 'After a visit',
        subject: 'What we agreed, {contact}',
        body: 'Hello {contact},\n\nthank you for your time today. We agreed on …. By … you have … from me.\n\n{me}',
      },
      fr: {
        title: 'Après une visite',
        subject: 'Ce dont nous avons convenu, {contact}',
        body: 'Bonjour {contact},\n\nmerci pour le temps que vous m’avez accordé. Nous avons convenu de …. Vous recevrez … d’ici ….\n\n{me}',
      },
      sv: {
        title: 'Efter ett besök',
        subject: 'Det vi kom överens om, {contact}',
        body: 'Hej {contact},\n\ntack för att du tog dig tid i dag. Vi kom överens om …. Senast … får du … av mig.\n\n{me}',
      },
      it: {
        title: 'Dopo una visita',
        subject: 'Quello che abbiamo concordato, {contact}',
        body: 'Buongiorno {contact},\n\ngrazie per il tempo che mi ha dedicato oggi. Abbiamo concordato …. Entro … riceverà … da me.\n\n{me}',
      },
    },
    ({ title, subject, body }) => ({ title, subject, body: richTextOf(body) }),
  ),
  template<Pair>(
    'one_page',
    'collateral',
    {
      en: ['… on one page', 'For whom, when to show it, and what to ask afterwards: …'],
      fr: ['… en une page', 'Pour qui, quand le montrer et que demander ensuite : …'],
      sv: ['… på en sida', 'För vem, när den ska visas och vad man frågar sedan: …'],
      it: ['… in una pagina', 'Per chi, quando mostrarla e che cosa chiedere dopo: …'],
    },
    ([title, description]) => ({ title, description: richTextOf(description) }),
  ),
];
