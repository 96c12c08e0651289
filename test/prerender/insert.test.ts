import { expect, test } from 'vitest';
import { insert } from '../../scripts/prerender/insert.ts';
import type { PackedAnswers } from '../../src/db/given.ts';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>x</title>
  </head>
  <body>
    <div id="root"></div>
    <noscript><p>…</p></noscript>
  </body>
</html>`;

const ANSWERS: PackedAnswers = {
  manifest: { schema_version: 1, reader_version: '1', dataset_sha256: 'a', synthetic: false, tables: {} },
  datasets: [],
  answers: { k: { columns: ['name'], rows: [['</script><b>\u2028']] } },
};
const INSERTION = {
  html: '<div class="rl-page"><div>$& $1</div></div>',
  answers: ANSWERS,
  early: '../assets/early-0.js',
};

test('content, answers and the head script come into the page', () => {
  const page = insert(PAGE, INSERTION);
  expect(page).toContain('<div id="root"><div class="rl-page"><div>$& $1</div></div></div>');
  expect(page.indexOf('assets/early-0.js')).toBeLessThan(page.indexOf('<title>'));
  const json = /<script type="application\/json" id="rl-answers">([^<]*)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(ANSWERS);
});

test('doing it again replaces what was there', () => {
  const once = insert(PAGE, INSERTION);
  expect(insert(once, INSERTION)).toBe(once);
  const other = insert(once, { ...INSERTION, html: '<p>new</p>', answers: null });
  expect(other).toContain('<div id="root"><p>new</p></div>');
  expect(other).not.toContain('rl-answers');
  expect(other).not.toContain('rl-page');
});

test('a page without a place for it is an error, not a page without figures', () => {
  expect(() => insert('<p></p>', INSERTION)).toThrow(/root/);
});
