/** Small Office files for the tests, written part by part. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)])));
}

/** A paragraph, or a table as rows of cells; `null` is an empty cell, `[text, span]` one over several columns. */
export type DocxBlock = string | readonly (readonly (string | null | readonly [string, number])[])[];

export function makeDocx(blocks: readonly DocxBlock[]): Uint8Array {
  const run = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (content: string | null | readonly [string, number]): string => {
    const [text, span] = typeof content === 'string' || content === null ? [content ?? '', 1] : content;
    return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text.split('\n').map(run).join('')}</w:tc>`;
  };
  const body = blocks
    .map((block) =>
      typeof block === 'string'
        ? run(block)
        : `<w:tbl>${block.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    .join('');
  return archive({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** `cells` is the sheet's XML between `<sheetData>` tags; style 1 is 0.00%, 2 is yyyy-mm-dd, 0 General. */
export function makeXlsx(cells: string, merges: readonly string[] = [], strings: readonly string[] = []): Uint8Array {
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return archive({
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="支出表" sheetId="1" r:id="rId1"/><sheet name="草稿" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="sheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="sheet" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${ns}><sheetData>${cells}</sheetData>${merged}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${ns}><sheetData><row r="1"><c r="A1"><v>999999</v></c></row></sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${ns}>${strings.map((text) => `<si><t>${text}</t><rPh sb="0" eb="1"><t>PINYIN</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${ns}><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  });
}
