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
