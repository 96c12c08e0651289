import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate, type Hit, hitsOf, statements } from '../../../src/views/read/annotate.ts';
import { DIGESTS, readDigest } from './reports.ts';

const hit = (key: string, start: number, end: number, kind: Hit['kind'] = 'fact'): Hit => ({
  key,
  kind,
  start,
  end,
  quoteStart: start,
  quoteEnd: end,
});
const shape = (text: string, hits: readonly Hit[]): string =>
  annotate(text, hits)
    .map((line) => line.map(({ text: part, hits: own }) => `${part}<${own.map(({ key }) => key).join(',')}>`).join('|'))
    .join('\n');

const CASES: readonly [why: string, text: string, hits: readonly Hit[], expected: string][] = [
  ['nothing read', '甲乙', [], '甲乙<>'],
  ['one figure', '支出12万元。', [hit('a', 2, 6)], '支出<>|12万元<a>|。<>'],
  ['a figure over a line break', '12\n万元', [hit('a', 0, 5)], '12<a>\n万元<a>'],
  [
    'two readings of one figure: the shorter first',
    '甲12乙',
    [hit('long', 0, 4), hit('short', 1, 3)],
    '甲<long>|12<short,long>|乙<long>',
  ],
  ['a fact before an outlet', '12篇', [hit('o', 0, 2, 'outlet'), hit('f', 0, 3)], '12<f,o>|篇<f>'],
  ['blank lines stay lines', 'a\n\nb', [], 'a<>\n\nb<>'],
];

test.each(CASES)('%s', (_, text, hits, expected) => {
  expect(shape(text, hits)).toBe(expected);
});

test('pieces joined again are the text, whatever is marked in it', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.stringMatching(/^[甲12\n]{0,60}$/), fc.array(span, { maxLength: 12 }), (text, spans) => {
      const hits = spans
        .map(([start, end], at) => hit(String(at), Math.min(start, text.length), Math.min(end, text.length)))
        .filter(({ start, end }) => end > start);
      const lines = annotate(text, hits);
      expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
      for (const piece of lines.flat()) {
        const over = hits.filter(({ start, end }) => start <= piece.start && end >= piece.start + piece.text.length);
        expect(piece.hits.map(({ key }) => key).sort()).toEqual(over.map(({ key }) => key).sort());
      }
    }),
  );
});

describe.each(DIGESTS)('%s', (id) => {
  test('every stated figure is marked where it is printed', async () => {
    const { extraction } = await readDigest(id);
    const hits = new Map(hitsOf(extraction).map((one) => [one.key, one]));
    const stated = extraction.facts.filter((fact) => fact.status === 'stated');
    expect(stated.length).toBeGreaterThan(10);
    for (const fact of stated) {
      const own = hits.get(`fact ${fact.fact_id}`);
      expect(own, fact.fact_id).toBeDefined();
      const words = extraction.text.slice(own?.start, own?.end);
      expect(words.replace(/\s/g, ''), fact.fact_id).toContain(fact.text.replace(/\s/g, '').slice(0, 2));
    }
  });

  test('each figure is one row, its other statements behind it', async () => {
    const { facts } = (await readDigest(id)).extraction;
    const rows = statements(facts);
    expect(rows.every(({ fact }) => fact.rank === 1)).toBe(true);
    expect(rows.reduce((sum, row) => sum + 1 + row.others.length, 0)).toBe(facts.length);
  });
});
