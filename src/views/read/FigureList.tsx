/** Everything that was read, as a list beside the text: one row a figure, its other statements and its rule one click away. */
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { metric } from '../../core/catalogue/metrics.ts';
import type { Extraction, Fact } from '../../core/model.ts';
import { boundSign, formatNumber } from '../../i18n/format.ts';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { factKey, rowKey, type Statement, statements } from './annotate.ts';
import type { Choice } from './ReportView.tsx';
import { factText, metricLabel } from './words.ts';

interface Props {
  readonly extraction: Extraction;
  readonly choice: Choice | null;
  readonly onChoose: (key: string, from: Choice['from']) => void;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
  readonly statement: Statement | null;
}
interface Group {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

export function FigureList({ extraction, choice, onChoose }: Props) {
  const { t, lang } = useText(READ);
  const [find, setFind] = useState('');
  const wanted = useDeferredValue(find.trim().toLowerCase());
  const list = useRef<HTMLElement>(null);
  const groups = useGroups(extraction);
  const chosenRow = rowOf(groups, choice?.key ?? null);
  const shown = groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => wanted === '' || `${row.label} ${row.key}`.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.rows.length > 0);

  // a choice in the text brings its row into sight, once
  useEffect(() => {
    if (choice === null || choice.from === 'list') return;
    setFind('');
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('[data-open]');
    if (!box || !row) return;
    if (choice.from === 'text' && window.matchMedia('(max-width: 60rem)').matches)
      row.scrollIntoView({ block: 'nearest' });
    else box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - 80;
  }, [choice]);

