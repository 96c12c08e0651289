/** The report's text with every figure marked where it stands. A click tells what it was read as. */
import { type MouseEvent, memo, useEffect, useMemo, useRef } from 'react';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { annotate, type Hit, type Piece } from './annotate.ts';
import type { Choice } from './ReportView.tsx';

interface Props {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly choice: Choice | null;
  readonly onChoose: (key: string, from: Choice['from']) => void;
}

/** Drawing more than this helps nobody. UTF-16 units. */
const MOST = 300_000;

export function AnnotatedText({ text, hits, choice, onChoose }: Props) {
  const { t } = useText(READ);
  const box = useRef<HTMLElement>(null);
  const shown = text.length > MOST ? text.slice(0, MOST) : text;
  const chosen = hits.find((hit) => hit.key === choice?.key) ?? null;
  const drawn = useMemo(() => {
    const quote: Hit[] = chosen
      ? [{ ...chosen, key: QUOTE, kind: 'output', start: chosen.quoteStart, end: chosen.quoteEnd }]
      : [];
    return annotate(
      shown,
      [...hits, ...quote].filter((hit) => hit.end <= shown.length),
    );
  }, [shown, hits, chosen]);

  // a choice made elsewhere brings its place into sight, once
  useEffect(() => {
    if (choice === null || choice.from === 'text' || !box.current) return;
    const mark = box.current.querySelector<HTMLElement>('[data-chosen]');
    if (!mark) return;
    // Only where text and list stand below each other does the page itself have to move.
    if (choice.from === 'audit' || window.matchMedia('(max-width: 60rem)').matches)
      box.current.scrollIntoView({ block: 'nearest' });
    box.current.scrollTop += mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top - 120;
  }, [choice]);

  function pick(event: MouseEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-key]') : null;
    const key = mark?.dataset.key;
    if (key) onChoose(key, 'text');
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: each mark has its button in the list beside; this is the mouse's short way
    <section
      ref={box}
      className="rl-text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('read.text')}
      lang="zh-CN"
      onClick={pick}
    >
      {drawn.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <Line key={at} line={line} chosen={chosen && line.some(touches(chosen)) ? chosen.key : null} />
      ))}
      {shown.length < text.length ? (
        <p className="rl-quiet">{t('read.text.cut', { n: MOST.toLocaleString('en-US') })}</p>
      ) : null}
    </section>
  );
}

/** The words around a chosen figure, drawn as if they were a mark of their own. */
const QUOTE = 'quote';

const touches =
  (hit: Hit) =>
  ({ start, text }: Piece): boolean =>
    start < hit.quoteEnd && start + text.length > hit.quoteStart;

/** Lines without the chosen figure are not drawn anew. */
const Line = memo(function Line({ line, chosen }: { readonly line: readonly Piece[]; readonly chosen: string | null }) {
  if (line.length === 0) return <br />;
  return (
    <p>
      {line.map((piece) => (
        <PieceMark key={piece.start} piece={piece} chosen={chosen} />
      ))}
    </p>
  );
}, sameLine);

function sameLine(
  a: { readonly line: readonly Piece[]; readonly chosen: string | null },
  b: { readonly line: readonly Piece[]; readonly chosen: string | null },
): boolean {
  return (
    a.chosen === null && b.chosen === null && a.line.length === b.line.length && a.line[0]?.text === b.line[0]?.text
  );
}

function PieceMark({ piece, chosen }: { readonly piece: Piece; readonly chosen: string | null }) {
  const own = piece.hits.filter(({ key }) => key !== QUOTE);
  const inQuote = own.length < piece.hits.length;
  const first = own[0];
  if (!first) return inQuote ? <span className="rl-text-quote">{piece.text}</span> : piece.text;
  const isChosen = own.some(({ key }) => key === chosen);
  return (
    <mark
      data-key={first.key}
      data-kind={first.kind}
      data-chosen={isChosen || undefined}
      className={inQuote ? 'rl-text-quote' : undefined}
    >
      {piece.text}
    </mark>
  );
}
