import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Sight {
  /** True from the moment the element comes near the window (or the page is printed): charts far below are not drawn yet. */
  readonly near: boolean;
  /** Whether some of it stands in the window now. */
  readonly inSight: RefObject<boolean>;
}

export function useSight(ref: RefObject<HTMLElement | null>): Sight {
  const [near, setNear] = useState(false);
  const inSight = useRef(true);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      inSight.current = entries.at(-1)?.isIntersecting ?? true;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
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
    const showNow = () => {
      inSight.current = true;
      flushSync(show);
    };
    window.addEventListener('beforeprint', showNow);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', showNow);
    };
  }, [ref, near]);
  return { near, inSight };
}
