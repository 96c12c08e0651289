import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_README, dataReadme } from '../../scripts/house/dataReadme.ts';
import { COLUMN_TEXTS } from '../../scripts/house/dataTexts.ts';
import { TABLES } from '../../src/core/schema.ts';

test('data/README.md follows the schema (npx tsx scripts/house/dataReadme.ts writes it anew)', () => {
  expect(readFileSync(DATA_README, 'utf8')).toBe(dataReadme());
});

test('every text explains a column that exists', () => {
  const columns = new Set(TABLES.flatMap(({ name, columns }) => columns.flatMap((c) => [c.name, `${name}.${c.name}`])));
  expect(Object.keys(COLUMN_TEXTS).filter((key) => !columns.has(key))).toEqual([]);
});
