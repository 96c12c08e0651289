/**
 * .xlsx → text, one table a sheet. Read here and not through a spreadsheet library, because the small ones give values
 * without formats (98% comes as 0.98) and without merged cells, and both change what a report says.
 */
import { type Decoded, readError } from './decoded.ts';
import { type SourceCell, textBuilder } from './tableText.ts';
import { unpack } from './unzip.ts';
import { formatCell, readStyles } from './xlsxNumbers.ts';
import { attribute, scanXml } from './xml.ts';

const MAX_CELLS = 500_000;

interface Sheet {
  readonly name: string;
  readonly path: string;
}
interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function decodeXlsx(bytes: Uint8Array): Decoded {
  const unpacked = unpack(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
  if (!unpacked.ok) return readError(unpacked.code);
  const parts = new Map(unpacked.entries.map(({ name, bytes: part }) => [name, part]));
  const part = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  if (!parts.has('xl/workbook.xml')) return readError('broken', '不是 Excel 工作簿');
  try {
    const strings = readStrings(part('xl/sharedStrings.xml'));
    const styles = readStyles(part('xl/styles.xml'));
    const builder = textBuilder();
    for (const sheet of readSheets(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'))) {
      const { cells, merged } = readCells(part(sheet.path), strings, styles);
      if (cells.length === 0) continue;
      if (!/^(Sheet|工作表)\d*$/i.test(sheet.name)) builder.paragraph(sheet.name);
      builder.table(fillGrid(cells, merged));
    }
    return { ok: true, ...builder.finish() };
  } catch (error) {
    return readError('broken', error instanceof Error ? error.message.slice(0, 80) : '');
  }
}

/** Visible sheets in the workbook's order. */
function readSheets(workbook: string, relations: string): Sheet[] {
  const targets = new Map<string, string>();
  scanXml(relations, {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'));
    },
  });
  const sheets: Sheet[] = [];
  scanXml(workbook, {
    open: (name, attributes) => {
      const state = attribute(attributes, 'state');
      if (name !== 'sheet' || state === 'hidden' || state === 'veryHidden') return;
      const target = targets.get(attribute(attributes, 'id')) ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: attribute(attributes, 'name'), path });
    },
  });
  return sheets;
}

/** Phonetic readings (`rPh`) stand beside a string's own text and are left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (part) => {
      if (inText && !inPhonetic) text += part;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
  });
  return strings;
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

function readCells(
  xml: string,
  strings: readonly string[],
  styles: readonly string[],
): { readonly cells: readonly RawCell[]; readonly merged: readonly Merge[] } {
  const cells: RawCell[] = [];
  const merged: Merge[] = [];
  let place = { row: 0, column: -1 };
  let type = '';
  let style = 0;
  let value = '';
  let collecting = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') place = { row: (Number(attribute(attributes, 'r')) || place.row + 2) - 1, column: -1 };
      if (name === 'c') {
        place = parseReference(attribute(attributes, 'r')) ?? { row: place.row, column: place.column + 1 };
        type = attribute(attributes, 't');
        style = Number(attribute(attributes, 's') || 0);
        value = '';
      }
      if (name === 'v' || name === 't') collecting = true;
      if (name === 'mergeCell') {
        const merge = parseMerge(attribute(attributes, 'ref'));
        if (merge) merged.push(merge);
      }
    },
    text: (part) => {
      if (collecting) value += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = false;
      if (name !== 'c' || value === '') return;
      if (cells.length >= MAX_CELLS) throw new Error('单元格过多');
      const text =
        type === 's'
          ? (strings[Number(value)] ?? '')
          : type === '' || type === 'n'
            ? formatCell(value, styles[style])
            : value;
      if (text.trim() !== '') cells.push({ ...place, text });
    },
  });
  return { cells, merged };
}

/** `B12` → row 11, column 1. */
function parseReference(reference: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

function parseMerge(range: string): Merge | null {
  const [from, to] = range.split(':').map(parseReference);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 };
}

/** Empty cells inside a row stay, so that columns line up; empty rows vanish. */
function fillGrid(cells: readonly RawCell[], merged: readonly Merge[]): SourceCell[] {
  const merges = new Map(merged.map((merge) => [`${merge.row}/${merge.column}`, merge]));
  const width = Math.min(
    cells.reduce((max, cell) => Math.max(max, cell.column + 1), 0),
    200,
  );
  const rows = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, row.set(cell.column, cell.text));
  }
  const covered = new Set<string>();
  const grid: SourceCell[] = [];
  for (const [row, texts] of [...rows].sort(([a], [b]) => a - b)) {
    for (let column = 0; column < width; column++) {
      if (covered.has(`${row}/${column}`)) continue;
      const merge = merges.get(`${row}/${column}`);
      const rowSpan = Math.min(merge?.rowSpan ?? 1, 1000);
      const columnSpan = Math.min(merge?.columnSpan ?? 1, width - column);
      for (let r = row; merge && r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) if (r !== row || c !== column) covered.add(`${r}/${c}`);
      }
      grid.push({ text: texts.get(column) ?? '', row, column, rowSpan, columnSpan });
    }
  }
  return grid;
}
