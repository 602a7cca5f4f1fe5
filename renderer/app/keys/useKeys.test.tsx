import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type KeyBindings, useKeys } from './useKeys.ts';

prepareDom();

function Layer({ bindings, modal = false }: { readonly bindings: KeyBindings; readonly modal?: boolean }) {
  useKeys(bindings, { modal });
  return modal ? <div role="dialog" /> : null;
}

function Inside({ bindings }: { readonly bindings: KeyBindings }) {
  const place = useRef<HTMLDivElement>(null);
  useKeys(bindings, { within: place });
  return (
    <div ref={place}>
      <input aria-label="inside" />
    </div>
  );
}

test('what was mounted last is asked first', () => {
  const first = vi.fn();
  const second = vi.fn();
  render(
    <>
      <Layer bindings={{ 'Alt+O': first }} />
      <Layer bindings={{ 'Alt+O': second }} />
    </>,
  );
  press('Alt+O');
  expect(second).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
});

test('under an open dialog only its own keys answer', () => {
  const screenKey = vi.fn();
  const dialogKey = vi.fn();
  render(
    <>
      <Layer bindings={{ 'Alt+O': screenKey, 'Alt+L': screenKey }} />
      <Layer bindings={{ 'Alt+O': dialogKey }} modal />
    </>,
  );
  press('Alt+O');
  press('Alt+L');
  expect(dialogKey).toHaveBeenCalledOnce();
  expect(screenKey).not.toHaveBeenCalled();
});

test('keys of a place answer only while the focus is inside it', () => {
  const within = vi.fn();
  const around = vi.fn();
  render(
    <>
      <Layer bindings={{ 'Ctrl+Enter': around }} />
      <Inside bindings={{ 'Ctrl+Enter': within }} />
    </>,
  );
  press('Ctrl+Enter');
  expect(around).toHaveBeenCalledOnce();
  screen.getByLabelText('inside').focus();
  press('Ctrl+Enter');
  expect(within).toHaveBeenCalledOnce();
  expect(around).toHaveBeenCalledOnce();
});

test('a key pressed at the moment its screen is shown is answered', async () => {
  // As React renders outside tests, where effects that need not be at once wait until the window was drawn.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const answered = vi.fn();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const shown = new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(place, { childList: true });
  });
  root.render(<Inside bindings={{ 'Alt+V': answered }} />);
  await shown;
  screen.getByLabelText('inside').focus();
  const key = new KeyboardEvent('keydown', { key: 'v', code: 'KeyV', altKey: true, bubbles: true });
  screen.getByLabelText('inside').dispatchEvent(key);
  expect(answered).toHaveBeenCalledOnce();
  root.unmount();
  place.remove();
  vi.unstubAllGlobals();
});

test('a key pressed while its screen is still read is answered once that is there, and then no more', async () => {
  const answered = vi.fn();
  const view = render(<Skeleton label="being read" />);
  render(<Layer bindings={{ 'Alt+O': vi.fn() }} />);
  press('Alt+J');
  view.rerender(<Layer bindings={{ 'Alt+J': answered }} />);
  await Promise.resolve();
  expect(answered).toHaveBeenCalledOnce();
  view.rerender(<Layer bindings={{ 'Alt+J': answered }} />);
  await Promise.resolve();
  expect(answered).toHaveBeenCalledOnce();
});

test('a key that nothing answers is nobody’s where nothing is being read', async () => {
  const answered = vi.fn();
  const view = render(<Layer bindings={{ 'Alt+O': vi.fn() }} />);
  press('Alt+J');
  view.rerender(<Layer bindings={{ 'Alt+J': answered }} />);
  await Promise.resolve();
  expect(answered).not.toHaveBeenCalled();
});

test('keys that wait for one screen are answered in their order, and Escape or the mouse takes them back', async () => {
  const answered: string[] = [];
  const bindings = { 'Alt+J': () => answered.push('J'), 'Ctrl+Enter': () => answered.push('Enter') };
  const view = render(<Skeleton label="being read" />);
  render(<Layer bindings={{ 'Alt+O': () => answered.push('O') }} />);
  press('Ctrl+Enter');
  press('Alt+O');
  press('Alt+J');
  view.rerender(<Layer bindings={bindings} />);
  await Promise.resolve();
  expect(answered).toEqual(['Enter', 'O', 'J']);
  for (const takeBack of [
    () => press('Escape'),
    () => window.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })),
  ]) {
    view.rerender(<Skeleton label="being read" />);
    press('Alt+J');
    takeBack();
    view.rerender(<Layer bindings={bindings} />);
    await Promise.resolve();
  }
  expect(answered).toHaveLength(3);
});
