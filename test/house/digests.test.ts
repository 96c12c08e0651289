import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copiedPassages, squeeze } from './copied.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIGESTS = join(ROOT, 'data/reports');
/** The originals are not part of the project; where they are at hand, the digests are held against them. */
const SHARED = process.env.RONGMEI_SHARED ?? join(ROOT, '../shared');

interface Digest {
  readonly name: string;
  readonly front: Record<string, unknown>;
  readonly body: string;
}
interface GoldEntry {
  readonly report: Record<string, unknown>;
  readonly facts: readonly { metric: string; value: number | string; status?: string; note?: string }[];
  readonly outlets?: readonly { outlet: string; count: number }[];
  readonly outputs?: readonly { value: number }[];
  readonly indicators?: readonly { name: string; weight: number; score: number }[];
  readonly personal_data: readonly string[];
}

function readDigest(name: string): Digest {
  const [, front = '', ...body] = readFileSync(join(DIGESTS, name), 'utf8').split(/^---$/m);
  return { name, front: parse(front), body: body.join('---') };
}
const digests = readdirSync(DIGESTS).map(readDigest);

/** Text files of the project, by path relative to its root. */
function textFiles(folder = ''): string[] {
  const left = new Set(['node_modules', '.git', '.cache', 'dist', 'public', 'test-results', 'package-lock.json']);
  const text = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.css', '.html', '.md', '.txt', '.json', '.csv', '.yml', '']);
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (left.has(entry.name)) return [];
    if (entry.isDirectory()) return textFiles(path);
    return entry.isFile() && text.has(extname(entry.name)) ? [path] : [];
  });
}

describe.each(digests)('the digest $name', ({ name, front, body }) => {
  test('says whose and what it is', () => {
    expect(front).toMatchObject({
      center_id: expect.stringMatching(/^\d{6}$/),
      province: expect.stringMatching(/省|市|自治区$/),
      city: expect.any(String),
      district: expect.any(String),
      unit_name: expect.stringContaining('融媒体中心'),
      year: expect.any(Number),
      kind: 'self',
      title: expect.any(String),
      source_kind: 'digest',
      source_file: expect.any(String),
      source_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      note: expect.stringContaining('不是报告原文'),
    });
    expect(name).toBe(`${front.center_id}-${front.year}.txt`);
    expect(squeeze(body).startsWith(squeeze(String(front.title)))).toBe(true);
  });

  test('names no telephone, no identity number, no e-mail address', () => {
    expect(body).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|0\d{2,3}-\d{7,8}|\d{17}[\dXx]|@\w+\./);
    expect(body).not.toMatch(/联系人|填报人|签字|签章|签名/);
  });
});

test('a copy is found, in other line breaks too, and few figures do not hide it', () => {
  const sentence = '融媒账本把各家报告里的每一个数字都写回它的出处并且逐条核对合计与比重是否相符供人查证';
  expect(copiedPassages(`前${sentence}后`, sentence)).toHaveLength(1);
  expect(copiedPassages(sentence.replace('写回', '写\n\n　回'), `头${sentence}尾`)).toHaveLength(1);
  expect(copiedPassages(sentence.replace('写回', '记入'), sentence)).toEqual([]);
  const row = '收入12345.67支出12345.67结余23456.78资产34567.89人数12345.67';
  expect(copiedPassages(row, row)).not.toEqual([]);
  expect(copiedPassages(row, row, 6)).toEqual([]);
});

if (!existsSync(join(SHARED, 'reports')) || !existsSync(join(SHARED, 'gold/seeds.json'))) {
  test('the originals are not at hand (RONGMEI_SHARED): the digests are not held against them', () => {
    expect(digests.length).toBeGreaterThan(0);
  });
} else {
  const gold: Record<string, GoldEntry> = JSON.parse(readFileSync(join(SHARED, 'gold/seeds.json'), 'utf8'));
  const originals = Object.keys(gold).map((file) => {
    const bytes = readFileSync(join(SHARED, 'reports', file));
    return { file, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const people = Object.values(gold).flatMap((entry) => entry.personal_data);

  test('each original has one digest that carries its hash', () => {
    const claimed = digests.map(({ front }) => `${front.source_file} ${front.source_sha256}`);
    expect(claimed.sort()).toEqual(originals.map(({ file, sha256 }) => `${file} ${sha256}`).sort());
  });

  describe.each(digests)('$name against its original', ({ front, body }) => {
    const entry = gold[String(front.source_file)];
    const squeezed = squeeze(body);

    test('is the report it says it is', () => {
      const { period_end: _, ...head } = entry?.report ?? {};
      expect(front).toMatchObject(head);
    });

    test('holds every figure', () => {
      const figures = [
        ...(entry?.facts ?? []).filter((fact) => fact.status !== 'stated_none' && !fact.note),
        ...(entry?.outputs ?? []),
      ].map((fact) => (typeof fact.value === 'number' ? String(Math.abs(fact.value)) : fact.value));
      expect(figures.length).toBeGreaterThan(15);
      expect(figures.filter((figure) => !squeezed.includes(figure))).toEqual([]);
    });

    test('names every outlet and every indicator with its figures', () => {
      const outlets = (entry?.outlets ?? []).filter(
        ({ outlet, count }) => !new RegExp(`${outlet}\\D{0,8}${count}(?!\\d)`).test(squeezed),
      );
      const indicators = (entry?.indicators ?? []).filter(
        ({ name, weight, score }) => !new RegExp(`${name}.*?分值${weight}分，得分?${score}分`).test(squeezed),
      );
      expect([...outlets, ...indicators]).toEqual([]);
    });

    test('copies no passage of any original, rows of figures included', () => {
      expect(originals.flatMap(({ text }) => copiedPassages(body, text))).toEqual([]);
    });
  });

  test('no file of the project copies an original or names a person of one', () => {
    const found = textFiles().flatMap((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const copies = /[一-鿿]/.test(text)
        ? originals.flatMap((original) => copiedPassages(text, original.text, 6))
        : [];
      return [...copies, ...people.filter((person) => text.includes(person))].map((passage) => `${path}: ${passage}`);
    });
    expect(found).toEqual([]);
  });
}
