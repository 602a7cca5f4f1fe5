import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const english: TextsOf<typeof items, 'en'> = {
  'own-people-message': {
    title: 'Let your own riders show the second depot',
    body: 'Nobody believes a salesman about another depot’s hill. So we don’t go. One of your riders goes there with their own vehicle for two days and rides the round that hurts most. We pay those two days and stay away until somebody asks for us.',
  },
  'next-round-question': {
    title: 'Which round would your own people change next?',
    listenFor:
      'A round in another depot, and the name of somebody there. Ask for that introduction, not for an order.',
  },
  'another-world': {
    title: 'The second depot is another world',
    explore: [
      'What’s really different there: streets, load or people?',
      'Whom there would your depot manager ring?',
    ],
    response:
      'It probably is, and I wouldn’t copy anything. Of the forty-one customers with several depots, twenty-eight have gone on to the next one, and nearly all changed something on the way: another box, other hours. Let your rider go for two days and tell us what’s different. After that we’ll know what to offer, or that we shouldn’t.',
  },
  'second-winter-first': {
    title: 'We want to see a second winter first',
    explore: ['What did the first one leave open?', 'Which figure would settle it?'],
    response:
      'Then let’s make the second winter count. We agree now on what you want to see, days on the road and repairs per vehicle, and I send it on the first of every month without being asked. If it holds until March, the other depot starts in April, at today’s price.',
  },
  'second-depot-proof': {
    title: '28 of 41 went on to the next depot',
    body: 'Of 41 customers with more than one depot, 28 equipped a second one within three years of the first order.',
  },
  'reference-visit': {
    title: 'Two days at the other depot',
    subject: 'Two days at your other depot',
    body: 'Hello {contact},\n\nyour riders know more about our vehicles than I do. Would you lend one of them to the other depot of {account} for two days, with their own vehicle? We pay the days, they choose the round with the people there.\n\nI won’t come along. If somebody wants to talk to me afterwards, you have my number.\n\n{me}',
  },
};
