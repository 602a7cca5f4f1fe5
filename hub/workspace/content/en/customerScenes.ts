import type { LanguageContent } from '../languageContent.ts';

/** From the offer to the reference. */
export const customerScenes = {
  proposal: {
    aims: [
      ['Go through the offer for {n} and agree what is missing', 'What {first} needs to take it upstairs'],
      ['Close on the lease over 48 months', 'A yes to the vehicles, whatever the financing'],
    ],
    met: [
      'Line by line, one hour. The service plan stays, the branding goes. {first} takes it to the board with a recommendation.',
      'Yes to {n}. {first} wants delivery in two steps, which suits our workshop too.',
      'It was about the residual value in the end. Once that stood in writing, {first} nodded.',
    ],
    minimumMet: [
      '{first} needs one page for people who have not seen the yard. I write it tonight.',
      'Yes to the vehicles, no to the bank. We look at buying instead.',
    ],
    notMet: [
      'They asked for a fifth off before sitting down. We did not get to the rounds at all.',
      'Another offer was on the table, face up. Lower, with less in it. {first} does not see the less yet.',
    ],
    next: ['One page for the board, without a single abbreviation', 'Offer with delivery in two steps'],
  },
  financing: {
    aims: [
      ['Settle lease or purchase with finance', 'The three figures finance needs'],
      ['Get the bank’s form signed', 'The name of whoever signs at the bank'],
    ],
    met: [
      'Lease over 48 months, first payment after delivery. Twenty minutes, because the sheet had their own figures.',
      'Finance wanted to buy, we compared, they lease. {first} was relieved.',
      'Form signed, the bank has it.',
    ],
    minimumMet: [
      'They now have the three figures and will sit over them. {first} expects no trouble.',
      'Not settled, but we know it hangs on the residual value.',
    ],
    notMet: [
      'The group has a bank of its own and nobody told {first}. We start again.',
      'Finance did not come. We talked about football.',
    ],
    next: ['Send finance the residual value in writing', 'Chase the bank with {first} in copy'],
  },
  contract: {
    aims: [
      ['Clear the last two clauses and sign', 'A list of what legal still wants'],
      ['Agree delivery date and training days', 'The order number'],
    ],
    met: [
      'Signed. {first} sent it while we were still on the line. Delivery within three weeks.',
      'Both clauses cleared: English law, and the tracking data stay with them. Order number came an hour later.',
      'Done. {n} vehicles, training on two mornings.',
    ],
    minimumMet: [
      'One clause left, and it is about tyres. Legal will ring me.',
      'No signature, but the order number is reserved.',
    ],
    notMet: [
      'Legal is one person, and that person is on holiday.',
      'They want the penalty back in. I have to ask at home.',
    ],
    next: ['Confirm delivery date and training to {first}', 'Send legal the clause on data'],
  },
  delivery: {
    aims: [
      ['Deliver, train, and be there for the first round', 'All vehicles handed over and signed for'],
      ['First day without a call to the service line', 'Everyone knows whom to ring'],
    ],
    met: [
      'All {n} in the yard by nine. Somebody had baked. First round done without a call.',
      'Delivered and trained. {first} has put the numbers on the boxes already.',
      'Smooth. One rider adjusted the saddle for twenty minutes and then beat everybody.',
    ],
    minimumMet: [
      'All handed over, one with a scratch. {first} photographed it, we replace the panel.',
      'Delivered, half of them trained, the late shift comes tomorrow.',
    ],
    notMet: [
      'The lorry stood in Dartford. Two of {n} arrived. {first} was decent about it, I was not.',
      'The charging was not ready, so they stand.',
    ],
    next: ['Ring {first} after the first week', 'Train the late shift'],
  },
  firstMonth: {
    aims: [
      ['Hear what a month has taught them', 'One thing we should change'],
      ['Make sure that the vehicles are used every day', 'The use per vehicle from {first}'],
    ],
    met: [
      'Used every day, {first} says. One rider asked to be taken off it and two asked to be put on.',
      'They have changed the round themselves and gained half an hour. We should tell others how.',
      'A month without trouble. {first} wants hooks in the box, and so do I now.',
    ],
    minimumMet: [
      'One stands about because it is nobody’s. {first} will give it a name and a rider.',
      'Works, but the charging cupboard is a mess. I bring labels.',
    ],
    notMet: [
      '{first} was on holiday and nobody else knew anything.',
      'Only got to hear about the invoice. Passed on.',
    ],
    next: ['Bring labels for the charging cupboard', 'Send {first} the hooks from our workshop'],
  },
  serviceReview: {
    aims: [
      ['Go through a half-year of service and set it right', 'What annoyed them most'],
      ['Show the uptime and agree the service days', '{first} knows the workshop by name'],
    ],
    met: [
      'Ninety-seven days of a hundred on the road, and {first} remembers the three. We agreed a fixed service day.',
      'Said sorry for the brake lever before they could bring it up. After that it was a good hour.',
      'Went through every job. Most were punctures: different tyres from now on.',
    ],
    minimumMet: [
      'What annoyed them most is the telephone. They now have the workshop’s direct number.',
      '{first} likes the technician and dislikes our invoices. One we can keep.',
    ],
    notMet: [
      'Cut short by a delivery. The list stays open.',
      'They were angry and had a right to be. I listened and took it home.',
    ],
    next: ['Fixed service day to {first} in writing', 'Fit the new tyres on all {n}'],
  },
  expansion: {
    aims: [
      ['Bring the second depot in: {n} more', 'A visit at the second depot with {first}'],
      ['Find the next round that hurts', 'Introduction to the other manager'],
    ],
    met: [
      'The other depot has heard and wants to be asked. {first} takes me there.',
      '{n} more from {month}. {first} had the round ready before I opened the laptop.',
      'They want to try the chilled one for the restaurants. Next year’s budget, but the first name on it is ours.',
    ],
    minimumMet: [
      'Introduced by mail, all polite. The second depot is a different world, {first} says.',
      'The round is there, the space is not.',
    ],
    notMet: ['Hiring freeze. Nobody grows this half-year.', 'They want to see a second winter first.'],
    next: ['Visit the second depot with {first}', 'Sums for {n} more, with the fixed service day'],
  },
  renewal: {
    aims: [
      ['Renew the lease before it runs out in {month}', 'What they would want to be different'],
      ['Swap the oldest vehicles and keep the rest', 'Agreement on the battery check'],
    ],
    met: [
      'Renewed. They keep the boxes, get new batteries, and {first} got the fixed day.',
      'Swap {n}, keep the others. No drama at all.',
      'Renewed for three years. What they wanted different was the invoice, and now it is one page.',
    ],
    minimumMet: [
      'Battery check agreed. After that they decide.',
      '{first} wants two offers, ours and theirs for the look of it.',
    ],
    notMet: [
      'They are looking around. {first} said it to my face, which I value.',
      'The new manager wants vans. Early days.',
    ],
    next: ['Book the battery check', 'Renewal offer on one page'],
  },
  reference: {
    aims: [
      ['Ask {first} for a story with names and figures', 'Leave to give out a phone number'],
      ['Bring a doubting customer to their yard', 'A date for a visit'],
    ],
    met: [
      'Yes to the story, as long as the riders are in the picture and not the boss.',
      '{first} will take a call from anyone in the trade. “But no nonsense.”',
      'We may bring people on Thursdays. {first} enjoys it more than is admitted.',
    ],
    minimumMet: [
      'Phone number yes, photograph no.',
      '{first} must ask the group first, and thinks it will pass.',
    ],
    notMet: [
      'The group gives no references. {first} is sorry.',
      'Not before the brake business is settled. Fair.',
    ],
    next: [
      'Bring the story to marketing with {first}’s conditions',
      'Thank {first} with a card from the workshop',
    ],
  },
} satisfies Partial<LanguageContent['scenarios']>;
