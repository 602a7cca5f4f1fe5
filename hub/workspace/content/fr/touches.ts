import type { LanguageContent } from '../languageContent.ts';

export const touches: LanguageContent['touches'] = {
  vanCost: 'Ce que coûte vraiment une camionnette en ville : le calcul',
  zoneGuide: 'Guide des zones à faibles émissions, avec la carte',
  winter: 'L’hiver sur trois roues',
  fair: 'Journées de la logistique urbaine : visite de notre stand',
  breakfast: 'Petit-déjeuner des artisans, avec un essai dans le quartier',
  quiet: 'Avant huit heures, sans un bruit : livrer en rue résidentielle',
  cold: 'Du froid jusqu’à la porte : le caisson réfrigéré en tournée',
  trial: 'Quatre semaines sur votre tournée : offre d’essai',
  customers: 'Nos clients racontent : un an sans gazole',
  service: 'Qui vient quand ça s’arrête : notre service en chiffres',
  website: 'A lu la page sur le leasing',
};
