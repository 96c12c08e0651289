/** The checks in words, report by report: what differs first. Each leads to the words of its figures. */
import { useMemo, useState } from 'react';
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import { useDatasets, useDoor, useManifest } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { download } from '../../export/download.ts';
import { exportFileName } from '../../export/fileName.ts';
import type { SheetAbout } from '../../export/sheet.ts';
import { writeSheet } from '../../export/writeSheet.ts';
import { formatNumber } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { centreName } from '../../ui/centreName.ts';
import { placeLine } from '../../ui/placeNames.ts';
import { factName } from '../../ui/source/factName.ts';
import { ruleName } from '../../ui/source/ruleName.ts';
import { ErrorBox, TextSkeleton } from '../../ui/states.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { checksSheet } from './columns.ts';
import { LISTS, parseListing, writeListing } from './listing.ts';
import { AT_ONCE, byReport, type CheckRow, checksQuery, countQuery, listedQuery, MORE } from './listQuery.ts';
import { QUERIES } from './query.ts';
import { ruleText } from './words.ts';

/** The list's place on the page; the grid sends people here. */
export const LIST_ID = 'quality-list';

/** `few`: the reports are few enough to ask for everything at once. */
export function CheckList({ few }: { readonly few: boolean }) {
  const { t } = useText(QUALITY);
  const { state } = useViewState();
  const listing = parseListing(state.option);
  const count = useQuery(countQuery(state, listing)).rows?.[0];
  // Another list begins folded again.
  const list = JSON.stringify([state.years, state.places, state.centers, state.option]);
  const [asked, setAsked] = useState({ list, reports: AT_ONCE });
  const wanted = asked.list === list ? asked.reports : AT_ONCE;
  const listed = useQuery(listedQuery(state, listing, wanted));
  const checks = useQuery(listed.rows === null ? null : checksQuery(state, listing, listed.rows));
  const found = listed.phase === 'error' ? listed : checks;
  const shown = useMemo(() => byReport(checks.rows ?? []), [checks.rows]);
  const left = Math.max(0, (count?.reports ?? 0) - shown.length);
  return (
    <section className="rl-section" id={LIST_ID} tabIndex={-1}>
      <h2>{t('quality.list')}</h2>
      <Choose few={few} />
      <p className="rl-quality-count" role="status">
        {count
          ? t('quality.list.count', { reports: formatNumber(count.reports, 0), checks: formatNumber(count.checks, 0) })
          : ''}
        {left > 0 ? ` · ${t('quality.list.cut')}` : ''}
      </p>
      {found.phase === 'error' ? <ErrorBox failed={found} /> : null}
      {checks.rows === null && found.phase !== 'error' ? <ReportSkeletons /> : null}
      {found.phase === 'ready' && shown.length === 0 ? <p>{t('quality.list.none')}</p> : null}
      <div className="rl-quality-reports">
        {shown.map((rows) => (
          <Report key={rows[0]?.report_id} rows={rows} />
        ))}
      </div>
      {left > 0 && shown.length > 0 ? (
        <button
          type="button"
          className="rl-button"
          disabled={found.phase === 'loading'}
          onClick={() => setAsked({ list, reports: wanted + MORE })}
        >
          {t('quality.list.more', { n: Math.min(MORE, left), left: formatNumber(left, 0) })}
        </button>
      ) : null}
    </section>
  );
}

/** Of the list's true height: what stands below it is asked for when it comes near. */
function ReportSkeletons() {
  return Array.from({ length: AT_ONCE }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: equal reports without identity
    <div key={at} className="rl-quality-later">
      <TextSkeleton lines={4} />
    </div>
  ));
}

