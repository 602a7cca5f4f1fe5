import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { invoke } from '../../platform/callboard.ts';
import { useTopics } from '../../platform/useTopics.ts';
import { mergeDrafts } from './mergeDrafts.ts';

/** Typing rests this long before it is written; leaving the field or the window writes at once. */
const restMs = 250;

export interface Draft<Value> {
  readonly value: Value;
  /** False until what an earlier session left behind has been read. */
  readonly ready: boolean;
  readonly savedAt: number | null;
  /** Why the newest words are not on disk, while that is so. */
  readonly failure: Failure | null;
  /** Another window writes here too; what both wrote stands in `value`. */
  readonly elsewhere: boolean;
  readonly change: (part: Partial<Value>) => void;
  /** Writes what is not yet written. */
  readonly flush: () => Promise<void>;
  /** Forgets it: the command it led to has taken it over. With `remove`, on disk as well. */
  readonly clear: (fresh: Value, options?: { readonly remove: boolean }) => void;
}

/**
 * What is being typed, kept on disk as it is typed, so that a crash or a dead battery costs a quarter of a
 * second of it. Nothing is written until something was changed. Two windows on one draft follow each other, and
 * where both type at once neither loses a word.
 */
export function useDraft<Value extends object>(key: string, empty: Value): Draft<Value> {
  const [value, setValue] = useState(empty);
  const [ready, setReady] = useState(false);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [elsewhere, setElsewhere] = useState(false);
  const newest = useRef(value);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const start = useRef(empty);
  /** What stands on disk as far as this window knows, and since when. */
  const begun = useRef({ value: empty, savedAt: null as number | null });
  const writing = useRef<Promise<void> | null>(null);

  /** What the disk holds becomes what this window goes on from; its own newer words are put together with it. */
  const takeIn = useCallback((found: Partial<Value> | null, at: number | null) => {
    const theirs = { ...start.current, ...found };
    newest.current = dirty.current ? mergeDrafts(begun.current.value, newest.current, theirs) : theirs;
    begun.current = { value: theirs, savedAt: at };
    setValue(newest.current);
    setSavedAt(at);
  }, []);

  const write = useCallback(async () => {
    for (let turn = 0; dirty.current && turn < 5; turn += 1) {
      dirty.current = false;
      const written = newest.current;
      const result = await invoke('drafts.put', {
        key,
        value: written as Record<string, unknown>,
        basis: begun.current.savedAt,
      });
      if (result.ok) {
        begun.current = { value: written, savedAt: result.value.savedAt };
        setSavedAt(result.value.savedAt);
        setFailure(null);
        return;
      }
      dirty.current = true;
      if (result.error.code !== 'draft_elsewhere') {
        setFailure(result.error);
        return;
      }
      const there = await invoke('drafts.get', { key });
      if (!there.ok) return;
      setElsewhere(true);
      takeIn(there.value.value as Partial<Value> | null, there.value.savedAt);
    }
  }, [key, takeIn]);

  const flush = useCallback(async () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (writing.current !== null) await writing.current;
    if (!dirty.current) return;
    writing.current = write().finally(() => {
      writing.current = null;
    });
    await writing.current;
  }, [write]);

  useEffect(() => {
    let left = false;
    const before = begun.current;
    setReady(false);
    void invoke('drafts.get', { key }).then((result) => {
      if (left) return;
      if (result.ok && result.value.value !== null && begun.current === before) {
        takeIn(result.value.value as Partial<Value>, result.value.savedAt);
      }
      setReady(true);
    });
    const onHide = (): void => void flush();
    window.addEventListener('blur', onHide);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    document.addEventListener('focusout', onHide);
    return () => {
      left = true;
      window.removeEventListener('blur', onHide);
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      document.removeEventListener('focusout', onHide);
      void flush();
    };
  }, [key, flush, takeIn]);

  useTopics(['drafts'], () => {
    void (async () => {
      await writing.current;
      if (dirty.current) return;
      const before = begun.current;
      const there = await invoke('drafts.get', { key });
      if (!there.ok || dirty.current || writing.current !== null) return;
      // It was asked before this window wrote again, and tells what stood there then.
      if (begun.current !== before) return;
      const found = there.value.value as Partial<Value> | null;
      if (there.value.savedAt === begun.current.savedAt) return;
      const same = JSON.stringify({ ...start.current, ...found }) === JSON.stringify(newest.current);
      if (!same) setElsewhere(true);
      takeIn(found, there.value.savedAt);
    })();
  });

  const change = useCallback(
    (part: Partial<Value>) => {
      newest.current = { ...newest.current, ...part };
      dirty.current = true;
      setValue(newest.current);
      timer.current ??= setTimeout(() => void flush(), restMs);
    },
    [flush],
  );

  const clear = useCallback(
    (fresh: Value, { remove }: { readonly remove: boolean } = { remove: false }) => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      dirty.current = false;
      newest.current = fresh;
      begun.current = { value: fresh, savedAt: null };
      setValue(fresh);
      setSavedAt(null);
      setElsewhere(false);
      if (remove) void invoke('drafts.remove', { key });
    },
    [key],
  );

  return { value, ready, savedAt, failure, elsewhere, change, flush, clear };
}
