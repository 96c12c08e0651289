import { expect, test } from 'vitest';
import { cssString, footLine } from '../../src/ui/usePrinted.ts';

const LINE = 'Source: Rongmei Ledger · Published reports · 2026-01-02 · https://example.org/ledger/spending/';

test('the foot of a sheet keeps an address that fits', () => {
  expect(footLine(`${LINE}?c=430602`)).toBe(`${LINE}?c=430602`);
});

test('of a longer one the query goes, and that it went is seen', () => {
  const long = footLine(`${LINE}?c=${'430602~'.repeat(20)}`);
  expect(long).toBe(`${LINE}…`);
});

test('letters that would end a CSS string do not', () => {
  expect(cssString('a"b\\c\nd')).toBe('"a\\"b\\\\c d"');
});
