/** Takes data away: what (shown or everything), as what (CSV, Excel, JSON, Parquet), with which extra columns, and how to cite it. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { citation } from '../export/citation.ts';
import { download } from '../export/download.ts';
import { type ExportFormat, exportFileName } from '../export/fileName.ts';
import type { Sheet, SheetAbout } from '../export/sheet.ts';
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
  readonly sheet: (job: ExportJob) => Promise<Sheet>;
  /** The bytes of Parquet; left out: not offered. */
  readonly parquet?: (job: ExportJob) => Promise<Uint8Array>;
  readonly onClose: () => void;
}

const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'json', 'parquet'];
const NAMES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (.xlsx)',
  json: 'JSON',
  parquet: 'Parquet',
};
/** Cells from which Excel's file takes seconds to write. */
const MANY_CELLS = 400_000;

type Phase =
  | { readonly phase: 'idle' | 'busy' }
  | { readonly phase: 'done'; readonly rows: number }
  | { readonly phase: 'failed'; readonly reason: string };

export function ExportDialog({ about, scopes, extras = [], note, sheet, parquet, onClose }: Props) {
  const { t } = useText(TABLES_TEXT);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [scope, setScope] = useState<Scope>(scopes[0]?.scope ?? 'shown');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(extras.filter((extra) => extra.on).map((extra) => extra.id)),
  );
  const [state, setState] = useState<Phase>({ phase: 'idle' });
  const size = scopes.find((row) => row.scope === scope);

  useEffect(() => {
    // Already open when React mounts twice while developing.
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  async function run(): Promise<void> {
    setState({ phase: 'busy' });
    const job: ExportJob = { scope, format, extras: chosen };
    try {
      const name = exportFileName(about, format);
      if (format === 'parquet') {
        if (!parquet) return;
        const bytes = await parquet(job);
        download(new Uint8Array(bytes), name, 'application/vnd.apache.parquet');
        setState({ phase: 'done', rows: size?.rows ?? 0 });
        return;
      }
      const data = await sheet(job);
      const file = await writeSheet(data, format);
      download(file.content, name, file.type);
      setState({ phase: 'done', rows: data.rows.length });
    } catch (error) {
      setState({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  const sizeOf = (row: ExportScope): string =>
    row.rows === null ? '' : t('export.size', { rows: row.rows.toLocaleString('en-US'), columns: row.columns });
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
        <p className="rl-export-state" role="status" data-phase={state.phase}>
          {state.phase === 'busy' ? t('export.busy') : null}
          {state.phase === 'done' ? t('export.done', { rows: state.rows.toLocaleString('en-US') }) : null}
          {state.phase === 'failed' ? t('export.failed', { reason: state.reason }) : null}
        </p>
        <div className="rl-export-actions">
          <button type="button" className="rl-button" onClick={onClose}>
            {t(state.phase === 'done' ? 'grid.close' : 'export.cancel')}
          </button>
          <button type="submit" className="rl-button is-main" disabled={state.phase === 'busy'}>
            {t('export.go')}
          </button>
        </div>
      </form>
    </dialog>
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
