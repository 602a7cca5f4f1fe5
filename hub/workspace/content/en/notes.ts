import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: {
    price: ['Their own figures settled it.', 'Finance accepted the later start of the lease.'],
    timing: [
      'We deliver in their quiet month, that was all it took.',
      'Somebody told them what waiting costs a month. It was me.',
    ],
    authority: [
      'The colleague in finance has seen the page and has no more questions.',
      'The board had a ride and said yes.',
    ],
    need: ['They counted the tickets themselves.', 'A customer asked them for it. Timing is everything.'],
    competitor: [
      'They laid the two offers side by side and rang me.',
      'They asked the others who comes out when it stops.',
    ],
    trust: ['They rang the reference, and it was a long call.', 'They talked to our technician themselves.'],
    fit: [
      'Tried on site with their own load: it works.',
      'Solved with a second charger and a different lock.',
    ],
    status_quo: [
      'The keenest driver tried it, the others asked to.',
      'The van stays for the outer rounds. With that it was fine.',
    ],
    process: ['We put it into the contract as they asked.', 'We are on the supplier list.'],
    other: ['Talked about it once more over coffee, and it was gone.', 'Nobody has mentioned it again.'],
  },
  parked: [
    'Comes up again when the new budget opens.',
    'They want to see the trial first.',
    'Not before the move is done.',
    'Waiting for the colleague who was away.',
    'They will ask their insurer and come back.',
    'Wants to sleep on it, and said so twice.',
    'On the list for their next meeting.',
  ],
  lost: [
    'Decided higher up, without hearing us.',
    'Two of the rounds went to somebody else over this.',
    'No answer of mine made a dent.',
    'They have made up their minds on this one.',
    'It cost us half the order.',
  ],
  minimumMet: [
    'Not the yes I came for, but we know what stands in the way.',
    '{first} needs somebody else to have said it. I know whom.',
    'A step, not the whole stair. The next date is fixed.',
    'Half of what I wanted, and in a good mood.',
  ],
  notMet: [
    'Ten minutes instead of an hour, and the phone never stopped.',
    'Polite, tired, elsewhere. I should have asked what was going on.',
    'The one who matters had been called away. We were nice to each other.',
    'Nothing moved. I talked too much, I think.',
    'They wanted to talk about last month’s rain damage and nothing else.',
  ],
  complaintResolved: [
    'Put right, rang to check: all well.',
    'Said sorry, and they took it.',
    'Found the cause at home; it will not happen again.',
    'We kept the new date we gave.',
    'Went there in person. They noticed.',
  ],
  complaintOpen: [
    'Passed on, answer promised by Friday.',
    'Reported home, with photographs and names.',
    'Still waiting for an answer from our own people.',
  ],
  noShow: [
    'Stood in the yard for twenty minutes. Reception knew nothing.',
    'Called away to an accident on the North Circular. Apologised by text.',
    'Nobody picked up, twice.',
    'Double booked. Asked for next week.',
    'Off sick, and nobody had told us.',
    'The gate was shut: stocktaking.',
    'In a meeting that “should have ended at ten”.',
    'Wrong day in the calendar, theirs. Coffee with the depot instead.',
    'Driver off, so the boss was driving.',
    'Sat in reception with two other suppliers. Left my card.',
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
  dispositions: {
    attempted: [
      'Number rings out. Try before eight.',
      'Gatekeeper says to mail first.',
      'Left a message, friendly voice.',
      'Line busy all morning.',
    ],
    talking: [
      'Good talk, wants to see one.',
      'Knows to the pound what the vans cost.',
      'Asked for a reference in the trade.',
      'Decides together with a brother.',
    ],
    recycled: [
      'Interested, but only from {month}.',
      'No budget before {month}.',
      'Wants to read up first. Send the guide again in {month}.',
    ],
  },
  reasons: {
    bad_data: ['No way to reach anybody with this.', 'The number belongs to a bakery two towns away.'],
    duplicate: ['Second entry, we know them already.', 'Same person as the one from the trade fair.'],
    wrong_territory: ['Address outside our territories.'],
    no_consent: ['Did not agree to be called.'],
    no_fit: [
      'Sells bicycles and wanted our price list.',
      'One vehicle for a family of five. Kind people, wrong door.',
    ],
    no_need: ['No vans of their own, everything is subcontracted.', 'Student writing a thesis.'],
    no_budget: ['The money has gone into the new roof.'],
    timing: ['The lease on the vans runs for two more years.'],
    competitor: [
      'Signed with {rival} three weeks ago.',
      'Has bought from {rival} for ten years and means to go on.',
    ],
    unreachable: ['Works elsewhere now.', 'Six tries in three weeks, nobody picks up.'],
  },
};
