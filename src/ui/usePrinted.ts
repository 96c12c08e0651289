/** What only paper needs: on each sheet where it comes from, and lists that are folded on the screen. */
import { useLayoutEffect } from 'react';
import { usePaper } from '../charts/paper.ts';

/** Letters of 7 points that a sheet's foot has room for; the last sheet has the whole line. */
const FOOT_LENGTH = 150;

/** `line`: source, date and address. Whether the page is being printed. */
export function usePrinted(line: () => string): boolean {
  const paper = usePaper();
  useLayoutEffect(() => {
    if (!paper) return;
    const root = document.documentElement;
    root.style.setProperty('--rl-printed', cssString(footLine(line())));
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const list of folded) {
      list.open = true;
      list.dataset.printed = '';
    }
    return () => {
      root.style.removeProperty('--rl-printed');
      for (const list of folded) {
        list.open = false;
        delete list.dataset.printed;
      }
    };
  }, [paper, line]);
  return paper;
}

/** A cut address leads nowhere: the query goes first, with a mark that it did. */
export function footLine(line: string): string {
  if (line.length <= FOOT_LENGTH) return line;
  return `${line.replace(/\?\S*$/, '').slice(0, FOOT_LENGTH - 1)}…`;
}

/** A value of `content` (page margins take no text of the document). */
export function cssString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ')}"`;
}
