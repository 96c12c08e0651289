/** The result as files: figures for a spreadsheet, everything for a program. */
import { useState } from 'react';
import { download } from '../../export/download.ts';
import { exportFileName } from '../../export/fileName.ts';
import type { SheetAbout } from '../../export/sheet.ts';
import { writeSheet } from '../../export/writeSheet.ts';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import type { ReadOutcome } from './entries.ts';
import { extractJson, factSheet } from './exports.ts';
import { markTaken } from './leaving.ts';
import { moreSheets } from './moreSheets.ts';
import { reportName } from './words.ts';

export function Exports({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t, lang } = useText(READ);
  const [failed, setFailed] = useState<string | null>(null);

  function about(): SheetAbout {
    return {
      lang,
      title: t('read.export.title', { name: reportName(outcome, 'zh').replace(' ', '-') }),
      datasetLabel: t('read.export.dataset'),
      datasetHash: outcome.source.text_sha256,
      // Of the report alone: a real one stays real beside a synthetic dataset.
      synthetic: outcome.source.source_kind === 'synthetic',
      url: window.location.origin + window.location.pathname,
      filters: null,
      date: new Date().toISOString().slice(0, 10),
    };
  }

  async function sheet(format: 'csv' | 'xlsx'): Promise<void> {
    setFailed(null);
    try {
      const more = format === 'xlsx' ? moreSheets(outcome.extraction, about()) : [];
      const file = await writeSheet(factSheet(outcome, about()), format, {}, more);
      download(file.content, exportFileName(about(), format), file.type);
      markTaken(outcome);
    } catch (error) {
      // Excel's writer is loaded when asked for; without a network it may not come.
      setFailed(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <section className="rl-section rl-read-exports" id="read-export" tabIndex={-1}>
      <h2>{t('read.export')}</h2>
      <p className="rl-read-links">
        <button type="button" className="rl-button" onClick={() => void sheet('xlsx')}>
          {t('read.export.xlsx')}
        </button>
        <button type="button" className="rl-button" onClick={() => void sheet('csv')}>
          {t('read.export.csv')}
        </button>
        <button
          type="button"
          className="rl-button"
          onClick={() => {
            download(extractJson(outcome), exportFileName(about(), 'json'), 'application/json');
            markTaken(outcome);
          }}
        >
          {t('read.export.json')}
        </button>
        <button
          type="button"
          className="rl-button"
          onClick={() => {
            window.print();
            markTaken(outcome);
          }}
        >
          {t('read.print')}
        </button>
      </p>
      <p className="rl-quiet">{t('read.export.json.note')}</p>
      {failed === null ? null : (
        <p role="alert">
          {t('read.export.failed')} <code>{failed}</code>
        </p>
      )}
    </section>
  );
}
