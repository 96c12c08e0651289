/**
 * A file's bytes → what the reader finds in each document of it. The same steps as on the command line:
 *
 *   bytes ─► archive? ─► documents ─► text ─► readReport ─► outcome
 *
 * Runs in the reading worker; where a browser has none, in the page itself.
 */
import type { SourceKind } from '../../core/model.ts';
import { READER_VERSION, readReport } from '../../core/readReport.ts';
import { sha256Hex } from '../../core/sha256.ts';
import { pinyinOf } from '../../core/who/divisions.ts';
import { isArchive } from '../../formats/decode.ts';
import { readError } from '../../formats/decoded.ts';
import { toReportText } from '../../formats/reportText.ts';
import type { Assets, Outcome, Refusal, Step } from './protocol.ts';

export type Tell = (step: Step) => void;

export async function readDocuments(
  name: string,
  bytes: Uint8Array,
  assets: Assets,
  tell: Tell = () => {},
): Promise<readonly Outcome[]> {
  tell({ phase: 'opening', done: 0, total: 1 });
  if (!isArchive(name, bytes)) return [await readDocument(name, bytes, assets, () => tell(reading(0, 1)))];
  const { unpack } = await import('../../formats/unzip.ts');
  const unpacked = unpack(bytes, isDocument);
  if (!unpacked.ok) return [{ ok: false, file: name, bytes: bytes.length, refusal: readError(unpacked.code).error }];
  if (unpacked.entries.length === 0)
    return [{ ok: false, file: name, bytes: bytes.length, refusal: readError('empty').error }];
  const entries = [...unpacked.entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const outcomes: Outcome[] = [];
  for (const entry of entries) {
    const done = outcomes.length;
    tell({ phase: 'opening', done, total: entries.length });
    const file = `${name}/${entry.name}`;
    outcomes.push(await readDocument(file, entry.bytes, assets, () => tell(reading(done, entries.length))));
  }
  return outcomes;
}

const reading = (done: number, total: number): Step => ({ phase: 'reading', done, total });

/** Not the hidden files that archives of other systems bring along. */
function isDocument(name: string): boolean {
  return !/(^|\/)(\.|~\$|__MACOSX\/)/.test(name);
}

async function readDocument(file: string, bytes: Uint8Array, assets: Assets, onText: () => void): Promise<Outcome> {
  const refused = (refusal: Refusal): Outcome => ({ ok: false, file, bytes: bytes.length, refusal });
  try {
    const began = performance.now();
    const opened = await toReportText(baseName(file), bytes, {
      cMapUrl: `${assets.pdf}cmaps/`,
      standardFontDataUrl: `${assets.pdf}fonts/`,
      fetched: true,
    });
    if (!opened.ok) return refused(opened.error);
    onText();
    const between = performance.now();
    const found = readReport(opened.input);
    const { front } = opened.input;
    const kind: SourceKind = front?.source_kind ?? 'original';
    return {
      ok: true,
      file,
      bytes: bytes.length,
      extraction: { ...found, warnings: [...opened.warnings, ...found.warnings] },
      pinyin: found.report.district === null ? null : pinyinOf(found.report.district),
      readerVersion: READER_VERSION,
      source: {
        source_kind: kind,
        source_file: front?.source_file ?? baseName(file),
        source_sha256: front?.source_sha256 ?? (kind === 'digest' ? null : await sha256(bytes)),
        text_sha256: await sha256(new TextEncoder().encode(opened.input.text)),
        source_url: front?.source_url ?? null,
        published_on: front?.published_on ?? null,
      },
      masked: maskedStretches(opened.input.text, found.text),
      opened: between - began,
      read: performance.now() - between,
    };
  } catch (error) {
    return refused(fromError(error));
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Stretches that differ between the text and its masked form, which have equal length. */
export function maskedStretches(text: string, masked: string): number {
  let stretches = 0;
  let inside = false;
  for (let i = 0; i < masked.length; i += 1) {
    const covered = masked[i] === '○' && text[i] !== '○';
    if (covered && !inside) stretches += 1;
    inside = covered || (inside && /\s/.test(masked[i] ?? ''));
  }
  return stretches;
}

/** A module that did not arrive is the network's doing; everything else is ours. */
function fromError(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /dynamically imported module|Importing a module script failed|error loading dynamically/i;
  return missing.test(message) ? { code: 'decoder', message } : { code: 'crash', message };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  if (typeof crypto === 'undefined' || !crypto.subtle) return sha256Hex(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every decoder, loaded before a file asks: after this the network may go. */
export async function prepareAll(assets: Assets): Promise<void> {
  await Promise.all([
    import('../../formats/unzip.ts'),
    import('../../formats/docx.ts'),
    import('../../formats/xlsx.ts'),
    import('../../formats/html.ts'),
    import('../../formats/doc.ts').then(({ prepareDoc }) => prepareDoc()),
    import('../../formats/pdf.ts').then(({ preparePdf }) => preparePdf(true)),
    ...CHINESE_MAPS.map((name) => fetch(`${assets.pdf}cmaps/${name}.bcmap`)),
  ]);
}

/** The character maps that Chinese PDFs name when they do not bring their own. */
const CHINESE_MAPS = ['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'GBKp-EUC-H', 'Adobe-GB1-UCS2'] as const;
