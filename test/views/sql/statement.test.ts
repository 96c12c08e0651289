import { describe, expect, it } from 'vitest';
import { TYPED_ROWS } from '../../../src/db/backend.ts';
import { MAX_ROWS, sqlError } from '../../../src/views/sql/query.ts';
import { judge, type Problem } from '../../../src/views/sql/statement.ts';

const READS: readonly (readonly [typed: string, sql: string, wraps: boolean, tables: readonly string[]])[] = [
  ['SELECT 1', 'SELECT 1', true, []],
  ['select * from panel;', 'select * from panel', true, ['panel']],
  [' ;; SELECT 1 ; -- end', 'SELECT 1', true, []],
  [
    '-- ask\nSELECT * FROM "facts" JOIN reports USING (report_id)',
    'SELECT * FROM "facts" JOIN reports USING (report_id)',
    true,
    ['reports', 'facts'],
  ],
  ["SELECT ';' AS a, 'it''s' AS b", "SELECT ';' AS a, 'it''s' AS b", true, []],
  ['SELECT $$;$$', 'SELECT $$;$$', true, []],
  ['SELECT $x$ ; drop $x$', 'SELECT $x$ ; drop $x$', true, []],
  ['/* ; */ FROM panel', 'FROM panel', true, ['panel']],
  ['(SELECT 1)', '(SELECT 1)', true, []],
  [
    'WITH a AS (SELECT * FROM checks) SELECT * FROM a',
    'WITH a AS (SELECT * FROM checks) SELECT * FROM a',
    true,
    ['checks'],
  ],
  ["VALUES (1, 'drop table panel')", "VALUES (1, 'drop table panel')", true, []],
  ['DESCRIBE panel', 'DESCRIBE panel', false, ['panel']],
  ['SUMMARIZE facts', 'SUMMARIZE facts', false, ['facts']],
  ['EXPLAIN SELECT * FROM panel', 'EXPLAIN SELECT * FROM panel', false, ['panel']],
  ['SELECT replace(name, set, load) FROM centers', 'SELECT replace(name, set, load) FROM centers', true, ['centers']],
  ['SELECT "count" FROM outlets', 'SELECT "count" FROM outlets', true, ['outlets']],
  ['SELECT 中心 FROM panel', 'SELECT 中心 FROM panel', true, ['panel']],
];

const REFUSED: readonly (readonly [typed: string, problem: Problem, line: number])[] = [
  ['', 'empty', 1],
  [' -- nothing', 'empty', 1],
  ['SELECT 1; SELECT 2', 'many', 1],
  ['SELECT 1;\n\nDROP TABLE panel', 'many', 3],
  ['DROP TABLE panel', 'write', 1],
  ['\nINSERT INTO panel VALUES (1)', 'write', 2],
  ["COPY panel TO 'x.csv'", 'write', 1],
  ["ATTACH 'x.db'", 'write', 1],
  ['PRAGMA version', 'write', 1],
  ['SET enable_external_access = true', 'write', 1],
  ['INSTALL httpfs', 'write', 1],
  ['WITH a AS (SELECT 1)\nINSERT INTO panel SELECT * FROM a', 'write', 2],
  ['EXPLAIN ANALYZE DELETE FROM panel', 'write', 1],
  ['EXPLAIN DROP TABLE panel', 'write', 1],
  ["SELECT 'open", 'open', 1],
  ['SELECT\n"open', 'open', 2],
  ['SELECT 1 /* open', 'open', 1],
];

describe('what was typed', () => {
  it.each(READS)('reads: %s', (typed, sql, wraps, tables) => {
    const judged = judge(typed);
    expect(judged.ok && judged.statement).toMatchObject({ sql, wraps, tables });
  });

  it.each(REFUSED)('refused: %s', (typed, problem, line) => {
    expect(judge(typed)).toEqual({ ok: false, problem, line });
  });
});

describe('errors in place', () => {
  const statement = (typed: string) => {
    const judged = judge(typed);
    if (!judged.ok) throw new Error(judged.problem);
    return judged.statement;
  };
  it.each([
    [
      'SELECT 1\nFORM x',
      'Parser Error: syntax error at or near "x"\nLINE 3: FORM x\n             ^',
      { line: 2, column: 6 },
      'Parser Error: syntax error at or near "x"',
    ],
    [
      '-- why\n\n  SELECT foo FROM panel',
      'Binder Error: Referenced column "foo" not found in FROM clause!',
      { line: 3, column: 10 },
      null,
    ],
    ['SELECT 1\nFROM panle', 'Catalog Error: Table with name panle does not exist!', { line: 2, column: 6 }, null],
    ['DESCRIBE panle', 'Catalog Error: x\nLINE 1: DESCRIBE panle', { line: 1, column: null }, 'Catalog Error: x'],
    [
      "SELECT '岳阳' AS a, FORM b",
      `Parser Error: x\nLINE 2: SELECT '岳阳' AS a, FORM b\n${' '.repeat(8 + 25)}^`,
      { line: 1, column: 24 },
      'Parser Error: x',
    ],
    [
      'SELECT aaaaaaaaaa, bbbbbbbbbb, cccccccccc FORM d',
      `Parser Error: x\nLINE 2: ...bbbb, cccccccccc FORM d\n${' '.repeat(8 + 25)}^`,
      { line: 1, column: 48 },
      'Parser Error: x',
    ],
    ['SELECT 1', 'Out of Memory Error', null, null],
  ])('%s', (typed, message, place, shown) => {
    expect(sqlError(new Error(message), statement(typed))).toEqual({ message: shown ?? message, place, hint: null });
  });

  it.each([
    ['Invalid Error: TypeError: no other address is read here', 'network'],
    ['Failed to fetch', 'data'],
    ['IO Error: No files found that match the pattern "data/panel.csv"', 'file'],
    ['Invalid Error: PendingQuery can only take a single statement', 'pivot'],
  ])('adds what DuckDB’s words leave open: %s', (message, hint) => {
    expect(sqlError(new Error(message), statement('SELECT 1')).hint).toBe(hint);
  });

  it('shows fewer rows than the engine gives, so that a cut is seen', () => {
    expect(MAX_ROWS).toBeLessThan(TYPED_ROWS);
  });
});