  return (
    <section ref={list} className="rl-read-list" aria-label={t('read.list')}>
      <input
        type="search"
        className="rl-input"
        placeholder={t('read.list.find')}
        aria-label={t('read.list.find')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      {shown.length === 0 ? <p className="rl-quiet">{t('read.list.none', { text: find })}</p> : null}
      {shown.map((group) => (
        <div key={group.id} className="rl-read-group">
          <h3>{group.label}</h3>
          <ul>
            {group.rows.map((row) => (
              <li key={row.key} data-open={row === chosenRow || undefined}>
                <button
                  type="button"
                  aria-expanded={row.statement ? row === chosenRow : undefined}
                  aria-pressed={row.statement ? undefined : row === chosenRow}
                  onClick={() => onChoose(row.key, 'list')}
                >
                  <span>
                    {row.label}
                    {row.note ? <small>{row.note}</small> : null}
                  </span>
                  <b>{row.value}</b>
                </button>
                {row === chosenRow && row.statement ? (
                  <Detail statement={row.statement} extraction={extraction} choice={choice} onChoose={onChoose} />
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="rl-hidden" role="status">
        {chosenRow ? t('read.said', { label: chosenRow.label, value: chosenRow.value }) : ''}
        {lang === 'zh' ? '' : ' '}
      </p>
    </section>
  );
}

/** The row of a key; a fact of a lower rank opens the row of its figure. */
function rowOf(groups: readonly Group[], key: string | null): Row | null {
  if (key === null) return null;
  const rows = groups.flatMap((group) => group.rows);
  const own = rows.find((row) => row.key === key);
  return own ?? rows.find((row) => row.statement?.others.some((fact) => factKey(fact) === key)) ?? null;
}

function useGroups({ facts, outlets, indicators, outputs, report }: Extraction): readonly Group[] {
  const { t, lang, pick } = useText(READ);
  return useMemo(() => {
    const groups = new Map<string, Row[]>();
    for (const statement of statements(facts)) {
      const { fact } = statement;
      const id = metric(fact.metric).group;
      const year = fact.year !== null && fact.year !== report.year ? t('read.fact.year', { year: fact.year }) : null;
      const row: Row = {
        key: factKey(fact),
        label: metricLabel(fact, lang),
        value: factText(fact, lang),
        note: year,
        statement,
      };
      groups.set(id, [...(groups.get(id) ?? []), row]);
    }
    const plain = (kind: 'outlet' | 'indicator' | 'output', at: number, label: string, value: string): Row => ({
      key: rowKey(kind, at),
      label,
      value,
      note: null,
      statement: null,
    });
    const stated = [...groups].map(([id, rows]) => ({
      id,
      label: pick(...GROUP_LABELS[id as keyof typeof GROUP_LABELS]),
      rows,
    }));
    const points = lang === 'zh' ? '分' : '';
    return [
      ...stated,
      {
        id: 'outlet',
        label: t('read.list.outlets'),
        rows: outlets.map((o, at) =>
          plain(
            'outlet',
            at,
            o.outlet,
            `${boundSign(o.bound)}${formatNumber(o.count, 0)}${lang === 'zh' ? ' 篇' : ''}`,
          ),
        ),
      },
      {
        id: 'indicator',
        label: t('read.list.indicators'),
        rows: indicators.map((i, at) =>
          plain('indicator', at, i.name, `${i.score ?? '–'} / ${i.weight ?? '–'}${points && ` ${points}`}`),
        ),
      },
      {
        id: 'output',
        label: t('read.list.outputs'),
        rows: outputs.map((o, at) =>
          plain('output', at, o.label, `${boundSign(o.bound)}${formatNumber(o.value)} ${o.unit}`),
        ),
      },
    ].filter((group) => group.rows.length > 0);
  }, [facts, outlets, indicators, outputs, report, t, lang, pick]);
}

interface DetailProps extends Props {
  readonly statement: Statement;
}

function Detail({ statement, extraction, choice, onChoose }: DetailProps) {
  const { t, pick } = useText(READ);
  const { fact, others } = statement;
  const current = [fact, ...others].find((one) => factKey(one) === choice?.key) ?? fact;
  const checks = extraction.checks.filter((check) => check.fact_ids.includes(fact.fact_id) && check.verdict !== 'pass');
  const differ = others.some((other) => !other.agrees);
  return (
    <div className="rl-read-detail">
      <dl className="rl-facts">
        <Pair label={t('read.fact.printed')} value={<span lang="zh-CN">{current.text}</span>} />
        {current.label ? <Pair label={t('read.fact.label')} value={<span lang="zh-CN">{current.label}</span>} /> : null}
        {current.section ? (
          <Pair label={t('read.fact.section')} value={<span lang="zh-CN">{current.section}</span>} />
        ) : null}
      </dl>
      <details className="rl-technical">
        <summary>{t('read.technical')}</summary>
        <dl className="rl-facts">
          <Pair label={t('read.fact.rule')} value={<code>{current.rule}</code>} />
        </dl>
      </details>
      {current.status === 'derived' ? <p className="rl-quiet">{t('read.fact.derived')}</p> : null}
      {others.length > 0 ? (
        <>
          <p className="rl-quiet">{t(differ ? 'read.fact.differ' : 'read.fact.others', { n: others.length })}</p>
          <p className="rl-audit-facts">
            {[fact, ...others].map((one) => (
              <StatementChip key={one.fact_id} fact={one} current={one === current} onChoose={onChoose} />
            ))}
          </p>
        </>
      ) : null}
      {checks.map((check) => (
        <p key={`${check.rule} ${check.note_zh}`}>
          <Verdict verdict={check.verdict} /> {pick(check.note_zh, check.note_en)}
        </p>
      ))}
    </div>
  );
}

interface StatementProps extends Pick<Props, 'onChoose'> {
  readonly fact: Fact;
  readonly current: boolean;
}

function StatementChip({ fact, current, onChoose }: StatementProps) {
  return (
    <button
      type="button"
      className="rl-chip"
      aria-pressed={current}
      lang="zh-CN"
      onClick={() => onChoose(factKey(fact), 'list')}
    >
      {fact.text}
    </button>
  );
}

function Pair({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
