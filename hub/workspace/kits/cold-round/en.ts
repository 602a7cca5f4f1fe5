import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const english: TextsOf<typeof items, 'en'> = {
  'chilled-door-message': {
    title: 'The door is open for eight seconds, not for the whole stop',
    body: 'With a van the cold goes out while somebody looks for a space and walks back. The Porter Cold stands at the kitchen door: box open, crate out, box shut. It holds two degrees for six hours at thirty outside.',
  },
  'warmest-hour-question': {
    title: 'At which stop does your temperature log go up?',
    listenFor:
      'A restaurant with nowhere to stop, the last third of the round, a day in July. That’s the stop to ride with them.',
  },
  'under-two-degrees': {
    title: 'The fish has to stay under two degrees for six hours. Not four, six',
    explore: ['How often is the box opened in those six hours?', 'Who reads your log, and how often?'],
    response:
      'Six it is: three runs at thirty degrees outside, and it stayed under two. But your log counts, not ours. We put two of your own loggers in, one by the door and one at the bottom, and ride your round on a warm day. If either goes over, you have it in black and white.',
  },
  'six-hours-proof': {
    title: 'Six hours under two degrees at thirty outside',
    body: 'On the test bench the box of the Porter Cold stayed below two degrees for six hours at thirty degrees outside, in three runs.',
  },
  'fishmonger-story': {
    title: 'Pescheria Montanelli, Milan: the logs went quiet',
    body: 'Twenty-two restaurants inside Area C, and a log that beeped at the same four stops every week. The owner put his own loggers in the box and rode along himself for three days. Since then the fish goes to the kitchen door and the four stops no longer beep. “I stopped explaining,” he says. The van still does the market.',
  },
  'temperature-log': {
    title: 'After the chilled ride: their log',
    subject: 'Your temperature log from today',
    body: 'Hello {contact},\n\nhere are the two curves from your own loggers, unsmoothed, with each opening of the box marked. The highest point is at the stop that you named beforehand.\n\nIs that good enough for whoever checks {account}? If not, tell me what they’d need, and we’ll ride once more.\n\n{me}',
  },
};
