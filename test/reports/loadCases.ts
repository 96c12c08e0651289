/** A case is a folder: the report as a file of any kind that is read, and what a careful person finds in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractDocument } from '../../scripts/readers/extraction.ts';
import { readDocuments } from '../../scripts/readers/readFile.ts';
import type { Extraction } from '../../src/core/model.ts';
import { type DocxBlock, makeDocx } from '../readers/makeOffice.ts';
import type { Expected } from './expected.ts';

export interface ReportCase {
  readonly slug: string;
  readonly expected: Expected;
  readonly read: () => Promise<Extraction>;
}

export function loadCases(folder: string): ReportCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: slug }) => {
      const home = join(folder, slug);
      const expected = JSON.parse(readFileSync(join(home, 'expected.json'), 'utf8')) as Expected;
      return { slug, expected, read: () => readCase(home) };
    });
}

/** `report.docx.json` holds the paragraphs and tables of a Word file, which is made here. */
async function readCase(home: string): Promise<Extraction> {
  const file = readdirSync(home).find((name) => name.startsWith('report.'));
  if (file === undefined) throw new Error(`${home} holds no report`);
  const bytes = readFileSync(join(home, file));
  const made = file === 'report.docx.json';
  const [document] = await readDocuments(
    made ? 'report.docx' : file,
    made ? makeDocx(JSON.parse(bytes.toString('utf8')) as DocxBlock[]) : bytes,
  );
  if (!document?.ok) throw new Error(`${home}/${file} cannot be read: ${document?.error.message}`);
  return extractDocument(document);
}
