/** One report that was read: who and when, the audit, the text beside its figures, how it stands, what to take away. */
import './side.css';
import { useCallback, useMemo, useState } from 'react';
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
  const choose = useCallback((key: string, from: Choice['from']) => {
    setChoice((before) => (before?.key === key && before.from === from ? null : { key, from }));
  }, []);
  const isReport = holdsReport(outcome);
  return (
    <article className="rl-read">
      <ReportHeading outcome={outcome} />
      {isReport ? <ReadNav extraction={extraction} /> : null}
      {isReport ? <AuditCard extraction={extraction} onChoose={choose} /> : null}
      {isReport ? <Comparison outcome={outcome} /> : null}
      <section className="rl-section" id="read-side" tabIndex={-1}>
        <h2>{t('read.side')}</h2>
        <p className="rl-quiet">{t('read.side.how')}</p>
        <div className="rl-side">
          <AnnotatedText text={extraction.text} hits={hits} choice={choice} onChoose={choose} />
          <FigureList extraction={extraction} choice={choice} onChoose={choose} />
        </div>
      </section>
      <Exports outcome={outcome} />
    </article>
  );
}
