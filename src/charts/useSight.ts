import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePaper } from './paper.ts';

export interface Sight {
  /** True from the moment the element comes near the window (or the page is printed): charts far below are not drawn yet. */
  readonly near: boolean;
  /** Whether some of it stands in the window now. */
  readonly inSight: RefObject<boolean>;
  /** Runs `task` when some of it comes into the window. The answer takes it back. */
  readonly whenSeen: (task: () => void) => () => void;
}

/** How far beyond the window a chart is near, CSS pixels. */
const MARGIN = 800;

export function useSight(ref: RefObject<HTMLElement | null>): Sight {
  const [near, setNear] = useState(false);
  const inSight = useRef(true);
  const waiting = useRef(new Set<() => void>());

  // Measured where it is put up: the browser's own notice comes a frame later, and what a filter brings would be drawn two later.
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (!box) return;
    inSight.current = box.top < window.innerHeight && box.bottom > 0;
    if (box.top < window.innerHeight + MARGIN && box.bottom > -MARGIN) setNear(true);
  }, [ref]);

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      inSight.current = entries.at(-1)?.isIntersecting ?? true;
      if (inSight.current) for (const task of [...waiting.current]) task();
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
      { rootMargin: `${MARGIN}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, near]);

  const whenSeen = useCallback((task: () => void) => {
    waiting.current.add(task);
    return () => void waiting.current.delete(task);
  }, []);
  // The page is printed as it stands when the event ends; what had to be fetched for it is kept.
  const paper = usePaper();
  useLayoutEffect(() => {
    if (paper) setNear(true);
  }, [paper]);
  return { near: near || paper, inSight, whenSeen };
}
