/** Figures, measures and rules as the catalogue has them. */
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { METHODS } from '../../i18n/messages/methods.ts';
import { useText } from '../../i18n/useText.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import type { GridColumn } from '../../tables/column.ts';
import { SimpleTable } from '../../tables/SimpleTable.tsx';
import { type MeasureRow, type MetricRow, measureRows, metricGroups, type RuleRow, ruleRows } from './catalogue.ts';
import { Section } from './Section.tsx';

function text<Row>(id: string, label: string, value: (row: Row) => string): GridColumn<Row> {
  return { id, label, unit: null, kind: 'text', width: 160, value };
}

/** A row's name; on a phone, where two columns fit, with what stands in the others beside it on a desk. */
function Name({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      {name}
      <small className="rl-methods-narrow">{children}</small>
    </>
  );
}

function RuleLink({ id }: { readonly id: string }) {
  return (
    <ViewLink view="quality" patch={{ option: `all:${id}` }}>
      <code>{id}</code>
    </ViewLink>
  );
}

/** Shown at once; the others open, or show what a search finds. */
const OPEN: ReadonlySet<string> = new Set(['staff', 'expenditure', 'articles', 'score']);

export function Metrics() {
  const { t, lang } = useText(METHODS);
  const [find, setFind] = useState('');
  const wanted = useDeferredValue(find);
  const groups = useMemo(() => metricGroups(wanted, lang), [wanted, lang]);
  const all = useMemo(() => metricGroups('', lang), [lang]);
  const n = all.reduce((sum, group) => sum + group.rows.length, 0);
  const shown = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const columns: readonly GridColumn<MetricRow>[] = [
    text('name', t('methods.col.name'), (row) => row.name),
    text('unit', t('methods.col.unit'), (row) => row.unit ?? t('methods.grade')),
    text('definition', t('methods.col.definition'), (row) => row.definition),
    text('id', t('methods.col.id'), (row) => row.id),
    text('additive', t('methods.col.additive'), (row) => t(row.additive ? 'methods.yes' : 'methods.no')),
  ];
  return (
    <Section id="metrics" wide>
      <p>{t('methods.metrics.lead', { n })}</p>
      <p className="rl-methods-find">
        <input
          type="search"
          className="rl-input"
          placeholder={t('methods.metrics.find')}
          aria-label={t('methods.metrics.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <span className="rl-quiet" role="status">
          {find.trim() === ''
            ? ''
            : shown === 0
              ? t('methods.metrics.none', { text: find })
              : t('methods.metrics.shown', { n: shown })}
        </span>
      </p>
      {groups.map((group) => (
        <details
          key={`${group.group} ${wanted.trim() === ''}`}
          className="rl-methods-table"
          open={wanted.trim() !== '' || OPEN.has(group.group)}
        >
          <summary>
            <h3>{group.label}</h3>{' '}
            <span className="rl-quiet">{t('methods.metrics.shown', { n: group.rows.length })}</span>
          </summary>
          <SimpleTable
            caption={group.label}
            hideCaption
            columns={columns}
            rows={group.rows}
            rowKey={(row) => row.id}
            cell={(row, column) =>
              column.id === 'id' ? (
                <code>{row.id}</code>
              ) : column.id === 'name' ? (
                <Name name={row.name}>
                  {row.unit ?? t('methods.grade')}
                  {row.additive ? ` · ${t('methods.col.additive')}` : ''} <code>{row.id}</code>
                </Name>
              ) : undefined
            }
          />
        </details>
      ))}
    </Section>
  );
}

export function Measures() {
  const { t, lang } = useText(METHODS);
  const rows = measureRows(lang);
  const columns: readonly GridColumn<MeasureRow>[] = [
    text('name', t('methods.col.name'), (row) => row.name),
    text('unit', t('methods.col.unit'), (row) => row.unit),
    text('words', t('methods.col.formula'), (row) => row.words),
    text('id', t('methods.col.id'), (row) => row.id),
  ];
  return (
    <Section id="measures" wide>
      <p>{t('methods.measures.lead', { n: rows.length })}</p>
      <div className="rl-methods-table">
        <SimpleTable
          caption={t('methods.measures')}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          cell={(row, column) =>
            column.id === 'id' ? (
              <code>{row.id}</code>
            ) : column.id === 'name' ? (
              <Name name={row.name}>
                {row.unit} <code>{row.id}</code>
              </Name>
            ) : column.id === 'words' ? (
              <span title={row.formula}>{row.words}</span>
            ) : undefined
          }
        />
      </div>
    </Section>
  );
}

export function Rules() {
  const { t, lang } = useText(METHODS);
  const { rows, shares } = ruleRows(lang);
  const columns: readonly GridColumn<RuleRow>[] = [
    text('name', t('methods.col.rule'), (row) => row.name),
    text('compares', t('methods.col.compares'), (row) => row.compares),
    text('id', t('methods.col.id'), (row) => row.id),
  ];
  return (
    <Section id="rules" wide>
      <p>
        {t('methods.rules.lead', { n: rows.length + shares })}{' '}
        <ViewLink view="quality">{t('methods.rules.see')}</ViewLink>
      </p>
      <div className="rl-methods-table">
        <SimpleTable
          caption={t('methods.rules')}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          cell={(row, column) =>
            column.id === 'id' ? (
              <RuleLink id={row.id} />
            ) : column.id === 'name' ? (
              <Name name={row.name}>
                <RuleLink id={row.id} />
              </Name>
            ) : undefined
          }
        />
      </div>
      <p>{t('methods.rules.shares', { n: shares })}</p>
    </Section>
  );
}
