import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from the moment the element comes near the window (or the page is printed): charts far below are not drawn yet. */
export function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || near) return;
    const show = () => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) show();
      },
      { rootMargin: '800px 0px' },
    );
    observer.observe(element);
    // The page is printed as it stands when the event ends.
    const showNow = () => flushSync(show);
    window.addEventListener('beforeprint', showNow);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', showNow);
    };
  }, [ref, near]);
  return near;
}
