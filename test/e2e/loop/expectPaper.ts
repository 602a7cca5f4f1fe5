import { expect } from '@playwright/test';
import { languages } from '../../../shared/domain/entities/account.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { wordsIn } from '../../harness/programWords.ts';
import { readPdf } from './readPdf.ts';

/** In whole points; Chromium rounds A4 up to pixels. */
const formats = { A4: [595, 842], Letter: [612, 792] } as const;
const headings = [
  'alignment.title',
  'alignment.wins',
  'alignment.scorecard',
  'alignment.stages',
  'alignment.handOff',
  'alignment.decisions',
];
/** A reader makes one kind of blank of all of them. */
const plain = (words: string): string => words.replace(/\s+/g, ' ');

/** The page of the week that is open, on both papers and in every language: its headings, these words, and none cut off. */
export async function expectPaper(screen: ProgramScreen, written: readonly string[]): Promise<void> {
  const { page } = screen;
  for (const language of languages) {
    const say = wordsIn(language);
    await screen.ask('settings.set', { language });
    await page.getByRole('heading', { level: 2, name: say('alignment.decisions') }).waitFor();
    for (const [format, size] of Object.entries(formats)) {
      const { text, sizes, cutOff } = await readPdf(await page.pdf({ format }));
      const of = `${language}, ${format}`;
      expect(sizes, of).toEqual([size]);
      expect(cutOff, of).toEqual([]);
      for (const words of [...headings.map((id) => say(id)), ...written])
        expect(text, of).toContain(plain(words));
    }
  }
  await screen.ask('settings.set', { language: 'en' });
  await page.getByRole('heading', { level: 2, name: screen.say('alignment.decisions') }).waitFor();
}
