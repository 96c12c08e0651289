/** .html → text. Tables stay tables; scripts, navigation and what a reader never sees are left out. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { DecodedText } from './decoded.ts';
import { decodeText } from './encoding.ts';
import { placeCells, type TextBuilder, textBuilder } from './tableText.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(
  'script style head nav header footer aside noscript template iframe object svg math select button textarea'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote body br caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function decodeHtml(bytes: Uint8Array): DecodedText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const { text, warnings } = decodeText(bytes, declared);
  return { ok: true, ...htmlToText(text), warnings };
}

export function htmlToText(html: string): Pick<DecodedText, 'text' | 'tables'> {
  const builder = textBuilder();
  const document = parse(html);
  writeFlow(document, builder, layoutTables(document));
  return builder.finish();
}

/** Walks without recursion (a hostile page nests without bound); one paragraph a block, one table a table of data. */
function writeFlow(root: Node, builder: TextBuilder, layout: ReadonlySet<Node>): void {
  let line = '';
  function breakLine(): void {
    const text = line.trim();
    if (text !== '') builder.paragraph(text);
    line = '';
  }
  const stack: (Node | 'break')[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'break') {
      breakLine();
      continue;
    }
    if (next.nodeName === '#text') {
      line += (next as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n\f]+/g, ' ');
      continue;
    }
    if (isElement(next)) {
      if (isHidden(next)) continue;
      if (next.tagName === 'table' && !layout.has(next) && isDataTable(next)) {
        breakLine();
        writeTable(next, builder);
        continue;
      }
      if (BLOCKS.has(next.tagName)) {
        breakLine();
        stack.push('break');
      }
    }
    if ('childNodes' in next)
      for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i] as Node);
  }
  breakLine();
}

/** Tables with tables inside: they lay the page out, and are read as plain flow. */
function layoutTables(root: Node): ReadonlySet<Node> {
  const layout = new Set<Node>();
  for (const table of descendants(root, (element) => element.tagName === 'table')) {
    let outer: Node | null = table.parentNode;
    while (outer && outer.nodeName !== 'table') outer = 'parentNode' in outer ? (outer.parentNode ?? null) : null;
    if (outer) layout.add(outer);
  }
  return layout;
}

/** More than one cell; else it is a box around text. */
function isDataTable(table: Element): boolean {
  const cells = descendants(table, (element) => element.tagName === 'td' || element.tagName === 'th');
  return cells.length > 1;
}

function writeTable(table: Element, builder: TextBuilder): void {
  for (const caption of descendants(table, (el) => el.tagName === 'caption')) {
    const text = plainText(caption).trim();
    if (text !== '') builder.paragraph(text);
  }
  const rows = descendants(table, (el) => el.tagName === 'tr').map((row) =>
    cellsOf(row).map((cell) => ({
      text: plainText(cell),
      rowSpan: spanOf(cell, 'rowspan'),
      columnSpan: spanOf(cell, 'colspan'),
    })),
  );
  builder.table(placeCells(rows));
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (child): child is Element =>
      isElement(child) && (child.tagName === 'td' || child.tagName === 'th') && !isHidden(child),
  );
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

/** A cell's text, with \n where its own blocks end. */
function plainText(root: Element): string {
  let text = '';
  const stack: (Node | 'break')[] = [...root.childNodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'break') {
      text += '\n';
    } else if (next.nodeName === '#text') {
      text += (next as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n\f]+/g, ' ');
    } else if (isElement(next) && !isHidden(next)) {
      if (BLOCKS.has(next.tagName)) stack.push('break');
      for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i] as Node);
    }
  }
  return text;
}

function descendants(root: Node, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: Node[] = 'childNodes' in root ? [...root.childNodes].reverse() : [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isElement(next)) continue;
    if (wanted(next)) found.push(next);
    for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i] as Node);
  }
  return found;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isHidden(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'role' && value === 'navigation') ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}
