/** The reports of this visit as rows of every published table, by the same builder as the site's own data. */
import { audit } from '../../core/check/audit.ts';
import { NO_CORRECTIONS } from '../../core/corrections/corrections.ts';
import { buildDataset } from '../../core/panel/buildPanel.ts';
import { settleIds, withReportId } from '../../core/panel/identity.ts';
import type { SourcedReport, TableRows } from '../../core/panel/rows.ts';
import { pinyinOf } from '../../core/who/divisions.ts';
import { createDoor } from '../../db/connect.ts';
import type { PageDoor } from '../../db/door.ts';
import { memorySource } from '../../db/memorySource.ts';
import type { Dataset } from '../../db/types.ts';
import type { ReadOutcome } from './entries.ts';
import { VISIT_ID } from './visitId.ts';

export function visitRows(outcomes: readonly ReadOutcome[]): TableRows {
  const ids = settleIds(
    outcomes.map(({ extraction, source, file }) => ({
      wanted: extraction.report_id,
      textSha256: source.text_sha256 ?? '',
      file,
    })),
  );
  const reports = outcomes.flatMap(({ extraction, source }, at): SourcedReport[] => {
    const id = ids[at] ?? null;
    return id === null ? [] : [{ extraction: withReportId(extraction, id), source }];
  });
  return buildDataset(reports, NO_CORRECTIONS, { audit, pinyin: (name) => pinyinOf(name) ?? '' });
}

let generation = 0;

/** A door to the reports of this visit. */
export function visitDoor(outcomes: readonly ReadOutcome[]): PageDoor {
  const synthetic = outcomes.some(({ source }) => source.source_kind === 'synthetic');
  const dataset: Dataset = {
    id: VISIT_ID,
    folder: 'memory/',
    labelZh: '本次读入的报告',
    labelEn: 'Reports read in this visit',
    synthetic,
  };
  generation += 1;
  return createDoor(
    dataset,
    memorySource(visitRows(outcomes), { readerVersion: outcomes[0]?.readerVersion ?? '', synthetic, generation }),
  );
}
