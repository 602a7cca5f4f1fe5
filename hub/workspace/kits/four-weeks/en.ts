import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const english: TextsOf<typeof items, 'en'> = {
  'one-measure-message': {
    title: 'Four weeks, two vehicles, one measure on paper',
    body: 'Before it begins, you write down what it has to prove: drops an hour, tickets, who wants to keep it. One line is enough. After four weeks we read that line together. If it isn’t met, we collect both vehicles and you owe us nothing.',
  },
  'cabinet-message': {
    title: 'The charging cabinet comes with the trial',
    body: 'For trials agreed while this offer runs, we bring a charging cabinet: one ordinary socket, four batteries, lockable, tested against fire for ninety minutes. It stays if you stay, and leaves with us if you don’t.',
  },
  'what-must-it-prove': {
    title: 'What would it have to show in four weeks for you to want it?',
    listenFor:
      'One figure, or one person’s opinion. If three people name three things, ask which of them signs.',
  },
  'stolen-in-a-week': {
    title: 'It’ll be nicked before the week’s out',
    explore: ['What’s gone missing so far, and where did it stand?', 'Where would these be overnight?'],
    response:
      'Bikes get nicked, you’re right. Ours weigh over a hundred kilos, lock the motor when the rider steps off and send their position for three months even with the battery out. Of 412, seven were taken in two years and five came back. Theft is insured from the first day of the trial, and the excess is ours.',
  },
  'battery-in-the-basement': {
    title: 'Lithium in the basement, under a nursery?',
    explore: [
      'Who has to be happy with it: insurer, landlord, fire officer?',
      'What else is charged down there today?',
    ],
    response:
      'I wouldn’t want a bare battery there either. It charges in a steel cabinet that holds a fire for ninety minutes and cuts the power at sixty degrees. I’ll bring the test certificate and go through it with your fire officer, on site. If he says no, it charges in the yard, or we don’t do it.',
  },
  'snow-and-slush': {
    title: 'Fine in July. And in snow?',
    explore: ['How many days a winter do your vans stay in?', 'Which hill or which corner worries you?'],
    response:
      'Fair question, plenty of people only talk about it. Thirty-four of ours have done two winters in Stockholm, down to minus fifteen, on studded tyres. They lost four working days in a hundred to the weather. Range drops by about a quarter in the cold, so we plan a second battery for long rounds. Have the trial in bad weather, you’ll learn more.',
  },
  'one-socket': {
    title: 'We’ve one socket and the kettle’s on it',
    explore: ['What else hangs on that fuse?', 'Two shifts or one?'],
    response:
      'One socket is enough, just not together with the kettle. The cabinet takes as much as a fridge and charges four batteries overnight. With two shifts you swap the battery at lunchtime, that’s thirty seconds. Our electrician looks at the fuse before anything is delivered, and that’s included.',
  },
  'penalty-clause': {
    title: 'We can’t sign a trial with a penalty in it',
    explore: ['Which sentence exactly does legal stumble over?', 'What would you sign?'],
    response:
      'Then it comes out. The trial agreement is one page: two vehicles, four weeks, your measure, insurance by us. You may stop on any day by telephone. What stays in is that the vehicles are ridden and somebody counts, because otherwise neither of us learns anything.',
  },
  'three-months-free': {
    title: 'The others give us one free for three months',
    explore: [
      'What do you want to know at the end that you don’t know today?',
      'Who’d look after it in those three months?',
    ],
    response:
      'That’s generous, take it if you want a bike. If you want an answer, four weeks will do: training on the first day, a call every Friday, and figures from your own round in week four. In three months without anybody counting, it tends to end up in a corner. Ask the others who counts.',
  },
  'theft-proof': {
    title: '7 of 412 stolen in two years, 5 found',
    body: 'In twenty-four months, 7 of 412 vehicles were stolen. Five were found through their position, all within six days.',
  },
  'winter-proof': {
    title: 'Two winters in Stockholm: 4 days in 100 lost',
    body: '34 vehicles on studded tyres rode through two Stockholm winters, down to minus 15. They stayed in on 4 working days in 100 because of the weather. Range was about a quarter lower.',
  },
  'bakery-story': {
    title: 'Sjölunda Hembageri, Nacka: the trial in February',
    body: 'The two sisters wanted to prove to us that it couldn’t be done, and chose the third week of February. Bread to nineteen cafés, before seven, in slush. In week one both vehicles came back late. In week two the riders turned the round about and took the hill last, empty. From week three they were eleven minutes faster than the van, and the sisters kept both. “We lost the bet,” they say, “and gained an hour’s sleep.”',
  },
  'friday-call': {
    title: 'Trial: the Friday call, in writing',
    subject: 'Week of the trial: three questions',
    body: 'Hello {contact},\n\nas agreed, the three questions for Friday:\n\n– How many days did each of the two ride?\n– What annoyed somebody? Small things too.\n– Where does {account} stand on the line you wrote down at the start?\n\nTen minutes on the telephone will do, I’ll ring at three. If it suits better, write me one line.\n\n{me}',
  },
  'trial-sheet-en': {
    title: 'The four weeks on one page',
    description:
      'Week by week, who does what, and the line for the measure. To be filled in together and left behind.',
  },
};
