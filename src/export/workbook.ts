/**
 * The parts of an .xlsx file as text (ECMA-376): as much of the format as our exports need. Written by hand because a table of
 * the country has millions of cells, and a library's object for each of them cost a minute (docs/decisions/xlsx.md).
 */
import type { CellType } from './sheet.ts';

export type XlsxValue = string | number | boolean | null;

/** Styles by their place in `STYLES`. */
const BOLD = 1;
const DATE = 2;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A cell's text holds no more characters. */
const MAX_TEXT = 32_767;

/** Texts stand once in the file, cells name their place: statuses and names repeat by the ten thousand. */
export class SharedTexts {
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  *xml(): Generator<string> {
    yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${this.places.size}">`;
    for (const text of this.places.keys())
      yield `<si><t xml:space="preserve">${escaped(text.slice(0, MAX_TEXT))}</t></si>`;
    yield '</sst>';
  }
}

/** One sheet's cells, row by row. */
export class SheetRows {
  private readonly letters: readonly string[];
  private row = 0;

  constructor(
    private readonly types: readonly CellType[],
    private readonly texts: SharedTexts,
  ) {
    this.letters = types.map((_, at) => columnLetters(at));
  }

  /** `still`: how many columns stay in sight beside the header; null: nothing stands still. */
  open(widths: readonly number[], still: number | null): string {
    const split = still ? `xSplit="${still}" ` : '';
    const corner = still ? 'bottomRight' : 'bottomLeft';
    const pane = `<pane ${split}ySplit="1" topLeftCell="${columnLetters(still ?? 0)}2" activePane="${corner}" state="frozen"/>`;
    const columns = widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${still === null ? '' : pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  }

  /** `bold`: how many of the first cells are heads. */
  next(values: readonly XlsxValue[], bold = 0): string {
    const row = ++this.row;
    let xml = `<row r="${row}">`;
    values.forEach((value, at) => {
      if (value !== null && value !== '') xml += this.cell(value, at, row, at < bold);
    });
    return `${xml}</row>`;
  }

  private cell(value: string | number | boolean, at: number, row: number, bold: boolean): string {
    const place = `<c r="${this.letters[at]}${row}"`;
    if (typeof value === 'number') return `${place}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${place} t="b"><v>${value ? 1 : 0}</v></c>`;
    const day = bold || this.types[at] !== 'date' ? null : daySerial(value);
    if (day !== null) return `${place} s="${DATE}"><v>${day}</v></c>`;
    return `${place}${bold ? ` s="${BOLD}"` : ''} t="s"><v>${this.texts.placeOf(value)}</v></c>`;
  }

  /** `filter`: the cells whose first row gets buttons that filter and sort. */
  close(filter: string | null = null): string {
    return `</sheetData>${filter === null ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`;
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** YYYY-MM-DD → days since 30 December 1899, Excel's count; null: no such day, it stays text. */
function daySerial(date: string): number | null {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  return Number.isNaN(days) ? null : days + 25_569;
}

/** XML's own signs, characters that XML forbids, and what Excel would read as one of its escapes. */
function escaped(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a file must not hold
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/\r/g, '&#13;')
  );
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;
export const TEXTS_PATH = 'xl/sharedStrings.xml';

export interface Tab {
  readonly name: string;
  /** Its header and all cells below, `A1:F100`; null: no header. */
  readonly filter: string | null;
}

/** From A1 on. */
export function areaOf(columns: number, rows: number): string {
  return `A1:${columnLetters(columns - 1)}${rows}`;
}

/** Excel keeps a filter under a hidden name as well and repairs files that lack it. */
function filterNames(tabs: readonly Tab[]): string {
  const names = tabs.flatMap(({ name, filter }, at) => {
    if (filter === null) return [];
    const area = filter.replace(/[A-Z]+|\d+/g, '$$$&');
    const whole = escaped(`'${name.replaceAll("'", "''")}'!${area}`);
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${whole}</definedName>`;
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** What a workbook of these sheets holds beside their cells and texts: path → content. */
export function workbookParts(tabs: readonly Tab[]): readonly (readonly [path: string, xml: string])[] {
  const overrides = [
    ['xl/workbook.xml', 'sheet.main'],
    ...tabs.map((_, at) => [sheetPath(at), 'worksheet']),
    ['xl/styles.xml', 'styles'],
    [TEXTS_PATH, 'sharedStrings'],
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`);
  const relations = [...tabs.map(() => 'worksheet'), 'styles', 'sharedStrings'];
  const targets = [...tabs.map((_, at) => sheetPath(at).slice(3)), 'styles.xml', TEXTS_PATH.slice(3)];
  const sheets = tabs.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets>${filterNames(tabs)}</workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationsXml(relations.map((type, at) => [type, targets[at] ?? '']))],
    ['xl/styles.xml', STYLES],
  ];
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const rows = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}
