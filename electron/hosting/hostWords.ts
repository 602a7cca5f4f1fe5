import en from '../../shared/locales/hosts/en.json' with { type: 'json' };
import fr from '../../shared/locales/hosts/fr.json' with { type: 'json' };
import it from '../../shared/locales/hosts/it.json' with { type: 'json' };
import sv from '../../shared/locales/hosts/sv.json' with { type: 'json' };

export type HostWords = Readonly<Record<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, HostWords>> = { en, fr, sv, it };

/**
 * What hosts say by themselves (menu, refusals at a start), in the language of the settings (`system`: the
 * system's), else in English. `systemLocale` is a BCP 47 tag such as `fr-CH`.
 */
export function hostWords(language: string, systemLocale: string): HostWords {
  const wanted = language === 'system' ? systemLocale.split('-')[0] : language;
  return catalogues[wanted ?? 'en'] ?? en;
}
