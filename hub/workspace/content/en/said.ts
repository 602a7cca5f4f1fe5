import type { LanguageContent } from '../languageContent.ts';

export const replies: LanguageContent['replies'] = {
  price: [
    'Asked what a van really costs them a month, with tickets. It came to more than the lease, in their own figures.',
    'Offered to start the lease after the trial, so January is a month with the bike already earning.',
    'Took the service plan apart with them, line by line, and left out what their own workshop does.',
  ],
  timing: [
    'Suggested we do the paperwork now and deliver in their quiet month.',
    'Asked what would have to be different in six months. Answer: nothing, really.',
  ],
  authority: [
    'Asked what finance needs to see and offered one page, not a deck.',
    'Proposed that we invite the board to the yard and put one of them on it.',
  ],
  need: [
    'Asked who pays the parking tickets. Long pause, then a look in the drawer.',
    'Left the “why change” alone and asked which round they would least like to drive themselves.',
  ],
  competitor: [
    'Said it is a good machine, and asked who they ring when it stops. That was the conversation.',
    'Asked what they like best about it, and what they would miss with ours.',
  ],
  trust: [
    'Gave them the number of the workshop manager who has run ours for two winters.',
    'Rang our technician on speaker and let him answer.',
  ],
  fit: [
    'Wrote it on the list of what has to be solved before anybody signs anything.',
    'Offered to load their worst round at the demo, not ours.',
  ],
  status_quo: [
    'Agreed the van stays for the outer rounds. Only talked about the two in the middle.',
    'Asked what it would take for the drivers to want it, and offered that the keenest one tries first.',
  ],
  process: [
    'Asked who at their end has to be content, and rang that person the same afternoon.',
    'Offered to do the paperwork together, half an hour on the phone.',
  ],
  other: [
    'Laughed with them, then asked which of their people would try it first.',
    'Asked what would have to happen for it to be fine.',
  ],
};

export const complaints: LanguageContent['complaints'] = [
  'Eight days for a brake lever. Eight. You promised two.',
  'The display goes dark when it’s below zero and then nobody knows what’s left in the battery.',
  {
    text: 'The box lets water in at the hinge. We had forty birthday cakes in there.',
    segments: ['Food and drink', 'Hotels and catering'],
  },
  'Your invoice has three bikes on it. We’ve got two.',
  'The technician was lovely, but he came without the part. Twice.',
  'The seat posts slip. All of them, with anyone over ninety kilos.',
  'I rang the service line four times and got a machine in three of them.',
  'The second battery’s down to half after ten months. That isn’t what it says in the contract.',
  'Someone changed our delivery date and told nobody. I had six riders standing there.',
  'The key for the box breaks off. We’re on our third.',
  'Training took an hour and half of it was filling in names.',
  'The tracker shows two of our bikes in the Thames.',
  'The chain guard cuts into trousers, the riders are taping it up.',
  'The reversing beeper’s so loud that the café asked us to come after nine.',
];

export const praise: LanguageContent['praise'] = [
  'The lads argue over who gets it. I’ve never had that with a van.',
  'Not one parking ticket since May. My boss has framed the last one.',
  {
    text: 'We do the hospital round in half the time and the wards have noticed.',
    segments: ['Health and home care', 'Hotels and catering'],
  },
  'Your technician fixed it in the rain at the kerb and cleaned the chain while he was at it.',
  'People wave at us. In London!',
  'It went through last winter better than I did.',
  'I had my doubts about the hill. I was wrong about the hill.',
  'We’ve taken one van off the road already and I don’t miss it.',
  'A customer asked for “the bike people”. They meant us.',
  'Four weeks’ trial and you rang every Friday. Nobody does that.',
  'My back’s better. I’m fifty-six, write that down.',
  'The finance meeting took ten minutes. Ten! Because your sheet had our figures on it.',
  'We get down the mews where the vans can’t, and that’s won us two restaurants.',
  'You said what it couldn’t do before I asked. That’s why we bought it.',
  { text: 'The box is so quiet that the baker’s neighbours sent us a card.', segments: ['Food and drink'] },
  'My daughter thinks I have a proper job at last.',
];

export const prospectComplaints: LanguageContent['prospectComplaints'] = [
  'I asked for a price in a form and got a newsletter.',
  'Three of your people have rung me this month and none of them knew of the others.',
  'The brochure said four weeks’ trial, your website says two. Which is it?',
  'Somebody promised me the brake test in writing. I’m still waiting.',
  'You’re still writing to somebody who left us two years ago.',
  'I stood at your stand for ten minutes and they talked to each other.',
];

export const prospectPraise: LanguageContent['prospectPraise'] = [
  'You’re the first one who wanted to see the round before talking money.',
  'Nobody’s ever sat in the van with us at six in the morning. I’ll remember that.',
  'Your sheet had our figures on it, not yours. My finance director read it twice.',
  'I like that you said no to the pallet round. The others said yes to everything.',
  'It’s more fun than I’d like to admit.',
  'The calculator’s good. I put our real numbers in and it didn’t flatter.',
];
