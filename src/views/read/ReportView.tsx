/** One report that was read: who and when, the audit, the text beside its figures, how it stands, what to take away. */
import './side.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { AnnotatedText } from './AnnotatedText.tsx';
import { AuditCard } from './AuditCard.tsx';
import { hitsOf } from './annotate.ts';
import { Comparison } from './Comparison.tsx';
import { Exports } from './Exports.tsx';
import { holdsReport, type ReadOutcome } from './entries.ts';
import { FigureList } from './FigureList.tsx';
import { ReadNav } from './ReadNav.tsx';
import { ReportHeading } from './ReportHeading.tsx';

/** What was chosen, and where: the other side then comes to show it. */
export interface Choice {
  readonly key: string;
  readonly from: 'text' | 'list' | 'audit';
}

export function ReportView({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t } = useText(READ);
  const [choice, setChoice] = useState<Choice | null>(null);
  const { extraction } = outcome;
  const hits = useMemo(() => hitsOf(extraction), [extraction]);
  const wayBack = useWayBack(() => setChoice(null));
  const choose = useCallback(
    (key: string, from: Choice['from']) => {
      if (from === 'audit') wayBack.leave();
      setChoice((before) => (before?.key === key && before.from === from ? null : { key, from }));
    },
    [wayBack.leave],
  );
  const isReport = holdsReport(outcome);
  return (
    <article className="rl-read">
      <ReportHeading outcome={outcome} />
      {isReport ? <ReadNav extraction={extraction} /> : null}
      {isReport ? <AuditCard extraction={extraction} onChoose={choose} /> : null}
      {isReport ? <Comparison outcome={outcome} /> : null}
      <section className="rl-section" id="read-side" tabIndex={-1}>
        <h2>{t('read.side')}</h2>
        <p className="rl-quiet">
          {wayBack.away ? (
            <button type="button" className="rl-button is-plain" onClick={() => window.history.back()}>
              {t('read.side.back')}
            </button>
          ) : null}
          {t('read.side.how')}
        </p>
        <div className="rl-side">
          <AnnotatedText text={extraction.text} hits={hits} choice={choice} onChoose={choose} />
          <FigureList extraction={extraction} choice={choice} onChoose={choose} />
        </div>
      </section>
      <Exports outcome={outcome} />
    </article>
  );
}

/**
 * From a figure of the audit the page jumps to its words, far below: a step of its own, which the browser's back button
 * takes back to the arithmetic and its place in the window.
 */
function useWayBack(onReturn: () => void): { readonly away: boolean; readonly leave: () => void } {
  const [away, setAway] = useState(false);
  const returned = useRef(onReturn);
  returned.current = onReturn;
  useEffect(() => {
    if (!away) return;
    function back(): void {
      setAway(false);
      returned.current();
    }
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [away]);
  const leave = useCallback(() => {
    if (!away) window.history.pushState(window.history.state, '', window.location.href);
    setAway(true);
  }, [away]);
  return { away, leave };
}
