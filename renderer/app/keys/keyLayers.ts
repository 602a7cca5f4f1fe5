import { flushSync } from 'react-dom';
import { type Chord, chordMatches } from '../../ui/keyboard.ts';
import { followReading, isReading } from '../../ui/reading.ts';
import { isLeaving } from './leaving.ts';

export type KeyBindings = Readonly<Record<Chord, () => void>>;

export interface KeyLayer {
  readonly bindings: { readonly current: KeyBindings };
  /** Whether it is asked at all about a key pressed like this, now. */
  readonly answers: (event: KeyboardEvent, chord: Chord) => boolean;
}

/** Chords are asked before what has the focus, letters after it: a field or a list may have taken them. */
export type KeyTurn = 'before' | 'after';

const layers: Readonly<Record<KeyTurn, KeyLayer[]>> = { before: [], after: [] };

export const insideDialog = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select') ||
    target.getAttribute('role') === 'spinbutton');

/** What answers this key now; null where nothing does. Of chords, what was mounted last is asked first. */
function answerTo(event: KeyboardEvent, turn: KeyTurn): (() => void) | null {
  for (const layer of turn === 'before' ? [...layers.before].reverse() : layers.after) {
    for (const [chord, run] of Object.entries(layer.bindings.current)) {
      if (chordMatches(chord, event) && layer.answers(event, chord)) return run;
    }
  }
  return null;
}

/** Whoever knows the way is quicker than what is still being drawn or read: such keys wait this long. */
const keptMs = 10_000;
let kept: KeyboardEvent[] = [];

/** Whether a key can have been meant as a command of a screen that is not there yet. */
function mayWait(event: KeyboardEvent): boolean {
  if (event.repeat || ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'].includes(event.key)) return false;
  if (event.getModifierState('AltGraph')) return false;
  if (event.altKey || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return true;
  const plain = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  return plain && !takesText(event.target) && !insideDialog();
}

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
  kept.push(event);
}

/** Keys that wait are not overtaken: what was pressed after them may be meant for what they bring about. */
const mustWait = (event: KeyboardEvent): boolean => {
  kept = kept.filter(({ timeStamp }) => event.timeStamp - timeStamp <= keptMs);
  return kept.length > 0 && mayWait(event);
};

/** In the order in which they were pressed, each on what the one before it has brought about. */
function answerKept(): void {
  const waiting = kept;
  kept = [];
  for (const event of waiting) {
    if (performance.now() - event.timeStamp > keptMs) continue;
    const held = isLeaving() || kept.length > 0;
    const run = held ? null : (answerTo(event, 'before') ?? answerTo(event, 'after'));
    if (run !== null) flushSync(run);
    else if (held || isReading()) kept.push(event);
  }
}

/** Asks again about the keys that wait, once everything of this moment is mounted. */
export function askAgain(): void {
  if (kept.length > 0) queueMicrotask(answerKept);
}

followReading(askAgain);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Escape') kept = [];
  const run = answerTo(event, 'before');
  if (mustWait(event) || (isLeaving() && (run !== null || mayWait(event)))) keep(event);
  else if (run !== null) {
    event.preventDefault();
    event.stopPropagation();
    run();
  } else if (isReading() && mayWait(event) && (event.altKey || event.key === 'Enter')) keep(event);
}

function onKeyLeft(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const run = answerTo(event, 'after');
  if (run !== null) {
    event.preventDefault();
    run();
  } else if (isReading() && mayWait(event)) keep(event);
}

/** A hand that goes to the mouse has given up what it pressed before. */
const forgetKept = (): void => {
  kept = [];
};

let listening = 0;

function listen(): void {
  listening += 1;
  if (listening > 1) return;
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('keydown', onKeyLeft);
  window.addEventListener('pointerdown', forgetKept, true);
}

function rest(): void {
  listening -= 1;
  if (listening > 0) return;
  window.removeEventListener('keydown', onKeyDown, true);
  window.removeEventListener('keydown', onKeyLeft);
  window.removeEventListener('pointerdown', forgetKept, true);
  kept = [];
}

/** Whoever answers keys says so while it does; answers the release. */
export function holdKeys(turn: KeyTurn, layer: KeyLayer): () => void {
  listen();
  layers[turn].push(layer);
  return () => {
    layers[turn].splice(layers[turn].indexOf(layer), 1);
    rest();
  };
}

/** Every chord that something on the screen answers now, each once, in the order in which they were bound. */
export const boundChords = (): readonly Chord[] => [
  ...new Set([...layers.before, ...layers.after].flatMap(({ bindings }) => Object.keys(bindings.current))),
];
