/** Under a chart of articles: which reports count them until when, where that is not the year's end. */
import { OUTPUT } from '../i18n/messages/output.ts';
import { useText } from '../i18n/useText.ts';
import { type PanelRow, partYearEnd, whoAndWhen } from './panelRow.ts';

export function PartYears({ rows }: { readonly rows: readonly PanelRow[] }) {
  const { t, lang } = useText(OUTPUT);
  return rows.map((row) => {
    const date = partYearEnd(row);
    if (date === null) return null;
    return (
      <p key={`${row.center_id} ${row.year}`}>* {t('output.note.period', { who: whoAndWhen(row, lang), date })}</p>
    );
  });
}
