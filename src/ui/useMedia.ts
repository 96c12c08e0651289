/** A media query for React. */
import { useCallback, useSyncExternalStore } from 'react';

/** As wide as a phone, or a window at 200 %: page.css changes there as well. */
export const NARROW = '(max-width: 40rem)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  const matches = () => window.matchMedia(query).matches;
  // Nothing of it is written into the page's HTML, so that the build may answer as it likes.
  return useSyncExternalStore(subscribe, matches, typeof window === 'undefined' ? () => false : matches);
}
