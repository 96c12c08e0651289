/** What is accepted as a manifest, and the hash that holds every file to it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/core/sha256.ts';
import { DEFAULT_DATASET, isWanted, parseDatasets, parseManifest } from '../../src/db/manifest.ts';
import { createResultCache } from '../../src/db/resultCache.ts';
import { viewSql } from '../../src/db/tableLoader.ts';
import { panelWhere, peerWhere } from '../../src/db/where.ts';

describe('sha256Hex', () => {
  test('equals Node’s on every length around the block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = new Uint8Array(length).map((_, at) => (at * 31 + length) & 255);
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  test('equals Node’s on any bytes, also inside a larger buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(64), (bytes, offset) => {
        const part = bytes.subarray(Math.min(offset, bytes.length));
        expect(sha256Hex(part)).toBe(createHash('sha256').update(part).digest('hex'));
      }),
    );
  });
});

describe('parseManifest', () => {
  test.each([
    ['null', null],
    ['a page', '<html>'],
    ['another project’s', { name: 'x', tables: {} }],
    ['a table that is not ours', { dataset_sha256: 'a', tables: { users: { rows: 1, files: [] } } }],
    ['a table without files', { dataset_sha256: 'a', tables: { panel: { rows: 1 } } }],
  ])('refuses %s', (_name, value) => {
    expect(() => parseManifest(value)).toThrow('manifest');
  });

  test('takes ours', () => {
    const manifest = { dataset_sha256: 'a', tables: { panel: { rows: 1, files: [] } } };
    expect(parseManifest(manifest)).toBe(manifest);
  });
});

const HUNAN_2020 = { path: 'facts/year=2020/43.parquet', bytes: 0, sha256: '', year: 2020, province: '43' };
const WHOLE = { path: 'facts.parquet', bytes: 0, sha256: '' };

test.each([
  [HUNAN_2020, undefined, true],
  [HUNAN_2020, { years: [2020] }, true],
  [HUNAN_2020, { years: [2021] }, false],
  [HUNAN_2020, { provinces: ['43', '42'] }, true],
  [HUNAN_2020, { years: [2020], provinces: ['42'] }, false],
  [{ ...HUNAN_2020, year: null }, { years: [2020] }, false],
  [{ ...HUNAN_2020, year: null }, { provinces: ['43'] }, true],
  [HUNAN_2020, { pairs: ['2021/43', '2020/43'] }, true],
  [HUNAN_2020, { pairs: ['2021/43', '2020/42'] }, false],
  [{ ...HUNAN_2020, year: null }, { pairs: ['/43'] }, true],
  [WHOLE, { pairs: [] }, true],
  [WHOLE, { years: [2021], provinces: ['42'] }, true],
])('%j for %j: %s', (file, only, wanted) => {
  expect(isWanted(file, only)).toBe(wanted);
});

describe('parseDatasets', () => {
  const national = { id: 'national', folder: 'data/national/', labelZh: '全国', labelEn: 'Nation', synthetic: true };

  test.each([
    ['nothing', null, [DEFAULT_DATASET]],
    ['a list without the default one', [national], [DEFAULT_DATASET, national]],
    ['a row that leads elsewhere', [{ ...national, folder: 'https://example.org/' }], [DEFAULT_DATASET]],
    ['a row that climbs', [{ ...national, folder: '../data/' }], [DEFAULT_DATASET]],
    ['a row without its mark', [{ ...national, synthetic: undefined }], [DEFAULT_DATASET]],
  ])('reads %s', (_name, value, datasets) => {
    expect(parseDatasets(value)).toEqual(datasets);
  });
});

describe('viewSql', () => {
  test('quotes what a manifest names', () => {
    expect(viewSql('panel', ["a'b.parquet"])).toContain("'a''b.parquet'");
  });

  test('does not read columns from the paths of partitions', () => {
    const sql = viewSql('facts', ['d/facts/year=2020/43.parquet', 'd/facts/year=2021/43.parquet']);
    expect(sql).toContain('hive_partitioning = false');
  });

  test('an empty table has its columns all the same', () => {
    expect(viewSql('centers', [])).toContain('CAST(NULL AS VARCHAR) AS "center_id"');
  });
});

const HOSTILE = "43' OR '1'='1";
const NOTHING = { years: null, places: [], centers: [] };

describe('panelWhere', () => {
  test.each([
    [NOTHING, [], '', []],
    [{ ...NOTHING, years: [2020, 2022] as const }, [], ' WHERE year BETWEEN ? AND ?', [2020, 2022]],
    [{ ...NOTHING, places: ['43'] }, ['has_report'], ' WHERE (starts_with(center_id, ?)) AND has_report', ['43']],
    [{ ...NOTHING, centers: ['430602', HOSTILE] }, [], ' WHERE center_id IN (?, ?)', ['430602', HOSTILE]],
  ])('%j', (filter, extra, sql, params) => {
    expect(panelWhere(filter, extra)).toEqual({ sql, params });
  });

  test('peers are filtered by place and year alone', () => {
    expect(peerWhere({ ...NOTHING, places: ['43'], centers: ['430602'] }).params).toEqual(['43']);
  });
});

test('the result cache forgets the longest unused first and keeps nothing oversized', () => {
  const cache = createResultCache(10);
  cache.set('a', [{ x: 1, y: 2 }]);
  cache.set('b', [{ x: 1, y: 2 }]);
  cache.get('a');
  cache.set('c', [{ x: 1, y: 2, z: 3 }]);
  cache.set('d', [{ x: 1 }]);
  expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd']);
  cache.set(
    'huge',
    Array.from({ length: 9 }, () => ({ x: 1 })),
  );
  expect(cache.get('huge')).toBeUndefined();
});
