import type { NameContent } from '../languageContent.ts';

export const names: NameContent = {
  women: [
    'Agneta', 'Annika', 'Azra', 'Birgitta', 'Camilla', 'Carina', 'Ebba', 'Eva-Lena', 'Fatima', 'Frida', 'Gunilla',
    'Hanna', 'Helena', 'Ida', 'Jeanette', 'Johanna', 'Kerstin', 'Leila', 'Linnea', 'Lovisa', 'Malin', 'Marie',
    'Nasrin', 'Pernilla', 'Sofia', 'Susanne', 'Therese', 'Ylva',
  ],
  men: [
    'Abdi', 'Anton', 'Bengt', 'Björn', 'Christer', 'Daniel', 'Emil', 'Fredrik', 'Goran', 'Gustav', 'Håkan', 'Henrik',
    'Ivan', 'Jesper', 'Kalle', 'Kjell', 'Leif', 'Ludvig', 'Mikael', 'Oskar', 'Patrik', 'Peter', 'Robin', 'Roland',
    'Sebastian', 'Simon', 'Stefan', 'Tobias',
  ],
  surnames: [
    'Abrahamsson', 'Adolfsson', 'Ahlgren', 'Alinejad', 'Almroth', 'Arvidsson', 'Bergfeldt', 'Björnlund', 'Blomgren',
    'Bokvist', 'Brodén', 'Ceder', 'Dahlqvist', 'Edvall', 'Eliasson', 'Enarsson', 'Fagerberg', 'Falkenås', 'Flodin',
    'Fröberg', 'Gillberg', 'Granath', 'Grönkvist', 'Gustavsson', 'Hagelin', 'Hammarlund', 'Hedström', 'Holmsten',
    'Ibrahimi', 'Jarnehed', 'Jonasson', 'Karlén', 'Kihlgren', 'Kvist', 'Landin', 'Lilja', 'Lundmark', 'Löfdahl',
    'Malmsten', 'Mattiasson', 'Moberg', 'Nordlander', 'Nylund', 'Olausson', 'Palmgren', 'Rehnberg', 'Rosenlind',
    'Sandell', 'Skoglund', 'Stenmark', 'Strandh', 'Sundvall', 'Tengblad', 'Törnqvist', 'Wadell', 'Wikander',
  ],
  roots: [
    'Almlunda', 'Björketorpa', 'Brantholm', 'Ekhamra', 'Fiskarlund', 'Furulida', 'Granlöt', 'Gråvika', 'Hjortvalla',
    'Hägersta', 'Klockarliden', 'Kvarnlöt', 'Lillskogen', 'Lindarö', 'Mellanby', 'Månbro', 'Norrlinda', 'Orrvassa',
    'Prästhaga', 'Rönnebo', 'Segelbo', 'Silverdala', 'Skarvik', 'Stenlycka', 'Tallvreta', 'Torrvik', 'Ulvhult',
    'Vidlunda', 'Västermo', 'Åkersta', 'Ängsmarka', 'Öjevik',
  ],
  companies: {
    'Parcel delivery': ['{root} Bud', '{root} Paket AB', '{root} Citydistribution', 'Budfirman {root}'],
    'Food and drink': ['{root} Bageri', '{root} Mejeri', '{root} Frukt & Grönt', '{root} Kafferosteri', '{root} Fisk'],
    'Trades and maintenance': ['{root} Rör', '{root} Hissar', '{root} El AB', '{root} Lås & Larm'],
    'Municipal services': ['{root} Park och gata', '{root} kommun, driften', '{root} Renhållning'],
    Retail: ['{root} Bokhandel', '{root} Hem', '{root} Trädgård', '{root} Järnhandel'],
    'Hotels and catering': ['{root} Catering', 'Hotell {root}', '{root} Festmat', '{root} Tvätteri'],
    'Health and home care': ['{root} Hemtjänst', '{root} Apotek', '{root} Provtagning', '{root} Matlådan'],
    'Facility services': ['{root} Fastighetsservice', '{root} Städ', '{root} Kontorsväxter', '{root} Återvinning'],
  },
  titles: {
    economic_buyer: [
      ['Vd', 'Vd'],
      ['Ekonomichef', 'Ekonomichef'],
      ['Ägare', 'Ägare'],
      ['Driftchef', 'Driftchef'],
    ],
    champion: [
      ['Hållbarhetschef', 'Hållbarhetschef'],
      ['Transportplanerare', 'Transportplanerare'],
      ['Verksamhetsutvecklare', 'Verksamhetsutvecklare'],
    ],
    technical_evaluator: [
      ['Fordonsansvarig', 'Fordonsansvarig'],
      ['Verkstadschef', 'Verkstadschef'],
      ['Arbetsmiljösamordnare', 'Arbetsmiljösamordnare'],
    ],
    user: [
      ['Depåchef', 'Depåchef'],
      ['Arbetsledare', 'Arbetsledare'],
      ['Gruppledare bud', 'Gruppledare bud'],
      ['Turledare', 'Turledare'],
    ],
    blocker: [
      ['Inköpschef', 'Inköpschef'],
      ['Skyddsombud', 'Skyddsombud'],
      ['Upphandlare', 'Upphandlare'],
    ],
  },
};
