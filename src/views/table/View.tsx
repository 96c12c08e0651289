/** 数据表: every figure of the ledger as a table, over the panel or over single facts. */
import './table.css';
import { useId } from 'react';
import { CHOICES } from '../../core/catalogue/choices.ts';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { FactsTable } from './FactsTable.tsx';
import { PanelTable } from './PanelTable.tsx';
import { parseTableOption } from './tableOption.ts';

export default function View() {
  const { t } = useText(TABLES_TEXT);
  const { state } = useViewState();
  const facts = parseTableOption(state.option).mode === 'facts';
  return (
    <>
      <header className="rl-view-head">
        <h1>{t('table.title')}</h1>
        <p>{t('table.question')}</p>
      </header>
      <FilterBar>{facts ? <MetricSelect /> : null}</FilterBar>
      {facts ? <FactsTable /> : <PanelTable />}
    </>
  );
}

/** Facts of one metric alone: asked of the database, so that it also finds what the page does not hold. */
function MetricSelect() {
  const { t, pick } = useText(TABLES_TEXT);
  const { state, set } = useViewState();
  const id = useId();
  return (
    <label className="rl-field" htmlFor={id}>
      <span>{t('table.metric')}</span>
      <select
        id={id}
        className="rl-select"
        value={state.measure ?? ''}
        onChange={(event) => set({ measure: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{t('table.metric.all')}</option>
        {CHOICES.filter((choice) => choice.kind === 'metric').map((choice) => (
          <option key={choice.column} value={choice.column}>
            {pick(choice.zh, choice.en)}
          </option>
        ))}
      </select>
    </label>
  );
}
