import type { NameContent } from '../languageContent.ts';

export const names: NameContent = {
  women: [
    'Alison', 'Amira', 'Bethan', 'Bridget', 'Carys', 'Deepa', 'Eleanor', 'Esther', 'Fiona', 'Georgina', 'Harriet',
    'Imogen', 'Jodie', 'Kirsty', 'Leanne', 'Lorna', 'Maeve', 'Naomi', 'Nicola', 'Orla', 'Philippa', 'Rebecca',
    'Rukhsana', 'Sian', 'Sunita', 'Tessa', 'Yvonne', 'Zainab',
  ],
  men: [
    'Adeel', 'Alastair', 'Barnaby', 'Callum', 'Clive', 'Desmond', 'Dominic', 'Duncan', 'Emeka', 'Fergus', 'Gareth',
    'Graham', 'Hassan', 'Ian', 'Jamal', 'Keith', 'Leon', 'Malcolm', 'Neil', 'Nigel', 'Oliver', 'Patrick', 'Rajesh',
    'Rory', 'Stuart', 'Terence', 'Tunde', 'Winston',
  ],
  surnames: [
    'Abernethy', 'Adeyinka', 'Appleyard', 'Bagshaw', 'Bhatti', 'Birtwhistle', 'Blakemore', 'Bosworth', 'Catterall',
    'Chowdhury', 'Clegg', 'Cotterill', 'Dalgleish', 'Dunmore', 'Eastwick', 'Fairclough', 'Fenwick', 'Garside',
    'Ghafoor', 'Goodall', 'Hargest', 'Hebblewhite', 'Hollins', 'Ingleby', 'Jessop', 'Kerridge', 'Kirkbride',
    'Langstaff', 'Lovelock', 'Mallinson', 'Mensah', 'Muirhead', 'Nettleton', 'Nwosu', 'Oldroyd', 'Osgood', 'Pargeter',
    'Pettifer', 'Pridmore', 'Quayle', 'Ramsbottom', 'Rowntree', 'Sagar', 'Shuttleworth', 'Sowerby', 'Stanniforth',
    'Tattersall', 'Thackray', 'Trelawney', 'Tunnicliffe', 'Uddin', 'Wadsworth', 'Whitlock', 'Wigglesworth', 'Wragg',
    'Yaxley',
  ],
  roots: [
    'Aldermoor', 'Barrowfen', 'Brindlecombe', 'Calverstoke', 'Copperley', 'Cobbleford', 'Dunmarrow', 'Elderwick',
    'Fennimoor', 'Garrowby', 'Hallowick', 'Hexbridge', 'Kingsmarrow', 'Larkhurst', 'Lowmere', 'Marlstoke',
    'Netherpool', 'Oakhollow', 'Orrinshaw', 'Pellmarsh', 'Penwarden', 'Quillfield', 'Ravensmoor', 'Saltmarch',
    'Stavewick', 'Tamberley', 'Thornwell', 'Tollesbridge', 'Underhay', 'Wexcombe', 'Whinfield', 'Yarrowgate',
  ],
  companies: {
    'Parcel delivery': ['{root} Couriers', '{root} Parcels Ltd', '{root} Sameday', '{root} & Daughters Deliveries'],
    'Food and drink': ['{root} Bakery', '{root} Dairy', '{root} Fruit & Veg', '{root} Brewing Co', '{root} Fishmongers'],
    'Trades and maintenance': ['{root} Plumbing & Heating', '{root} Lifts', '{root} Electrical', '{root} Locksmiths'],
    'Municipal services': ['{root} Borough Parks', '{root} Street Services', '{root} Council Works'],
    Retail: ['{root} Books', '{root} Home', '{root} Garden Supplies', '{root} Hardware'],
    'Hotels and catering': ['{root} Catering', 'The {root} Hotel', '{root} Events Kitchen', '{root} Linen Hire'],
    'Health and home care': ['{root} Home Care', '{root} Pharmacy', '{root} Pathology', '{root} Meals at Home'],
    'Facility services': ['{root} Facilities', '{root} Cleaning Services', '{root} Office Plants', '{root} Waste'],
  },
  titles: {
    economic_buyer: [
      ['Managing director', 'Managing director'],
      ['Finance director', 'Finance director'],
      ['Owner', 'Owner'],
      ['Operations director', 'Operations director'],
    ],
    champion: [
      ['Sustainability manager', 'Sustainability manager'],
      ['Head of operations', 'Head of operations'],
      ['Transport planner', 'Transport planner'],
    ],
    technical_evaluator: [
      ['Fleet manager', 'Fleet manager'],
      ['Workshop manager', 'Workshop manager'],
      ['Health and safety lead', 'Health and safety lead'],
    ],
    user: [
      ['Depot supervisor', 'Depot supervisor'],
      ['Lead rider', 'Lead rider'],
      ['Delivery team leader', 'Delivery team leader'],
      ['Shift supervisor', 'Shift supervisor'],
    ],
    blocker: [
      ['Procurement manager', 'Procurement manager'],
      ['Union representative', 'Union representative'],
      ['Insurance and risk manager', 'Insurance and risk manager'],
    ],
  },
};
