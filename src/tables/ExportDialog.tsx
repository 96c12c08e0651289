/** Takes data away: what (shown or everything), as what (CSV, Excel, JSON, Parquet), with which extra columns, and how to cite it. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { citation } from '../export/citation.ts';
import { download } from '../export/download.ts';
import { type ExportFormat, exportFileName } from '../export/fileName.ts';
import type { Sheet, SheetAbout } from '../export/sheet.ts';
import type { Work } from '../export/work.ts';
import { writeSheet } from '../export/writeSheet.ts';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import { copyText } from './copyText.ts';

export type Scope = 'shown' | 'all';

export interface ExportScope {
  readonly scope: Scope;
  /** null: known only once it is written. */
  readonly rows: number | null;
  readonly columns: number;
}

export interface ExportExtra {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
}

export interface ExportJob {
  readonly scope: Scope;
  readonly format: ExportFormat;
  readonly extras: ReadonlySet<string>;
}

interface Props {
  readonly about: SheetAbout;
  readonly scopes: readonly ExportScope[];
  readonly extras?: readonly ExportExtra[];
  /** What stands below the scopes: why one is not offered. */
  readonly note?: string;
  /** The sheet of CSV, Excel and JSON. */
  readonly sheet: (job: ExportJob, work: Work) => Promise<Sheet>;
  /** The bytes of Parquet; left out: not offered. */
  readonly parquet?: (job: ExportJob, work: Work) => Promise<Uint8Array>;
  /** How many columns a file will have, with what was chosen beside them, and `written` with the statuses of its figures. */
  readonly columns?: (job: ExportJob) => { readonly columns: number; readonly written: number };
  readonly onClose: () => void;
}

const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'json', 'parquet'];
const NAMES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (.xlsx)',
  json: 'JSON',
  parquet: 'Parquet',
};
/** Cells from which Excel's file takes seconds to write. */
const MANY_CELLS = 400_000;

type Phase =
  | { readonly phase: 'idle' | 'stopped' }
  /** Rows are fetched first, then written. `all` 0: not known how many. */
  | { readonly phase: 'busy'; readonly step: 'fetch' | 'write'; readonly done: number; readonly all: number }
  | { readonly phase: 'done'; readonly rows: number }
  | { readonly phase: 'failed'; readonly reason: string };

