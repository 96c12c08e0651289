/** The page reads what the command line reads: the same core, the same refusals. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractionLine } from '../../../scripts/extract/json.ts';
import { extractJson, factSheet } from '../../../src/views/read/exports.ts';
import { moreSheets } from '../../../src/views/read/moreSheets.ts';
import { maskedStretches, readDocuments } from '../../../src/views/read/readDocuments.ts';
import { makeDocx } from '../../readers/makeOffice.ts';
import { DIGESTS, digestBytes, readDigest } from './reports.ts';

const ASSETS = { pdf: '' };
const LINES = [
  '石鼓区融媒体中心2022年度部门整体支出绩效自评报告',
  '编制数11人。联系人：王小明，电话：13812345678。',
  '2022年支出合计300.50万元，其中基本支出100.20万元，项目支出200.30万元。',
];

test('an archive gives one outcome a document, the refused beside the read', async () => {
  const bytes = zipSync({
    '乙/二.txt': strToU8(LINES.join('\n')),
    '甲.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    '__MACOSX/x.txt': strToU8('x'),
  });
  const steps: string[] = [];
  const outcomes = await readDocuments('包.zip', bytes, ASSETS, ({ phase, done, total }) =>
    steps.push(`${phase} ${done}/${total}`),
  );
  expect(outcomes.map((outcome) => [outcome.file, outcome.ok ? 'read' : outcome.refusal.code])).toEqual([
    ['包.zip/乙/二.txt', 'read'],
    ['包.zip/甲.png', 'scan'],
  ]);
  expect(steps).toEqual(['opening 0/1', 'opening 0/2', 'reading 0/2', 'opening 1/2']);
});

test('nothing that a person could be reached by leaves the reading', async () => {
  const [outcome] = await readDocuments('a.docx', makeDocx(LINES), ASSETS);
  expect(outcome?.ok && outcome.masked).toBe(2);
  expect(JSON.stringify(outcome)).not.toMatch(/王小明|13812345678/);
});

test('stretches of covered text are counted, not circles that were printed', () => {
  expect(maskedStretches('○张三，电话138 0000', '○○○，电话○○○ ○○○○')).toBe(2);
  expect(maskedStretches('选项○，张三', '选项○，○○')).toBe(1);
});

describe.each(DIGESTS)('%s', (id) => {
  test('JSON is the command line’s', async () => {
    const outcome = await readDigest(id);
    expect(JSON.parse(extractJson(outcome))).toEqual(
      JSON.parse(JSON.stringify(extractionLine(outcome.file, outcome.extraction))),
    );
  });

  test('the sheet holds every statement with its evidence', async () => {
    const outcome = await readDigest(id);
    const about = {
      lang: 'en',
      title: 't',
      datasetLabel: 'd',
      datasetHash: null,
      synthetic: false,
      url: '',
      filters: null,
      date: '2026-01-01',
    } as const;
    const sheet = factSheet(outcome, about);
    const at = (name: string) => sheet.columns.findIndex((column) => column.id === name);
    const rows = [...sheet.rows];
    expect(rows).toHaveLength(outcome.extraction.facts.length);
    expect(new Set(rows.map((row) => row[at('source_kind')]))).toEqual(new Set(['digest']));
    expect(sheet.columns[at('source_kind')]?.words?.digest).toBe('digest');
    const tabs = moreSheets(outcome.extraction, about);
    expect(tabs.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(
      outcome.extraction.outlets.length +
        outcome.extraction.indicators.length +
        outcome.extraction.outputs.length +
        outcome.extraction.checks.length,
    );
    expect(tabs.every(({ columns, rows }) => [...rows].every((row) => row.length === columns.length))).toBe(true);
    expect(rows.every((row) => row[at('label')] && row[at('quote')] !== null)).toBe(true);
  });
});

test('a digest of the project keeps the hash of its original, another file its own', async () => {
  const digest = await readDigest('430602-2020');
  expect(digest.source.source_sha256).toMatch(/^[0-9a-f]{64}$/);
  const plain = digestBytes('430602-2020');
  const [own] = await readDocuments('x.txt', plain.slice(plain.indexOf(10, 400)), ASSETS);
  expect(own?.ok && own.source.source_sha256).not.toBe(digest.source.source_sha256);
});
