import { useEffect } from 'react';
import { useSettings } from './useSettings.ts';

/** Puts theme and density on the document, following the system where nothing else is chosen. */
export function useAppearance(): void {
  const { theme, density } = useSettings((store) => store.settings);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['density'] = density;
    if (theme !== 'system') {
      root.dataset['theme'] = theme;
      return;
    }
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      root.dataset['theme'] = dark.matches ? 'dark' : 'light';
    };
    follow();
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, [theme, density]);
}
