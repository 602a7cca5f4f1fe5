import type { LanguageContent } from '../languageContent.ts';

/** From the first call to the end of the trial. */
export const sellingScenes = {
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
      'Four weeks, two vehicles, starting within the month. {first} wrote the success measure on the back of the offer: drops per hour, and who wants to go on.',
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
    next: ['Weekly call with {first}', 'Bring the second lock and the rain covers'],
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
} satisfies Partial<LanguageContent['scenarios']>;
