import { expect, test } from 'vitest';
import type { Orientation } from '../entities/contact.ts';
import { offerOrder } from './offerOrder.ts';

const person = (name: string, orientation: Orientation) => ({ name, orientation });

test('who learns alone is offered material to send before material to say', () => {
  expect(offerOrder([person('Petra', 'learns_alone'), person('Nils', 'unknown')])).toEqual({
    first: 'send',
    offersToSend: true,
    why: { rule: 'learnsAlone', values: { person: 'Petra', others: 0 } },
  });
});

test('who wants to be guided is talked to, and nothing is offered to be sent instead', () => {
  expect(offerOrder([person('Petra', 'wants_guidance'), person('Nils', 'wants_guidance')])).toEqual({
    first: 'say',
    offersToSend: false,
    why: { rule: 'wantsGuidance', values: { person: 'Petra', others: 1 } },
  });
});

test('where both are in the room the talk comes first, and the reader is not left without', () => {
  expect(offerOrder([person('Petra', 'learns_alone'), person('Nils', 'wants_guidance')])).toEqual({
    first: 'say',
    offersToSend: true,
    why: { rule: 'guidedAndAlone', values: { person: 'Nils', reader: 'Petra' } },
  });
});

test('of people nobody has asked nothing is presumed', () => {
  expect(offerOrder([person('Petra', 'unknown')])).toBeNull();
  expect(offerOrder([])).toBeNull();
});
