import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: [
    'Their own figures settled it.',
    'Rang back: the reference convinced them.',
    'After the second ride nobody mentioned it again.',
    'Finance accepted the later start of the lease.',
    'Measured on site, it fits.',
    'We put it in the contract as they asked.',
    'The riders’ vote went eleven to two.',
  ],
  parked: [
    'Comes up again when the new budget opens.',
    'They want to see the trial first.',
    'Not before the move is done.',
    'Waiting for the colleague who was away.',
    'They will ask their insurer and come back.',
  ],
  lost: [
    'They signed with somebody else on Tuesday.',
    'Vans renewed for three years.',
    'The board said no and will not look again this year.',
    'The site closes, there is nothing left to deliver from.',
  ],
  complaintResolved: [
    'Part fitted, rang to check: all well.',
    'Credit note sent, apology accepted.',
    'Our workshop found the cause, the whole batch is being swapped.',
    'New date kept, and the training repeated free of charge.',
    'Technician came with a loan bike. They noticed.',
  ],
  complaintOpen: [
    'With the workshop, answer promised by Friday.',
    'Photographs sent to quality.',
    'Waiting for the part from the factory.',
  ],
  noShow: [
    'Stood in the yard for twenty minutes. Reception knew nothing.',
    'Called away to an accident on the North Circular. Apologised by text.',
    'Nobody picked up, twice.',
    'Double booked. Asked for next week.',
    'Off sick, and nobody had told us.',
    'The gate was shut: stocktaking.',
  ],
  nextAfterNoShow: [
    'Find a new date with {first}',
    'Ring {first} and rebook',
    'Send {first} two dates to choose from',
  ],
  nextAfterNotMet: [
    'Ring {first} again in {month}',
    'Send {first} one page with their own figures',
    'Ask who else has to be in the room',
    'Find a reference in the same trade for {first}',
    'Send the answer to the open question and ask for ten minutes',
    'Check with {first} what changed since the last call',
  ],
  corrections: [
    'Correction: it was {n} vehicles, not what I wrote. Looked it up in my notes.',
    'Correction: the board meets in {month}. I mixed up two customers.',
  ],
};

export const leads: LanguageContent['leads'] = {
  notes: [
    'Downloaded the zone guide, then ran the calculator twice with {n} vans.',
    'Came to the stand with a colleague, asked about the hill and about insurance. Wants prices.',
    'Stayed to the end of the webinar and asked who services the bikes at weekends.',
    'Filled in the contact form at eleven at night: “How soon can you deliver {n}?”',
    'Recommended by a customer in the same trade. Expects a call, not a mail.',
    'Read the chilled box page five times in a week.',
    'Took a card and left a card. Said the vans go back in {month}.',
    'Opened all four mails of the series and clicked on the winter film.',
    'Asked for the data sheet of the {product}. No phone number given.',
    'Started the trial form and stopped at the question about storage.',
    'Met at the breakfast for traders; runs {n} vans from one yard.',
    'Wrote: “We are paying the charge for every van, every day. What would you do?”',
  ],
  dispositions: [
    'Number rings out. Try before eight.',
    'Gatekeeper says to mail first.',
    'Left a message, friendly voice.',
    'Works elsewhere now.',
    'Interested, but only from {month}.',
    'Student writing a thesis.',
  ],
};