export function ExportDialog({ about, scopes, extras = [], note, sheet, parquet, columns, onClose }: Props) {
  const { t } = useText(TABLES_TEXT);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [scope, setScope] = useState<Scope>(scopes[0]?.scope ?? 'shown');
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(extras.filter((extra) => extra.on).map((extra) => extra.id)),
  );
  const [state, setState] = useState<Phase>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  const size = scopes.find((row) => row.scope === scope);

  useEffect(() => {
    // Already open when React mounts twice while developing.
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  // Closed in any way (the page's own button, Escape, another view): nothing goes on writing behind it.
  useEffect(() => () => running.current?.abort(), []);

  async function run(): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    const { signal } = stop;
    const working = (step: 'fetch' | 'write'): Work => ({
      signal,
      onProgress: (done, all) => setState({ phase: 'busy', step, done, all }),
    });
    setState({ phase: 'busy', step: 'fetch', done: 0, all: 0 });
    const job: ExportJob = { scope, format, extras: chosen };
    try {
      const { rows, content, type } = await write(job, working);
      // What was stopped while its last part was written is not handed over.
      signal.throwIfAborted();
      download(content, exportFileName(about, format), type);
      setState({ phase: 'done', rows });
    } catch (error) {
      if (signal.aborted) setState({ phase: 'stopped' });
      else setState({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async function write(job: ExportJob, working: (step: 'fetch' | 'write') => Work) {
    if (job.format === 'parquet') {
      const bytes = (await parquet?.(job, working('fetch'))) ?? new Uint8Array();
      return { rows: size?.rows ?? 0, content: new Uint8Array(bytes), type: 'application/vnd.apache.parquet' };
    }
    const data = await sheet(job, working('fetch'));
    return { rows: data.rows.length, ...(await writeSheet(data, job.format, working('write'))) };
  }

  const sizeOf = (row: ExportScope): string => {
    if (row.rows === null) return '';
    const rows = row.rows.toLocaleString('en-US');
    const size = columns?.({ scope: row.scope, format, extras: chosen });
    if (!size || size.written === size.columns)
      return t('export.size', { rows, columns: size?.columns ?? row.columns });
    return t('export.size.marks', { rows, ...size });
  };
  const many = format === 'xlsx' && (size?.rows ?? 0) * (size?.columns ?? 0) > MANY_CELLS;
  return (
    <dialog ref={dialog} className="rl-export" aria-labelledby={title} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <h2 id={title}>{t('export.title')}</h2>
        {about.synthetic ? <p className="rl-export-mark">{t('export.synthetic')}</p> : null}
        <fieldset>
          <legend>{t('export.scope')}</legend>
          {scopes.map((row) => (
            <Option
              key={row.scope}
              type="radio"
              group="scope"
              checked={scope === row.scope}
              onChange={() => setScope(row.scope)}
            >
              <b>{t(`export.${row.scope}`)}</b> <span className="rl-quiet">{sizeOf(row)}</span>
            </Option>
          ))}
          {note ? <p className="rl-quiet">{note}</p> : null}
        </fieldset>
        <fieldset>
          <legend>{t('export.format')}</legend>
          {FORMATS.filter((id) => id !== 'parquet' || parquet).map((id) => (
            <Option key={id} type="radio" group="format" checked={format === id} onChange={() => setFormat(id)}>
              <b>{NAMES[id]}</b> <span className="rl-quiet">{t(`export.${id}`)}</span>
            </Option>
          ))}
        </fieldset>
        {extras.length > 0 && format !== 'parquet' ? (
          <fieldset>
            <legend>{t('export.extra')}</legend>
            {extras.map((extra) => (
              <Option
                key={extra.id}
                type="checkbox"
                checked={chosen.has(extra.id)}
                onChange={(on) =>
                  setChosen(new Set(on ? [...chosen, extra.id] : [...chosen].filter((id) => id !== extra.id)))
                }
              >
                {extra.label}
              </Option>
            ))}
          </fieldset>
        ) : null}
        <Citation text={citation(about)} />
        {many ? <p className="rl-quiet">{t('export.large')}</p> : null}
        {state.phase === 'busy' ? <Progress {...state} /> : null}
        <p className="rl-export-state" role="status" data-phase={state.phase}>
          {state.phase === 'busy' ? t(`export.busy.${state.step}`) : null}
          {state.phase === 'stopped' ? t('export.stopped') : null}
          {state.phase === 'done' ? t('export.done', { rows: state.rows.toLocaleString('en-US') }) : null}
          {state.phase === 'failed' ? t('export.failed', { reason: state.reason }) : null}
        </p>
        <div className="rl-export-actions">
          <button
            type="button"
            className="rl-button"
            onClick={state.phase === 'busy' ? () => running.current?.abort() : onClose}
          >
            {t(state.phase === 'busy' ? 'export.stop' : state.phase === 'done' ? 'grid.close' : 'export.cancel')}
          </button>
          <button type="submit" className="rl-button is-main" disabled={state.phase === 'busy'}>
            {t('export.go')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** How far the work is; not read out line by line: the state below says which step it is. */
function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const { t } = useText(TABLES_TEXT);
  return (
    <div className="rl-progress">
      <progress aria-label={t('export.progress')} max={all || 1} value={all === 0 ? undefined : done} />
      <span className="rl-quiet">
        {all === 0 ? null : t('export.rows', { done: done.toLocaleString('en-US'), all: all.toLocaleString('en-US') })}
      </span>
    </div>
  );
}

interface OptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly group?: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function Option({ type, group, checked, onChange, children }: OptionProps) {
  return (
    <label className="rl-export-option">
      <input type={type} name={group} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

function Citation({ text }: { readonly text: string }) {
  const { t } = useText(TABLES_TEXT);
  const [copied, setCopied] = useState(false);
  return (
    <fieldset>
      <legend>{t('export.cite')}</legend>
      <p className="rl-export-cite">{text}</p>
      <button type="button" className="rl-button is-plain" onClick={() => void copyText(text).then(setCopied)}>
        {t(copied ? 'export.cite.copied' : 'export.cite.copy')}
      </button>
    </fieldset>
  );
}
