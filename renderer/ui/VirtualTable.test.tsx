import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { prepareDom } from '../testing/prepareDom.ts';
import { VirtualTable } from './VirtualTable.tsx';

prepareDom();

interface Row {
  readonly id: string;
}

function show(total: number, onOpen = vi.fn()) {
  const onRange = vi.fn();
  render(
    <VirtualTable<Row>
      label="Things"
      columns={[{ id: 'id', header: 'Id', track: '1fr', cell: (row) => row.id }]}
      total={total}
      rowAt={(index) => ({ id: `row ${index}` })}
      keyOf={(row) => row.id}
      onRange={onRange}
      onOpen={onOpen}
    />,
  );
  return { onOpen, onRange, grid: screen.getByRole('grid') };
}

test('only the rows in view exist, and the grid tells how many there are', () => {
  const { grid, onRange } = show(100_000);
  expect(grid.getAttribute('aria-rowcount')).toBe('100001');
  const shown = screen.getAllByRole('row').length;
  expect(shown).toBeGreaterThan(10);
  expect(shown).toBeLessThan(60);
  expect(onRange).toHaveBeenCalled();
});

test('far down, only rows near those in view are asked for, though the first stays to be stood on', () => {
  const { grid, onRange } = show(100_000);
  const rows = screen.getByText('row 0').closest('[role="rowgroup"]');
  if (!(rows instanceof HTMLElement)) throw new Error('rows stand in no group');
  rows.scrollTop = 44 * 50_000;
  fireEvent.scroll(rows);
  expect(grid.querySelector('[data-index="0"]')).not.toBeNull();
  const [first, last] = onRange.mock.lastCall ?? [0, 0];
  expect(first).toBeGreaterThan(49_900);
  expect(last - first).toBeLessThan(100);
});

test('the list is one stop of the Tab key', () => {
  show(50);
  const stops = screen.getAllByRole('row').filter((row) => row.tabIndex === 0);
  expect(stops).toHaveLength(1);
});

test('arrows walk the rows and Enter opens the one that is stood on', () => {
  const { grid, onOpen } = show(50);
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toBe('row 2');
  fireEvent.keyDown(grid, { key: 'Enter' });
  expect(onOpen).toHaveBeenCalledWith({ id: 'row 2' });
});

test('a click opens the row under it', () => {
  const { onOpen } = show(5);
  fireEvent.click(screen.getByText('row 3'));
  expect(onOpen).toHaveBeenCalledWith({ id: 'row 3' });
});

function showOrdered() {
  const onOrder = vi.fn();
  render(
    <VirtualTable<Row>
      label="Things"
      columns={[
        {
          id: 'name',
          header: 'Name',
          track: '1fr',
          order: { direction: 'ascending', onOrder },
          cell: () => 'a',
        },
        { id: 'note', header: 'Note', track: '1fr', cell: () => 'b' },
        { id: 'last', header: 'Last', track: '1fr', order: { direction: 'none', onOrder }, cell: () => 'c' },
      ]}
      total={3}
      rowAt={(index) => ({ id: `row ${index}` })}
      keyOf={(row) => row.id}
      onRange={vi.fn()}
    />,
  );
  return onOrder;
}

test('heads tell how the list is ordered, and a click on one orders it', () => {
  const onOrder = showOrdered();
  expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-sort'))).toEqual([
    'ascending',
    null,
    'none',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Last' }));
  expect(onOrder).toHaveBeenCalledTimes(1);
});

test('heads are one stop of the Tab key: arrows go along them, down to the rows, and up from the first row', () => {
  showOrdered();
  const stops = screen.getAllByRole('button').filter((head) => head.tabIndex === 0);
  expect(stops.map((head) => head.textContent)).toEqual(['Name']);
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  stops[0]?.focus();
  press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('Last');
  press('ArrowDown');
  expect(document.activeElement?.getAttribute('data-index')).toBe('0');
  press('ArrowUp');
  expect(document.activeElement?.textContent).toBe('Last');
});
