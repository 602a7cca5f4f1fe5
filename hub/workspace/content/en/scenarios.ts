import type { LanguageContent } from '../languageContent.ts';

export const scenarios: LanguageContent['scenarios'] = {
  introduction: {
    aims: [
      ['Get a visit at the depot with {first}', 'The name of whoever decides about vehicles'],
      ['Find out how they deliver in the centre today', 'Leave to call again with one question answered'],
    ],
    met: [
      'Short and friendly. {first} runs {n} vans into the zone every day and is tired of the charge. We meet at the depot.',
      'Reached {first} between two deliveries. They had three parking tickets on the desk, so the subject was there. Visit agreed.',
      'Good first call. {first} had seen one of ours in Hackney and thought it was the council’s. Wants to see it close up.',
    ],
    minimumMet: [
      '{first} does not decide, but told me who does and when to catch them. Worth a second call.',
      'Two minutes, all polite. I may ring again once I know what the zone costs them.',
    ],
    notMet: [
      'Not a good moment, a driver had just called in. Said to write, which usually means no.',
      'Reception did not put me through. They buy nothing over the phone.',
    ],
    next: ['Confirm the depot visit with {first}', 'Send {first} the zone cost on one page'],
  },
  leadFollowUp: {
    aims: [
      [
        'Understand why {first} looked at us now, and agree a visit',
        'Know whether there is a date behind the interest',
      ],
      ['Qualify: rounds, vehicles, who signs', 'The number of vans that drive into the centre'],
    ],
    met: [
      '{first} had done the sums before I rang: {n} vans, all of them in the zone. A visit is in the diary.',
      'The leases end in {month}, that is why. {first} wants to see one on their own round before deciding anything.',
      'Real interest. They lost a contract because they could not deliver before eight. Visit agreed with {first}.',
    ],
    minimumMet: [
      'Interest is there, the date is not. {first} will ask when the vans go back.',
      '{first} was only collecting, but the fleet is {n} strong. Asked me to stay in touch.',
    ],
    notMet: [
      '{first} wanted the guide and nothing else. Back to marketing, I think.',
      'Wrong person and no wish to pass me on.',
    ],
    next: ['Send {first} the case from the same trade before the visit', 'Prepare the sums for {n} vans'],
  },
  discovery: {
    aims: [
      ['See the rounds and find the one that hurts most', 'The figures for one round: drops, miles, tickets'],
      ['Agree to count one round together', 'Meet whoever plans the rounds'],
    ],
    met: [
      'Two hours at the yard. The school round is the one that hurts: {n} vehicles queueing for one loading bay. {first} wants to count it with us.',
      '{first} showed me the ticket folder. It is a thick folder. We picked the round with the most of them.',
      'Walked the loading with {first}. Most of the load is air: small, light, many stops. Exactly our case.',
    ],
    minimumMet: [
      'Got the figures for one round, not yet the reason to change it. {first} thinks aloud and needs time.',
      'Met the planner for ten minutes. Sceptical and precise, will be useful.',
    ],
    notMet: [
      '{first} had half an hour less than planned and spent it on the phone. No figures.',
      'They deliver pallets. Nothing here for us unless they split the loads, and they will not this year.',
    ],
    next: ['Work out the round with {first}’s figures', 'Book the day on the van with the planner'],
  },
  rideAlong: {
    aims: [
      ['Ride one round and time every stop', 'Thirty stops timed and the driver on our side'],
      [
        'Show what a {product} would have done on the same round',
        'Agreement on the figures before any talk of price',
      ],
    ],
    met: [
      'Rode along from six. Fifty-one stops, and on nineteen of them parking took longer than delivering. {first} went quiet when we added it up.',
      'The driver did the selling for me: “I could have done this lot by bike.” {first} heard it. Demo agreed.',
      'Timed all of it. A {product} does this round with one reload, forty minutes faster. {first} has checked the sheet and agrees.',
    ],
    minimumMet: [
      'Thirty stops, then the van was needed elsewhere. Enough to show {first} the pattern.',
      'Good figures, but {first} wants them for a wet day as well. Fair.',
    ],
    notMet: [
      'Round cancelled on the morning, two drivers off. Nothing timed.',
      'Too many heavy items on this one. Said so myself, which {first} appreciated. Another round, another day.',
    ],
    next: ['Send {first} the timed round as one page', 'Bring a {product} for the demo on the same round'],
  },
  demonstration: {
    aims: [
      [
        'Put {first} and two riders on a {product}, fully loaded',
        'The riders say in front of {first} that it can be done',
      ],
      ['Show the hill, the gate and the lift with their own load', 'A list of what would have to be solved'],
    ],
    met: [
      'Loaded with their own crates, up the ramp, round the block. {first} came back grinning. The riders want the mirror larger, that was all.',
      'Their worst load went in at the second try. {first} asked about a trial before I could.',
      'It rained, which was the best thing that could happen. {first} rode it and then asked what four weeks would cost.',
    ],
    minimumMet: [
      'The riders are won, {first} is not yet. It is about the charging, and we need an electrician’s word.',
      'Good ride, long list: gate, hooks, where the keys go. All of it can be solved.',
    ],
    notMet: [
      'The box was too low for their cages. We measured, we all saw it. They would need the Carrier.',
      'Only the caretaker was there. Nice ride, nobody to decide.',
    ],
    next: ['Answer the list from the demo, point by point', 'Draft the four weeks with {first}'],
  },
  trialAgreement: {
    aims: [
      ['Agree a four-week trial with two vehicles', 'A date with the depot manager'],
      ['Settle what the trial has to show for them to buy', 'Their measure of success, in writing'],
    ],
    met: [
      'Four weeks, two vehicles, starting in {month}. {first} wrote the success measure on the back of the offer: drops per hour, and who wants to go on.',
      'Agreed. {first} chose the two riders who complain most, and I think that is wise.',
      'Trial agreed, on condition that we bring the charging. {first} pushed it through while I sat there.',
    ],
    minimumMet: [
      '{first} wants it but cannot give away the two bays. The depot manager can, and we see them next week.',
      'We have the measure, not the date. Half an hour well spent.',
    ],
    notMet: [
      'They want the trial free, the insurance free and the riders trained on a Sunday. Left it there.',
      '{first} has gone cold since the demo. Somebody else has been in.',
    ],
    next: ['Send {first} the trial agreement', 'Book the depot manager for half an hour'],
  },
  ridersMeeting: {
    aims: [
      ['Have the riders say what worries them, and answer it on the bike', 'Two riders who volunteer'],
      ['Get the union representative to watch the training', 'No open objection on safety'],
    ],
    met: [
      'Fourteen people in a canteen at six in the morning. First silence, then rain gear, brakes, knees. Five want to try. {first} was surprised, I was not.',
      'The representative asked for the brake test and got it on the spot, fully loaded, wet. That turned it.',
      'The question was pay, not bikes: do we lose the driver’s bonus? {first} said no, aloud. After that it was easy.',
    ],
    minimumMet: [
      'Two volunteers, ten arms folded. Two are enough for a trial.',
      'No objection on safety, several on dignity. One asked if there is a bell. There is a bell.',
    ],
    notMet: [
      'The meeting was about rotas and we got the last five minutes. Nobody had slept.',
      '{first} introduced me as “the bike person”. It did not recover from that.',
    ],
    next: ['Book the training for the volunteers', 'Send the brake test to the union representative'],
  },
  trialStart: {
    aims: [
      ['Hand over two vehicles and train the riders', 'Both vehicles out on a real round by noon'],
      ['Agree who counts what during the four weeks', 'A name for the Friday call'],
    ],
    met: [
      'Both out by ten. {first} followed one in the car and was slower. Friday calls agreed.',
      'Training done in the yard, then straight on to the round. First day {n} drops fewer than by van, as I had said it would be.',
      'Handed over. The charging works, the riders have adjusted everything twice, {first} counts in a notebook. Good sign.',
    ],
    minimumMet: [
      'One out by noon, one stays in until the lock arrives. {first} took it calmly.',
      'Out, but nobody to count yet. {first} will do it for the first week.',
    ],
    notMet: [
      'One of the two riders did not come in. Handover moved by a week.',
      'Insurance paper missing at their end. The bikes are in the corner with a sheet over them.',
    ],
    next: ['Friday call with {first}', 'Bring the second lock and the rain covers'],
  },
  trialReview: {
    aims: [
      ['Go through four weeks of figures and ask for the order', 'Which rounds they would change first'],
      ['Have {first} present the result, not me', 'A date for the offer'],
    ],
    met: [
      '{first} presented it and I kept quiet. From week three, more drops than the van, no tickets. They want an offer for {n}.',
      'Better than the measure on three counts of four. Wet days are equal, nobody minds. Offer wanted.',
      'The riders have named them. That tells {first} more than the spreadsheet did. Offer next.',
    ],
    minimumMet: [
      'Figures good, week two is missing because nobody wrote it down. {first} wants one week more.',
      'Two rounds will change, the third will not. Fewer vehicles than I hoped, and honest.',
    ],
    notMet: [
      'The one puncture is all they remember. We need somebody here who wants it, and {first} is leaving.',
      'The finance side came in without having read anything. Back to what it costs.',
    ],
    next: ['Write the offer for {n} vehicles', 'Send {first} the four weeks on one page for the board'],
  },
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
      'Signed. {first} sent it while we were still on the line. Delivery in {month}.',
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
};
