import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { prepareDom } from '../testing/prepareDom.ts';
import { Segmented } from './Segmented.tsx';

prepareDom();

const options = [
  { value: 'met', label: 'Met', chord: 'Alt+A' },
  { value: 'not_met', label: 'Not met', chord: 'Alt+D' },
] as const;

test('nothing is chosen until the user chooses', () => {
  render(<Segmented label="How it went" options={options} value={null} onChange={vi.fn()} />);
  for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
});

test('a click chooses, and the group has its name', () => {
  const onChange = vi.fn();
  render(<Segmented label="How it went" options={options} value={null} onChange={onChange} />);
  expect(screen.getByRole('radiogroup', { name: 'How it went' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /Not met/ }));
  expect(onChange).toHaveBeenCalledWith('not_met');
});

test('what is wrong is bound to the group', () => {
  render(
    <Segmented label="How it went" options={options} value={null} onChange={vi.fn()} error="Choose one." />,
  );
  const group = screen.getByRole('radiogroup');
  const described = group.getAttribute('aria-describedby') ?? '';
  const words = described.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(words).toContain('Choose one.');
});