function Choose({ few }: { readonly few: boolean }) {
  const { t, lang } = useText(QUALITY);
  const { state, set } = useViewState();
  const { list, rule } = parseListing(state.option);
  // How often each rule differs is told when someone looks: of a country it takes all checks.
  const [asked, setAsked] = useState(few);
  const counted = useQuery(asked ? QUERIES(state).rules : null).rows;
  const rules = counted ?? AUDIT_RULES.map(({ id }) => ({ rule: id, fail: 0 }));
  return (
    <div className="rl-quality-choose rl-hide-embedded">
      <div className="rl-field">
        <span id="quality-show">{t('quality.list.show')}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a row of toggle buttons, not a form's field set */}
        <div className="rl-segments" role="group" aria-labelledby="quality-show">
          {LISTS.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === list}
              onClick={() => set({ option: writeListing(id, rule) }, 'replace')}
            >
              {t(`quality.list.${id}`)}
            </button>
          ))}
        </div>
      </div>
      <label className="rl-field">
        <span>{t('quality.list.rule')}</span>
        <select
          className="rl-select"
          value={rule ?? ''}
          onFocus={() => setAsked(true)}
          onChange={(event) =>
            set({ option: writeListing(list, event.target.value === '' ? null : event.target.value) }, 'replace')
          }
        >
          <option value="">{t('quality.list.rule.all')}</option>
          {rule !== null && !rules.some((row) => row.rule === rule) ? (
            <option value={rule}>{ruleName(rule, lang)}</option>
          ) : null}
          {rules.map((row) => (
            <option key={row.rule} value={row.rule}>
              {ruleName(row.rule, lang)}
              {row.fail > 0 ? ` · ${t('quality.list.fail')} ${formatNumber(row.fail, 0)}` : ''}
            </option>
          ))}
        </select>
      </label>
      <Download />
    </div>
  );
}

function Download() {
  const { t, lang, pick } = useText(QUALITY);
  const { state } = useViewState();
  const door = useDoor();
  const { current } = useDatasets();
  const manifest = useManifest();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      const rows = await door.run(checksQuery(state, parseListing(state.option)));
      const about: SheetAbout = {
        lang,
        title: t('quality.list.export'),
        datasetLabel: pick(current.labelZh, current.labelEn),
        datasetHash: manifest?.dataset_sha256 ?? null,
        synthetic: current.synthetic,
        url: window.location.href,
        filters: null,
        date: new Date().toISOString().slice(0, 10),
      };
      const file = await writeSheet(checksSheet(rows, about), format);
      download(file.content, exportFileName(about, format), file.type);
    } catch (error) {
      // Excel's writer is loaded when asked for; without a network it may not come.
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <button key={format} type="button" className="rl-button" disabled={busy} onClick={() => void save(format)}>
          {t(`quality.list.${format}`)}
        </button>
      ))}
      <CopyLink />
      {failed === null ? null : <p role="alert">{t('quality.list.failed', { reason: failed })}</p>}
    </>
  );
}

function Report({ rows }: { readonly rows: readonly CheckRow[] }) {
  const { t, lang } = useText(QUALITY);
  const [first] = rows;
  if (!first) return null;
  return (
    <article className="rl-quality-report">
      <header>
        <h3>
          {centreName(first, lang)} {first.year}
        </h3>
        <p className="rl-quiet">
          {placeLine(first, lang)}{' '}
          <ViewLink view="centre" patch={{ centers: [first.center_id] }}>
            {t('quality.list.centre')}
          </ViewLink>
        </p>
      </header>
      <ul className="rl-checks">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may look twice; the list is replaced as a whole
          <Item key={`${row.rule} ${at}`} row={row} />
        ))}
      </ul>
    </article>
  );
}

function Item({ row }: { readonly row: CheckRow }) {
  const { lang, pick } = useText(QUALITY);
  return (
    <li>
      <Verdict verdict={row.verdict} />
      <div>
        <p>
          <strong title={ruleText(row.rule, lang)}>{ruleName(row.rule, lang)}</strong> {pick(row.note_zh, row.note_en)}
        </p>
        <FactChips ids={row.fact_ids} />
      </div>
    </li>
  );
}

/** The figures of a check as links to their words. */
function FactChips({ ids }: { readonly ids: readonly string[] }) {
  const { t, lang } = useText(QUALITY);
  const { state, set } = useViewState();
  if (ids.length === 0) return null;
  return (
    <p className="rl-quality-facts">
      <span className="rl-hidden">{t('quality.list.figures')}</span>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className="rl-chip"
          aria-haspopup="dialog"
          aria-expanded={state.fact === id}
          onClick={() => set({ fact: id })}
        >
          {factName(id, lang)}
        </button>
      ))}
    </p>
  );
}
