import type { AgreementTerms } from '../../shared/domain/agreement/agreementTerms.ts';

/** What Havrel's sales and marketing mean by the three words. */
export const agreementWords: AgreementTerms['definitions'] = {
  mql: {
    en: 'A person who has asked us for something, works for a company that delivers in one of our territories, and may be contacted.',
    fr: 'Une personne qui nous a demandé quelque chose, travaille pour une entreprise qui livre dans l’un de nos secteurs et peut être contactée.',
    sv: 'En person som har bett oss om något, arbetar på ett företag som levererar i något av våra distrikt och får kontaktas.',
    it: 'Una persona che ci ha chiesto qualcosa, lavora per un’azienda che consegna in una delle nostre zone e può essere contattata.',
  },
  sal: {
    en: 'A rep has read it, finds nothing that speaks against a call, and means to make one.',
    fr: 'Un commercial l’a lu, ne voit rien qui s’oppose à un appel et a l’intention d’appeler.',
    sv: 'En säljare har läst det, ser inget som talar emot ett samtal och tänker ringa.',
    it: 'Un venditore l’ha letto, non vede motivi per non chiamare e intende farlo.',
  },
  sql: {
    en: 'In a conversation the person has named a need, who decides about it, and by when.',
    fr: 'Lors d’une conversation, la personne a dit quel est le besoin, qui décide et pour quand.',
    sv: 'I ett samtal har personen berättat om behovet, vem som bestämmer och till när.',
    it: 'In una conversazione la persona ha detto qual è il bisogno, chi decide ed entro quando.',
  },
};
