/** Addresses of one chart: on its page, and alone in a frame. */
import { expect, test } from 'vitest';
import { stateToUrl } from '../../src/state/codec.ts';
import { DEFAULT_STATE } from '../../src/state/viewState.ts';
import { embedAddress, sentAddress, wholeAddress } from '../../src/ui/embed.ts';

const ORIGIN = 'https://a.example';
const state = {
  ...DEFAULT_STATE,
  view: 'output',
  dataset: 'national',
  centers: ['430602', '430503'],
  chart: { id: 'output/cost', table: true },
} as const;

test('the address that is sent keeps filters, language and the open table; colours are the other reader’s own', () => {
  const path = stateToUrl({ ...state, theme: 'dark' }, '/x/');
  expect(path).toContain('theme=dark');
  expect(sentAddress(path, 'zh', { origin: ORIGIN, hash: '#chart-output-tiers' })).toBe(
    'https://a.example/x/output/?d=national&c=430602~430503&lang=zh#chart-output-cost:table',
  );
});

test('in the SQL view the query is what is linked to', () => {
  const path = stateToUrl({ ...DEFAULT_STATE, view: 'sql', chart: { id: 'sql/result', table: false } }, '/');
  expect(sentAddress(path, 'en', { origin: ORIGIN, hash: '#q=1abc' })).toBe('https://a.example/sql/?lang=en#q=1abc');
});

test.each([
  [false, ''],
  [true, '#chart-output-cost:table'],
])('alone in a frame, with its table open: %s', (table, hash) => {
  const page = 'https://a.example/x/output/?d=national&f=430602%2Fstaff.actual%2F2020#chart-output-tiers';
  expect(embedAddress({ id: 'output/cost', table }, page)).toBe(
    `https://a.example/x/output/?d=national&embed=output/cost${hash}`,
  );
});

test.each([
  [false, '#chart-spending-structure'],
  [true, '#chart-spending-structure:table'],
])('an embedded chart leads to its page as it is filtered, at the chart; its table open: %s', (table, hash) => {
  const page = 'https://a.example/x/spending/?c=430406~430407&lang=en';
  const alone = embedAddress({ id: 'spending/structure', table }, page);
  expect(alone).toContain('embed=spending/structure');
  expect(wholeAddress(alone)).toBe(`${page}${hash}`);
});
