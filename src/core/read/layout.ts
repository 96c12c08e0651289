/**
 * The document model: clean text → blocks in reading order. Broken lines are rejoined, cells become rows,
 * page furniture and contents lists are set aside, and every block knows its section.
 *
 *   lines ─► kinds (blank, cells, prose, furniture) ─► rows and paragraphs ─► blocks with sections
 */
import type { NativeTable } from '../model.ts';
import type { Block } from './blocks.ts';
import { pushRows, takeCells } from './cells.ts';
import type { Clean } from './clean.ts';
import { startsFusedForm, takeFusedForm } from './fusedForm.ts';
import { takeFusedLines } from './fusedLines.ts';
import { isDoubleSpaced, splitLines, typicalWidth } from './lines.ts';
import { NativeRegions } from './nativeTables.ts';
import { takePairLines } from './pairLines.ts';
import { takeParagraph } from './paragraphs.ts';
import { SectionTrail } from './sections.ts';
import { startsStream, takeStream } from './streams.ts';

/** Splits the clean text into blocks. Linear in its length. */
export function layout(source: Clean, tables: readonly NativeTable[] = []): Block[] {
  const lines = splitLines(source.text);
  const native = new NativeRegions(source, tables);
  const set = { source, width: typicalWidth(lines), doubled: isDoubleSpaced(lines) };
  const blocks: Block[] = [];
  const trail = new SectionTrail();
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const region = native.at(line.start);
    if (region) {
      pushRows(native.rows(region), trail, blocks);
      while (i < lines.length && lines[i]!.start < region.end) i += 1;
    } else if (line.kind === 'blank' || line.kind === 'furniture') {
      i += 1;
    } else if (startsFusedForm(line)) {
      const behind = takeFusedForm(lines, i, source, trail, blocks);
      i = behind > i ? behind : takeParagraph(lines, i, set, trail, blocks);
    } else if (line.kind === 'cells') {
      i = takeCells(lines, i, source, trail, blocks);
    } else if (startsStream(lines, i)) {
      i = takeStream(lines, i, source, trail, blocks);
    } else {
      const form = takePairLines(lines, i, source, trail, blocks);
      const behind = form > i ? form : takeFusedLines(lines, i, source, trail, blocks);
      i = behind > i ? behind : takeParagraph(lines, i, set, trail, blocks);
    }
  }
  return blocks;
}
