/** The SQL view's permalink. */
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeSql, encodeSql } from '../../src/state/sqlHash.ts';

describe('SQL in the hash', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (sql) => {
        expect(decodeSql(`#${encodeSql(sql)}`)).toBe(sql);
      }),
    );
  });

  test('a long query makes a shorter link than its own text', () => {
    const sql = 'SELECT center_id, year, expenditure_total FROM panel WHERE year BETWEEN 2020 AND 2024\n'.repeat(8);
    expect(encodeSql(sql).length).toBeLessThan(sql.length / 3);
  });

  test.each(['', '#', '#q=', '#q=2abc', '#q=1%%%', '#q=1AAAA', '#main'])('%s is no query', (hash) => {
    expect(decodeSql(hash)).toBeNull();
  });

  test('a bomb does not unpack beyond the limit', () => {
    const packed = deflateSync(new Uint8Array(2_000_000).fill(120));
    expect(decodeSql(`#q=1${Buffer.from(packed).toString('base64url')}`) === null).toBe(true);
  });

  test('what is too long to share makes no link', () => {
    expect(encodeSql('x'.repeat(100_001))).toBe('');
  });
});
