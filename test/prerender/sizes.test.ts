import { expect, test } from 'vitest';
import { complaints, GROWTH, named } from '../../scripts/bench/sizes.ts';
import { BUDGET } from '../../scripts/site/sizes.ts';

test('files are known without their hash, equal names together', () => {
  const files = [
    { file: 'assets/app-B66yfhkW.js', bytes: 10 },
    { file: 'assets/View-AAAAAAAA.js', bytes: 1 },
    { file: 'assets/View-BB-_BBBB.js', bytes: 2 },
    { file: 'assets/app-CHF483ia.css', bytes: 3 },
  ];
  expect(named([{ view: 'sql', bytes: 16, files }])).toEqual({ sql: { 'app.css': 3, 'app.js': 10, 'View.js': 3 } });
});

/** now, before → what the complaint must say; null: none. */
const CASES = [
  ['nothing changed', { 'app.js': 100_000 }, { 'app.js': 100_000 }, null],
  ['a little more', { 'app.js': 100_000 + GROWTH }, { 'app.js': 100_000 }, null],
  [
    'much more',
    { 'app.js': 100_000, 'View.js': 20_000 },
    { 'app.js': 99_000, 'View.js': 2_000 },
    /table grew by 19\.0 kB: View\.js \+18\.0 kB, app\.js/,
  ],
  ['over the budget', { 'app.js': BUDGET + 1 }, { 'app.js': BUDGET + 1 }, /table loads 250\.0 kB, over .*app\.js/],
  ['a new file', { 'app.js': 1, 'new.js': 30_000 }, { 'app.js': 1 }, /new\.js \+30\.0 kB/],
  ['a new view within the budget', { 'app.js': 200_000 }, null, null],
] as const;

test.each(CASES)('%s', (_, now, before, expected) => {
  const found = complaints({ table: { ...now } }, before === null ? {} : { table: { ...before } }).join('\n');
  if (expected === null) expect(found).toBe('');
  else expect(found).toMatch(expected);
});
