import { join } from 'node:path';
import { z } from 'zod';
import { roles } from '../../../shared/domain/entities/workspace.ts';
import { figuresOf } from '../../../shared/domain/insight/companyFigures.ts';
import { readJsonFile, writeJsonFile } from './files.ts';

const schema = z.object({
  language: z.enum(['system', 'en', 'fr', 'sv', 'it']).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  toursSeen: z.array(z.enum(roles)).catch([]),
  figuresOf: z.enum(figuresOf).catch('laptop'),
  /** Opened again at the next start. */
  lastProfile: z.string().nullable().catch(null),
});
export type LaptopSettings = z.output<typeof schema>;

const usual: LaptopSettings = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  toursSeen: [],
  figuresOf: 'laptop',
  lastProfile: null,
};

/** Kept in plain beside the data, so that the sign-in screen speaks the right language. */
export class LaptopSettingsFile {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'settings.json');
  }

  read(): LaptopSettings {
    return readJsonFile(this.#file, schema) ?? usual;
  }

  change(
    change: { readonly [Name in keyof LaptopSettings]?: LaptopSettings[Name] | undefined },
  ): LaptopSettings {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next = { ...this.read(), ...given } as LaptopSettings;
    writeJsonFile(this.#file, next);
    return next;
  }
}
