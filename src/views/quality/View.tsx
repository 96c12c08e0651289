/** 数据质量: what in the reports does not add up, what they leave out, what limits comparing them. */
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import './quality.css';
import { useQuery } from '../../db/useQuery.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { useScope } from '../../ui/filter/useScope.ts';
import { Waiting } from '../../ui/states.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { CheckList, LIST_ID } from './CheckList.tsx';
import { Comparability } from './Comparability.tsx';
import { CoverageSection } from './CoverageSection.tsx';
import { isListing } from './listing.ts';
import { Missing, Stated } from './Missing.tsx';
import { QUERIES } from './query.ts';
import { RuleCharts } from './RuleCharts.tsx';
import { RuleGrid } from './RuleGrid.tsx';

export default function View() {
  const { t } = useText();
  const { state } = useViewState();
  const { mode, state: asked } = useScope();
  return (
    <>
      <ViewHead title={t('nav.quality')} question={t('quality.question')}>
        {mode === 'none' ? null : <Lead />}
      </ViewHead>
      <FilterBar />
      <UnknownOption known={isListing(state.option)} />
      {mode === null ? <Waiting found={[asked]} whole /> : null}
      {mode === 'none' ? <Empty /> : null}
      {mode === 'each' || mode === 'many' ? (
        <>
          <Jump />
          <CheckList few={mode === 'each'} />
          {mode === 'each' ? <RuleGrid /> : <RuleCharts />}
          <section className="rl-section" id="quality-missing" tabIndex={-1}>
            <h2>{t('quality.missing')}</h2>
            {mode === 'each' ? <Missing /> : <Stated />}
          </section>
          <CoverageSection />
          <Comparability />
        </>
      ) : null}
    </>
  );
}

const SECTIONS = [
  [LIST_ID, 'quality.list'],
  ['quality-matrix', 'quality.matrix'],
  ['quality-missing', 'quality.missing'],
  ['quality-coverage', 'quality.coverage'],
  ['quality-compare', 'quality.compare'],
] as const;

/** The page is long where the reports are many. */
function Jump() {
  const { t } = useText();
  function go(id: string): void {
    const target = document.getElementById(id);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }
  return (
    <nav className="rl-quality-jump rl-hide-embedded" aria-label={t('quality.jump')}>
      {SECTIONS.map(([id, label]) => (
        <button key={id} type="button" className="rl-button is-plain" onClick={() => go(id)}>
          {t(label)}
        </button>
      ))}
    </nav>
  );
}

function Lead() {
  const { t } = useText();
  const { state } = useViewState();
  const totals = useQuery(QUERIES(state).totals);
  const row = totals.rows?.[0];
  if (!row) return <Waiting found={[totals]} lines={1} />;
  const vars = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.toLocaleString('en-US')]));
  const rest = row.remarked > 0 ? t('quality.lead.remarked', vars) : '';
  return (
    <>
      <p>{t(row.fails > 0 ? 'quality.lead' : 'quality.lead.clean', { ...vars, rest })}</p>
      <p className="rl-quiet">{t('quality.lead.note')}</p>
    </>
  );
}
