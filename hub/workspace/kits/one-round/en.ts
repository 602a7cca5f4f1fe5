import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const english: TextsOf<typeof items, 'en'> = {
  'one-round-message': {
    title: 'Change one round, not the fleet',
    body: 'Nobody has to sell a van. Pick the round your drivers like least. We sit in the van and time it with you, then we ride the same round. If it doesn’t come out ahead in your own figures, we shake hands and that’s the end of it.',
  },
  'kerb-message': {
    title: 'You don’t pay for the road, you pay for the kerb',
    body: 'In the middle of town, nearly one minute in four of a van round goes on finding somewhere to stop. A cargo cycle stops at the door. That’s where the time is, and it has nothing to do with how good your drivers are.',
  },
  'worst-round-question': {
    title: 'Which round would you least like to drive yourself?',
    listenFor:
      'A street, a time of day, a name. Write it down as they say it: that’s the round we ask to time.',
  },
  'fines-question': {
    title: 'Where do the parking tickets end up, and who adds them up?',
    listenFor: 'Mostly nobody does. If a drawer opens, count them together, and let them say the total.',
  },
  'two-years-question': {
    title: 'If nothing changes, what does this round look like in two years?',
    listenFor:
      'Shorter loading hours, a charge that goes up, a driver who leaves. What waiting costs, in their own words.',
  },
  'second-hand-van': {
    title: 'For that money I get a second-hand van',
    explore: [
      'What does that van cost you in a month once the tickets and the parking are in?',
      'Is it the price that’s too much, or that it all comes at once?',
    ],
    response:
      'You do, and with a heater. But in the middle of town that van spends nearly a quarter of its round looking for a space, and you pay a driver for it. Let’s put your tickets, your parking and that quarter on one side, and a Porter at £276 a month with service and insurance on the other. If the van still wins, keep the van.',
  },
  'not-now': {
    title: 'Not now: ring me after the holidays',
    explore: [
      'What will be different by then?',
      'Which month of the year would it hurt least to learn something new?',
    ],
    response:
      'Fair enough, nobody should learn anything in peak. Then let’s use the time: one morning in the van now, which costs you nothing, and delivery in your quiet month. The measuring has to happen on a busy day anyway, or it proves nothing.',
  },
  'not-mine-to-decide': {
    title: 'I’d say yes, but it isn’t mine to sign',
    explore: [
      'Who has to be comfortable with it, and what will they ask first?',
      'What got through the last time you took something upstairs?',
    ],
    response:
      'Then let’s make it easy for you. One page, your figures, no abbreviations, so that somebody who has never seen the yard understands it in three minutes. And if it helps, I’ll bring a vehicle to the door and put whoever signs on it.',
  },
  'nothing-broken': {
    title: 'We do sixty drops a day, what’s broken?',
    explore: [
      'How many of those sixty are in the middle of town?',
      'When somebody’s late, which streets does it happen in?',
    ],
    response:
      'Nothing’s broken. Sixty drops is good. I’d only look at the ones in the middle: in the rounds we’ve timed, nearly a quarter of the time went on parking, and that’s time your lads can’t drive any better. Let me sit in for one morning. If I find nothing, you’ve had a quiet passenger.',
  },
  'others-offer-more': {
    title: 'The others carry more and cost less',
    explore: [
      'What do you like best about theirs?',
      'If it stops at half past eight, whom do you ring, and what happens then?',
    ],
    response:
      'It’s a good machine, and on paper it may well carry more. I’d ask one thing of them and of us: how many days in a hundred was it on the road last year, and who stands behind that in writing? With us it’s ninety-seven, and it’s in the contract. Put the two side by side and take whichever holds.',
  },
  'who-comes-out': {
    title: 'And who comes out when it stops?',
    explore: [
      'What happened the last time something stopped on you?',
      'How long can that round stand still?',
    ],
    response:
      'A technician with the parts, at the kerb, within forty-eight hours. That held in ninety-four jobs out of a hundred last year. When it doesn’t, there’s a replacement in your yard on the third morning, and you don’t pay for the days. Don’t take it from me: ring a workshop manager who’s had ours for two winters. I’ll give you the number.',
  },
  'does-not-fit': {
    title: 'It won’t fit: the load, the gate, the hill',
    explore: [
      'Can you show me the worst thing you carry in a week?',
      'Where exactly does it get tight: gate, lift, hill, socket?',
    ],
    response:
      'Maybe it won’t, and then I’ll say so. There are loads we don’t carry: full pallets, anything over two hundred and fifty kilos. For the rest, let’s load your worst day in your yard and take it up your hill. Whatever doesn’t work goes on a list, and nobody signs until the list is empty.',
  },
  'vans-are-paid-for': {
    title: 'The vans are paid for, and everybody knows them',
    explore: [
      'Which rounds should stay with the vans, whatever happens?',
      'Who in the team would be the first to try, just out of curiosity?',
    ],
    response:
      'Then keep them, they’re right for the outer rounds. I’m only talking about the two in the middle, where even a paid-for van collects tickets and loses nearly a quarter of the morning. Let the keenest one try first. If the others don’t ask for it by themselves, I’ll take it back.',
  },
  'forty-page-form': {
    title: 'First the tender, the legal people and a form of forty pages',
    explore: [
      'Who at your end has to be content, and with what?',
      'What can be done below the limit, while the rest takes its course?',
    ],
    response:
      'That’s your procedure and we’ll follow it. Give me the form and the name, I’ll fill in our part this week: contract under English law, accounts in pounds, and the tracking data stays with you. A trial with two vehicles is usually under the limit, so you’d have your own figures by the time it goes to tender.',
  },
  'look-daft': {
    title: 'My lot think they’d look daft on it',
    explore: [
      'Who would mind most, and who wouldn’t mind at all?',
      'What would have to happen for it to be fine?',
    ],
    response:
      'I’d think so too, before the first go. So nobody gets told to. We come to the yard at six with two vehicles and coffee, and whoever wants to, has a go with a full box. There’s nearly always one who comes back grinning. Start with that one, in your colours if you like.',
  },
  'kerb-proof': {
    title: '23 minutes in 100 go on parking',
    body: 'In 62 town rounds that we timed from the passenger seat, with 2,914 stops in Paris, Stockholm, Milan and London, 23 minutes in 100 went on finding a space and walking from it.',
  },
  'road-proof': {
    title: '97 days in 100 on the road',
    body: 'Over twelve months, 412 vehicles under the service plan were fit to ride on 97 working days in 100, winter included. The figure stands in the contract, and below it we pay.',
  },
  'service-proof': {
    title: '94 jobs in 100 done within 48 hours',
    body: 'Of 1,912 service jobs in twelve months, 1,797 were finished within 48 hours of the call, four in five of them at the kerb.',
  },
  'lift-story': {
    title: 'Hallam Lift Repairs, Bermondsey: one tried it, nine asked',
    body: 'Eleven lift engineers, eleven vans, and callouts between London Bridge and Canary Wharf. Nobody wanted to pedal. The youngest took a Porter for a month with the tool cases in it and was first at the door every time. In week three the others began to ask. Today they ride nine and have kept four vans for the motors. “I never had to talk anybody into it,” says their managing director.',
  },
  'lastara-card': {
    title: 'Lastara',
    snapshot:
      'The biggest of them, in all our cities. Rents by the month and sells flexibility. Strong with head offices, thin in the yard.',
    theirStrengths: [
      'Monthly rental, given back whenever one likes',
      'Carries fifty kilos more according to the data sheet',
    ],
    ourStrengths: [
      'A technician at the kerb within 48 hours, in writing',
      '97 days in 100 on the road, and we pay below that',
    ],
    landmineQuestions: [
      'What does the monthly rent come to over the two years you’d really keep it?',
      'Who repairs it, and do you bring it to them?',
    ],
    likelyObjections: ['With Lastara I can hand it back any month', 'It carries more'],
    recentIntelligence: ['Asks for two months’ notice in new contracts, where it used to be one.'],
  },
  'pelvento-card': {
    title: 'Pelvento',
    snapshot:
      'French, good-looking, a workshop at Montreuil that people praise. Sells by the look and by an app that shows everyone live.',
    theirStrengths: ['A workshop near the customers, with its own riders', 'The better app: live positions'],
    ourStrengths: [
      'We come to them: four jobs in five are done at the kerb',
      'Availability in the contract, not in the brochure',
    ],
    landmineQuestions: [
      'How many days was one of theirs in the workshop last winter?',
      'What would you do with live positions, and what do your people say to being followed?',
    ],
    likelyObjections: ['Their workshop is round the corner', 'Theirs looks better'],
    recentIntelligence: ['Delivery times have gone from four weeks to nine, say two customers in Pantin.'],
  },
  'norrhjul-card': {
    title: 'Norrhjul',
    snapshot:
      'Stockholm only, workshop in Årsta, insurance in the price. Lends a vehicle for three months and lets it sell itself.',
    theirStrengths: [
      'Three months’ loan without a contract',
      'Insurance included, and a price that’s easy to grasp',
    ],
    ourStrengths: [
      'Fit to ride on 97 working days in 100, winter included',
      'Four weeks with a measure agreed beforehand: a result, not a loan',
    ],
    landmineQuestions: [
      'What exactly will the three months have shown at the end, and who counts?',
      'What happens to the insurance excess after the second theft?',
    ],
    likelyObjections: ['They lend us one for three months', 'Two thousand a month less, insurance in'],
    recentIntelligence: [
      'Has stopped lending out the big model; waiting time for the small one about six weeks.',
    ],
  },
  'tricarro-card': {
    title: 'Tricarro',
    snapshot:
      'Milan, simple three-wheelers, lowest list price. Workshop at Lambrate. Takes old trikes in part exchange.',
    theirStrengths: ['Cheapest to buy', 'Takes the old ones back'],
    ourStrengths: [
      'Service with parts in the van: 94 jobs in 100 within 48 hours',
      'We start from the round, timed on site, before any price is named',
    ],
    landmineQuestions: [
      'What do you pay for service in the second year, and who agrees the price?',
      'What does it carry on tram rails in the rain?',
    ],
    likelyObjections: ['Two hundred a month less', 'They take our old trikes back'],
    recentIntelligence: ['Now offers the part exchange only to those who take three or more.'],
  },
  'drayline-card': {
    title: 'Drayline',
    snapshot:
      'London, run by former couriers and well liked by riders. Comes with a rider, not with slides. Part exchange for old trikes.',
    theirStrengths: ['Riders trust them, they speak the language', 'A workshop in Bow, open on Saturdays'],
    ourStrengths: [
      'Service at the kerb, six days, with a replacement on the third morning',
      'Their own round timed, so that the finance director sees his own figures',
    ],
    landmineQuestions: [
      'What did finance say to their offer?',
      'Who rides in when both of their technicians are out?',
    ],
    likelyObjections: ['They came with a rider, you came with a laptop', 'Will you take our old trikes?'],
    recentIntelligence: [
      'A second workshop in Acton has been announced for the spring; no lease signed yet, we hear.',
    ],
  },
  'after-first-visit': {
    title: 'After the first visit: the morning in the van',
    subject: 'The round we spoke about',
    body: 'Good to meet you today, {contact}. You named one round that nobody at {account} likes to drive. That’s the one I’d like to time.\n\nWhat it takes: one seat in the van, one morning, an ordinary busy day. What you get: one page with every stop, what it cost in minutes, and what a cargo cycle would have done. Yours to keep, whatever you decide.\n\n{note}\n\nWould Tuesday or Thursday of next week suit?\n\n{me}',
  },
  'round-deck-en': {
    title: 'One round, measured: the slides',
    description:
      'Five pages to show at the first visit: where the time goes, what we measure, what happens next. May be left behind.',
  },
  'models-picture': {
    title: 'The four models side by side',
    description:
      'Runner, Porter, Porter Cold and Carrier to the same scale, next to a grown-up. A picture without words.',
  },
};
