import en from '../../../shared/locales/menu/en.json' with { type: 'json' };
import fr from '../../../shared/locales/menu/fr.json' with { type: 'json' };
import it from '../../../shared/locales/menu/it.json' with { type: 'json' };
import sv from '../../../shared/locales/menu/sv.json' with { type: 'json' };

export type MenuLabels = Readonly<Record<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, MenuLabels>> = { en, fr, sv, it };

/**
 * The labels in the language of the settings (`system`: the system's), else in English.
 * `systemLocale` is a BCP 47 tag such as `fr-CH`.
 */
export function menuLabels(language: string, systemLocale: string): MenuLabels {
  const wanted = language === 'system' ? systemLocale.split('-')[0] : language;
  return catalogues[wanted ?? 'en'] ?? en;
}
