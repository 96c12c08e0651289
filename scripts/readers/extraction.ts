/** One document → what the reader finds in it, and where it came from. */
import type { Extraction, SourceKind } from '../../src/core/model.ts';
import type { ReportSource } from '../../src/core/panel/rows.ts';
import { readReport } from '../../src/core/readReport.ts';
import type { ReadDocument } from './readFile.ts';

export type OpenDocument = Extract<ReadDocument, { ok: true }>;

/** What went wrong with the file's letters is said beside what the reader has to say. */
export function extractDocument(document: OpenDocument): Extraction {
  const extraction = readReport(document.input);
  return { ...extraction, warnings: [...document.warnings, ...extraction.warnings] };
}

/** A digest names its original; anything else is its own original. */
export function sourceOf(document: OpenDocument): ReportSource {
  const { front, file } = document.input;
  const kind: SourceKind = front?.source_kind ?? 'original';
  return {
    source_kind: kind,
    source_file: front?.source_file ?? file,
    source_sha256: front?.source_sha256 ?? (kind === 'digest' ? null : document.sha256),
    text_sha256: document.text_sha256,
    source_url: front?.source_url ?? null,
    published_on: front?.published_on ?? null,
  };
}
