/**
 * Words of people's files for the words that the program knows, folded like the headers. What is not here matches by
 * its own name.
 */
export const valueWords: Readonly<Record<string, readonly string[]>> = {
  // Stages of a deal.
  prospecting: ['prospect', 'prospection', 'prospektering', 'prospezione', 'open', 'new'],
  engaging: ['engaged', 'qualification', 'in progress', 'en cours', 'pagaende', 'in corso'],
  proposal: ['proposition', 'quote', 'offre', 'offert', 'offerta', 'proposta'],
  negotiation: ['negotiating', 'negociation', 'forhandling', 'negoziazione', 'trattativa'],
  won: ['closed won', 'gagne', 'gagnee', 'vunnen', 'vunnet', 'vinta', 'vinto'],
  lost: ['closed lost', 'perdu', 'perdue', 'forlorad', 'forlorat', 'persa', 'perso'],
  // How far a buyer has come.
  awareness: ['notoriete', 'kannedom', 'conoscenza'],
  interest: ['interet', 'intresse', 'interesse'],
  consideration: ['overvagande', 'considerazione'],
  preference: ['preferens', 'preferenza'],
  purchase: ['achat', 'kop', 'acquisto'],
  loyalty: ['fidelite', 'lojalitet', 'fedelta'],
  advocacy: ['recommandation', 'ambassador', 'passaparola'],
  // Where a lead stands.
  new: ['nouveau', 'ny', 'nytt', 'nuovo', 'open'],
  accepted: ['accepte', 'accepterad', 'accettato'],
  rejected: ['rejete', 'refuse', 'avvisad', 'rifiutato'],
  attempted: ['tentative', 'forsokt', 'tentato', 'contact attempted'],
  in_conversation: [
    'in conversation',
    'contacted',
    'en discussion',
    'i samtal',
    'in conversazione',
    'contattato',
  ],
  qualified: ['qualifie', 'kvalificerad', 'qualificato'],
  disqualified: ['disqualifie', 'diskvalificerad', 'squalificato', 'unqualified'],
  recycled: ['nurture', 'recycle', 'atervunnen', 'riciclato'],
  converted: ['converti', 'konverterad', 'convertito', 'customer'],
  // Who somebody is to a purchase, and in the company.
  economic_buyer: ['economic buyer', 'decision maker', 'decideur', 'beslutsfattare', 'decisore'],
  technical_evaluator: [
    'technical evaluator',
    'evaluator',
    'evaluateur technique',
    'teknisk utvarderare',
    'valutatore tecnico',
  ],
  rep: ['sales rep', 'sales', 'seller', 'commercial', 'vendeur', 'saljare', 'venditore'],
  manager: ['sales manager', 'chef des ventes', 'saljchef', 'responsabile vendite'],
  author: ['marketing', 'marketing author', 'auteur', 'forfattare', 'autore'],
  admin: ['administrator', 'administrateur', 'administrator', 'amministratore'],
  // What marketing did.
  mailing: ['email', 'e mail', 'mail', 'newsletter', 'courriel', 'utskick', 'nyhetsbrev', 'e post', 'invio'],
  event: ['evenement', 'handelse', 'fair', 'trade show', 'salon', 'massa', 'fiera', 'evento'],
  download: ['telechargement', 'nedladdning', 'whitepaper', 'scaricamento'],
  webinar: ['webinaire', 'webbinarium', 'seminario web'],
  advertisement: ['ad', 'ads', 'advert', 'publicite', 'annons', 'pubblicita'],
  website: ['web', 'web site', 'visit', 'site web', 'hemsida', 'webbplats', 'sito'],
  social: ['social media', 'linkedin', 'reseaux sociaux', 'sociala medier'],
  other: ['autre', 'annat', 'ovrigt', 'altro'],
};
