/** Files → readings in a pack and a record of each. Runs in a worker, or in the main thread for a few files. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Extraction } from '../../src/core/model.ts';
import { LIMITS, readError } from '../../src/formats/decoded.ts';
import { extractDocument, sourceOf } from '../readers/extraction.ts';
import type { FoundFile } from '../readers/listFiles.ts';
import { type ReadDocument, readDocuments, sha256 } from '../readers/readFile.ts';
import type { DocumentRecord, FileRecord, PackedReport } from './records.ts';

export interface BatchFile extends FoundFile {
  /** Hash of the file when it was last read by this reader; an equal one means: nothing to do. */
  readonly known: string | null;
}
export interface ReadTask {
  readonly kind: 'read';
  readonly files: readonly BatchFile[];
  readonly packFolder: string;
  readonly pack: string;
}
/** `documents` null: as before. */
export type BatchResult = readonly (Omit<FileRecord, 'documents'> & {
  readonly documents: readonly DocumentRecord[] | null;
})[];

export async function readBatch(task: ReadTask): Promise<BatchResult> {
  const lines: Buffer[] = [];
  let at = 0;
  const results: BatchResult[number][] = [];
  for (const { known, ...file } of task.files) {
    const bytes = file.bytes > LIMITS.fileBytes * 4 ? null : readOrNull(file.path);
    if (!bytes) {
      const code = file.bytes > LIMITS.fileBytes * 4 ? 'too_large' : 'not_found';
      results.push({ ...file, sha256: '', documents: [{ file: file.path, ...readError(code) }] });
      continue;
    }
    const hash = sha256(bytes);
    if (hash === known) {
      results.push({ ...file, sha256: hash, documents: null });
      continue;
    }
    const documents: DocumentRecord[] = [];
    for (const document of await readDocuments(file.path, bytes)) {
      const { record, line } = recordOf(document, task.pack, at);
      documents.push(record);
      if (!line) continue;
      lines.push(line);
      at += line.length;
    }
    results.push({ ...file, sha256: hash, documents });
  }
  if (lines.length > 0) writeFileSync(`${task.packFolder}/${task.pack}`, Buffer.concat(lines));
  return results;
}

/** Read here and now: a worker has nobody to give way to, and each step through the thread pool costs more than the reading. */
function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // gone since it was listed, or not ours to read
  }
}

/** A reader that stumbles over one report must not cost the others theirs: its error is this report's. */
function recordOf(document: ReadDocument, pack: string, at: number): { record: DocumentRecord; line: Buffer | null } {
  if (!document.ok) return { record: document, line: null };
  const { file } = document;
  let extraction: Extraction;
  try {
    extraction = extractDocument(document);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { record: { file, ...readError('broken', `读取时出错：${detail}`) }, line: null };
  }
  const source = sourceOf(document);
  const report: PackedReport = { extraction, source };
  const line = Buffer.from(`${JSON.stringify(report)}\n`);
  const { center_id, year } = extraction.report;
  const years = new Set([year, ...extraction.facts.map((fact) => fact.year)].filter((y) => y !== null));
  return {
    line,
    record: {
      file,
      ok: true,
      pack,
      at,
      bytes: line.length,
      wanted: extraction.report_id,
      sha256: document.sha256,
      textSha256: document.text_sha256,
      centerId: center_id ?? '',
      year,
      years: [...years].sort(),
      synthetic: source.source_kind === 'synthetic',
      counts: {
        facts: extraction.facts.length,
        outlets: extraction.outlets.length,
        indicators: extraction.indicators.length,
        outputs: extraction.outputs.length,
        checks: extraction.checks.length,
        texts: extraction.text.split('\n').length,
      },
      warnings: extraction.warnings,
    },
  };
}
