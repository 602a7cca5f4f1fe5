import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Language } from '../../app/i18n/Language.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import { HeardChart, type HeardFigure } from './HeardChart.tsx';

prepareDom();

const figure = (values: Partial<HeardFigure>): HeardFigure => ({
  key: 'price',
  mentions: 41,
  before: 22,
  answered: 45,
  ownWords: 3,
  resolved: 25,
  final: 39,
  parked: 4,
  open: 2,
  interval: { low: 0.4842, high: 0.7726 },
  held: 402,
  heldBefore: 398,
  per100: 10.2,
  per100Before: 5.5,
  trend: 'up',
  reply: 'works',
  unanswered: false,
  ...values,
});
const price = figure({});
const rival = figure({
  key: 'competitor',
  mentions: 9,
  resolved: 0,
  final: 0,
  interval: null,
  per100: null,
  trend: null,
  reply: 'none',
});

function show(onChoose = vi.fn()) {
  render(
    <Language language="en">
      <HeardChart
        kind="objection"
        rows={[price, rival]}
        labelOf={({ key }) => key ?? ''}
        chosen={price}
        onChoose={onChoose}
      />
    </Language>,
  );
  return onChoose;
}

test('a share never stands without what it is of, and says its interval in words', () => {
  show();
  const row = screen.getAllByRole('row')[1];
  expect(row?.textContent).toContain('64%');
  expect(row?.textContent).toContain('25 of 39');
  expect(row?.textContent).toContain('likely 48 to 77%');
  expect(row?.textContent).toContain('rising');
});

test('what has no approved reply says so, and a rate without calls is none', () => {
  show();
  const row = screen.getAllByRole('row')[2];
  expect(row?.textContent).toContain('no approved reply');
  expect(row?.textContent).toContain('–');
  expect(row?.textContent).not.toContain('rising');
});

test('the arrow keys go from row to row, and a row is chosen by its button', () => {
  const onChoose = show();
  const [first, second] = screen.getAllByRole('button');
  first?.focus();
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.click(second as HTMLElement);
  expect(onChoose).toHaveBeenCalledWith(rival);
  expect(first?.getAttribute('aria-pressed')).toBe('true');
});
