/** Blocks of plain lines are read without YAML: what they say must be what YAML says. */
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/formats/frontMatter.ts';

/** The same block with a line that only YAML reads. */
function both(block: string) {
  return [splitFrontMatter(`---\n${block}\n---\n正文`), splitFrontMatter(`---\n${block}\n"x": 1\n---\n正文`)] as const;
}

test.each([
  ['words and numbers', 'year: 2015\nunit_name: 某某区广播电视台\nsource_kind: synthetic'],
  ['a title with spaces', 'title: 某某区 2020 年度 报告\nyear: 2020'],
  ['an address', 'source_url: https://www.example.gov.cn/art/2021/5/6/a.html'],
  ['a date', 'published_on: 2021-05-06'],
  ['a hash', `source_sha256: ${'0a1b2c3d'.repeat(8)}`],
  ['nothing stated', 'city: null\nyear: 2021'],
  ['a comment', 'city: 某某市 # 地级\nyear: 2021'],
  ['quotes', 'center_id: "430602"\nyear: \'2021\''],
  ['a wrong year', 'year: 1021'],
  ['a list', 'year: [2021]'],
  ['a key twice', 'year: 2020\nyear: 2021'],
  ['a number that begins with 0', 'center_id: 043060'],
  ['a colon behind a word', 'title: 报告: 二'],
])('%s', (_, block) => {
  const [plain, yaml] = both(block);
  expect(plain.front).toEqual(yaml.front);
  expect(plain.warnings).toEqual(yaml.warnings);
});
