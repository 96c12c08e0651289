/** «报告错误»: a text with the figure's id, filled in as far as the page knows, to copy. Nothing is sent. */
import { useState } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import type { Lang } from '../../state/viewState.ts';
import { figureText } from '../../ui/Figure.tsx';
import { CopyButton } from '../../ui/source/CopyButton.tsx';
import { factLabel } from './audit.ts';
import { type FactRow, factsQuery, type ReportRow } from './query.ts';

export function ErrorReport({ report }: { readonly report: ReportRow }) {
  const { t } = useText(CENTRE);
  const [open, setOpen] = useState(false);
  return (
    <section className="rl-section rl-error-form rl-hide-embedded">
      <h2>{t('centre.error')}</h2>
      <p className="rl-quiet">{t('centre.error.text')}</p>
      {open ? (
        <Form report={report} />
      ) : (
        <button type="button" className="rl-button" onClick={() => setOpen(true)}>
          {t('centre.error.open')}
        </button>
      )}
    </section>
  );
}

function Form({ report }: { readonly report: ReportRow }) {
  const { t, lang } = useText(CENTRE);
  const facts = useQuery(factsQuery(report.report_id, report.year)).rows ?? [];
  const [chosen, setChosen] = useState('');
  const fact = facts.find((row) => row.fact_id === chosen);
  const body = t('centre.error.body', {
    id: fact?.fact_id ?? report.report_id,
    label: fact ? factLabel(fact.fact_id, lang) : t('centre.error.any'),
    value: fact ? valueText(fact, lang) : '—',
    quote: fact?.quote ?? '—',
    report: `${report.report_id} ${report.title ?? ''}`,
    url: window.location.href,
  });
  return (
    <div className="rl-report-error">
      <label className="rl-field">
        <span>{t('centre.error.which')}</span>
        <select className="rl-select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t('centre.error.any')}</option>
          {facts.map((row) => (
            <option key={row.fact_id} value={row.fact_id}>
              {factLabel(row.fact_id, lang)} {row.year} · {valueText(row, lang)}
            </option>
          ))}
        </select>
      </label>
      <textarea key={body} rows={9} defaultValue={body} aria-label={t('centre.error')} id="rl-error-text" />
      <div>
        <CopyButton
          label={t('centre.error.copy')}
          doneLabel={t('centre.error.copied')}
          text={() => written() ?? body}
        />
      </div>
    </div>
  );
}

/** What stands in the box, the reader's own additions included. */
function written(): string | null {
  const box = document.getElementById('rl-error-text');
  return box instanceof HTMLTextAreaElement ? box.value : null;
}

function valueText(fact: FactRow, lang: Lang): string {
  return figureText(fact.value ?? fact.value_text, fact.unit, lang, { bound: fact.bound, status: fact.status });
}
