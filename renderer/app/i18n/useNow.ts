import { useEffect, useState } from 'react';

/** The time, renewed every `everyMs`: for ages and relative days that must stay true while they are looked at. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
