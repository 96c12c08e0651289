import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/core/who/identify.ts';
import { quickest } from '../mask/quickest.ts';
import { toCase } from './caseRow.ts';
import { PLACE_CASES } from './placeCases.ts';
import { NO_REPORTS, TITLE_CASES } from './titleCases.ts';

describe('who and when', () => {
  it.each([...PLACE_CASES, ...TITLE_CASES].map(toCase))(
    '$what',
    ({ text, center, year, kind, unit, title, warning }) => {
      const { head, warnings, isReport } = identify({ text, file: 'x.txt' });
      expect({ center: head.center_id, year: head.year, kind: head.kind }).toEqual({ center, year, kind });
      expect(warnings.map(({ code }) => code)).toEqual(warning ? [warning] : []);
      if (unit !== undefined) expect(head.unit_name).toBe(unit);
      if (title !== undefined) expect(head.title).toBe(title);
      expect(isReport).toBe(true);
    },
  );

  it.each(NO_REPORTS)('no report: %s', (_what, text) => {
    const { isReport, warnings } = identify({ text, file: 'x.txt' });
    expect(isReport).toBe(false);
    expect(warnings.map(({ code }) => code)).toEqual(['not_a_report']);
  });

  it('an excerpt of figures is a report whose centre is open', () => {
    const { isReport, head } = identify({
      text: '基本支出91.58万元，其中：人员经费37.38万元，公用经费26.69万元',
      file: 'x',
    });
    expect(isReport).toBe(true);
    expect(head.center_id).toBeNull();
  });

  it('never decides by the file name', () => {
    const { head } = identify({
      text: '基本支出91.58万元，项目支出3万元，人员经费2万元',
      file: '石鼓区融媒体中心2023年决算.txt',
    });
    expect([head.center_id, head.year]).toEqual([null, null]);
  });
});

describe('front matter', () => {
  const text = '石鼓区融媒体中心2023年度部门整体支出绩效自评报告\n基本支出30万元。';

  it('wins, and says where it differs', () => {
    const { head, warnings } = identify({ text, file: 'x', front: { center_id: '430406', year: 2022 } });
    expect(head).toMatchObject({ center_id: '430406', city: '衡阳市', district: '雁峰区', year: 2022 });
    expect(warnings.map(({ code }) => code)).toEqual(['front_matter_differs', 'front_matter_differs']);
  });

  it('settles an ambiguous name', () => {
    const open = '鼓楼区融媒体中心2022年度部门决算';
    for (const front of [{ center_id: '350102' }, { city: '福州市', district: '鼓楼区' }]) {
      const { head, warnings } = identify({ text: open, file: 'x', front });
      expect(head).toMatchObject({ center_id: '350102', province: '福建省', unit_name: '鼓楼区融媒体中心' });
      expect(warnings).toEqual([]);
    }
  });

  it('says nothing where both agree', () => {
    const front = {
      center_id: '430407',
      year: 2023,
      district: '石鼓区',
      kind: 'self',
      title: '石鼓区融媒体中心 2023年度部门整体支出绩效自评报告',
    } as const;
    expect(identify({ text, file: 'x', front }).warnings).toEqual([]);
  });
});

describe('any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('石鼓区', '融媒体中心', '2023年', '决算', '\n', 'X区'),
        (noise, word) => {
          expect(() => identify({ text: `${noise}${word}${noise}`, file: 'x' })).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(['石鼓区融媒体中心', '2023年', '《', '标题', '鼓楼区融媒体中心福州日报', '\n', '2023年度决算\n', '(', 'x'])(
    'takes linear time on much %s',
    (word) => {
      const text = word.repeat(Math.ceil(600_000 / word.length));
      expect(quickest(() => identify({ text, file: 'x' }), 1500)).toBeLessThan(1500);
    },
  );
});

const shared = process.env.RONGMEI_SHARED ?? join(import.meta.dirname, '../../../shared');
const gold = join(shared, 'gold/seeds.json');
const seeds: Record<string, { report: Record<string, unknown> }> = existsSync(gold)
  ? JSON.parse(readFileSync(gold, 'utf8'))
  : {};

describe.runIf(existsSync(gold))('the originals', () => {
  it.each(Object.entries(seeds))('%s', (file, { report }) => {
    const { period_end: _, ...head } = report;
    const found = identify({ text: readFileSync(join(shared, 'reports', file), 'utf8'), file });
    expect(found.head).toMatchObject({ ...head, kind: 'self' });
    expect(found.warnings).toEqual([]);
  });
});
