/** The chart for keyboards and screen readers: a list of its marks, walked by arrow keys, opened by Enter. */
import { type KeyboardEvent, useId, useState } from 'react';
import { type Mark, spoken } from './marks.ts';

interface Props {
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly onPoint: (mark: Mark | null) => void;
  readonly onOpen: (mark: Mark) => void;
  readonly onTable: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function MarkWalker({ label, marks, onPoint, onOpen, onTable }: Props) {
  const id = useId();
  const [at, setAt] = useState(0);
  const index = Math.min(at, marks.length - 1);
  const mark = marks[index];
  if (!mark) return null;

  function go(to: number): void {
    const next = Math.max(0, Math.min(marks.length - 1, to));
    setAt(next);
    onPoint(marks[next] ?? null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) go(index + step);
    else if (event.key === 'PageDown') go(index + 10);
    else if (event.key === 'PageUp') go(index - 10);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(marks.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && mark) onOpen(mark);
    else if (event.key === 't' || event.key === 'T') onTable();
    else if (event.key === 'Escape') onPoint(null);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className="rl-walker"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${id}-mark`}
      onKeyDown={onKeyDown}
      onFocus={() => onPoint(mark)}
      onBlur={() => onPoint(null)}
    >
      {/* Keyboard focus stays on the list; the active option is what a screen reader reads. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the option is pointed at by aria-activedescendant */}
      <div
        id={`${id}-mark`}
        className="rl-hidden"
        role="option"
        aria-selected="true"
        aria-posinset={index + 1}
        aria-setsize={marks.length}
      >
        {spoken(mark.ref)}
      </div>
    </div>
  );
}
