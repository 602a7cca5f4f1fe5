import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const english: TextsOf<typeof items, 'en'> = {
  'first-payment-message': {
    title: 'The first payment falls in a month in which it already rides',
    body: 'The lease begins after the four weeks’ trial, not with the order. By the time the first £276 for a Porter leaves your account, service and insurance included, it has been on your round for a month and you know what it brings in.',
  },
  'tight-month-question': {
    title: 'Which month of the year is the tightest for you?',
    listenFor: 'January, August, the month of the insurance. Don’t start the lease in that one, and say so.',
  },
  'finance-reads-question': {
    title: 'What does finance look at first: the month, the year or the end?',
    listenFor:
      'Month: the lease. Year: tickets and service. End: residual value. Put that line at the top of the page.',
  },
  'all-at-once': {
    title: 'It’s not the monthly, it’s that I pay it in January as well',
    explore: ['Which months carry the others?', 'What else falls due in January?'],
    response:
      'Then let’s keep January out of it. The lease starts after the trial, in the month you choose, and you may pay ten instalments a year instead of twelve: nothing in your two quiet months, a little more in the rest. Same sum over four years, no interest added.',
  },
  'cheaper-hire': {
    title: 'The hire firm does me a van at four fifty all in',
    explore: [
      'Is parking in that, and who pays the tickets?',
      'What do the extra hours cost when it stands in traffic?',
    ],
    response:
      'Four fifty is a fair price for a van. What comes on top in town is parking and tickets, and those don’t come from the hire firm. We’ve read the books with thirty-eight customers, and their town vans cost them £418 a month before anyone had driven a mile. A Porter is £276 with everything. Shall we open your books for one van, just one?',
  },
  'batteries-year-five': {
    title: 'Who pays for the batteries in year five?',
    explore: ['How long do you keep a vehicle as a rule?', 'What did you get for the last van you sold?'],
    response:
      'Until the end of year four, we do: if one drops below seventy per cent, it’s replaced, no discussion. After that a battery is £670, and that price stands in the contract today. Or you hand the vehicle back and get a quarter of the list price for it. That’s in writing too.',
  },
  'budget-spent': {
    title: 'Budget’s spent, the new one opens next year',
    explore: ['What could still be spent under another heading?', 'Who decides in the autumn what gets in?'],
    response:
      'Then this isn’t the moment for an order, and I won’t pretend otherwise. But you’ll need a figure for the new budget, and a real one beats mine. Four weeks’ trial costs nothing and the lease starts only when the new budget opens. You’d go in with your own numbers instead of my brochure.',
  },
  'finance-has-not-seen': {
    title: 'Finance hasn’t seen your figures',
    explore: ['What would finance doubt first?', 'Would it help if I’m there, or would it help if I’m not?'],
    response:
      'Then they should see theirs rather than mine. I’ll put one page together: your rounds, your tickets, your hire contract, and three lines at the bottom for month, year and end. You present it, I stay on the phone. Where I’ve assumed something, it says so.',
  },
  'group-bank': {
    title: 'The lease has to go through the group’s bank',
    explore: [
      'Who at the bank handles it, and how long did the last one take?',
      'Which of our terms would they want to change?',
    ],
    response:
      'No problem, we sell to the bank and the bank leases to you. What matters stays the same: first payment after the trial, buy-back in writing, battery price fixed. I’ll send their contact the three papers they always ask for, and you don’t have to carry anything back and forth.',
  },
  'discount-note': {
    title: 'How far we go on price',
    body: 'From five vehicles 4 per cent, from ten 7 per cent, and nothing beyond without Laurent or Ingrid. Before any discount, offer what costs us less and helps them more: the start of the lease, ten instalments, a service plan without what their own workshop does.\n\nA fifth off is not a price, it’s a test. Ask what would have to go.',
  },
  'van-books-proof': {
    title: '£418 a month for a van in town',
    body: 'In the books of 38 customers, a van working in the middle of town cost £418 a month (€486 on the continent): lease or hire, insurance, parking and fines, without fuel and driver.',
  },
  'buy-back-proof': {
    title: 'A quarter of the list price after four years',
    body: 'The buy-back at 25 per cent of the list price stands in the contract. 57 vehicles have come back after four years so far; every one was bought back at that price.',
  },
  'laundry-story': {
    title: 'Blanchisserie Corvalan, Pantin: the first instalment was already earned',
    body: 'A hotel laundry with six vans. The owner liked the two Porters and disliked paying before the season. The trial ran in March, the lease began in April, with nothing to pay in January and February. In the first eleven months she paid €6,900 for both and had spent €9,700 on the two vans before. “It was the first contract in which the calendar was mine,” she says.',
  },
  'figures-for-finance': {
    title: 'One page for finance',
    subject: 'The page for your finance team',
    body: 'Hello {contact},\n\nhere is the page we talked about, with the figures of {account} and nothing else. Three lines matter:\n\n– per month: lease, service and insurance, against what the van costs today\n– per year: tickets and parking that fall away\n– at the end: what we pay to take the vehicle back\n\nWhere I had to assume something, it says so in the margin. Please cross out whatever doesn’t hold, I’d rather hear it now.\n\n{me}',
  },
  'prices-en': {
    title: 'Prices and terms, United Kingdom',
    description:
      'One sheet in pounds: list price, lease over 48 months, service, insurance, and what stands in the contract. May be left behind.',
  },
};
