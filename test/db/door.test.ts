/** The door's own promises, with a backend that only remembers what it was asked. */
import { describe, expect, test } from 'vitest';
import { type Backend, EngineStopped, type PlainRow } from '../../src/db/backend.ts';
import { createDoorOn, type Starter } from '../../src/db/door.ts';
import { type DataSource, DEFAULT_DATASET, type Manifest } from '../../src/db/manifest.ts';
import type { Dataset, Param, Query } from '../../src/db/types.ts';

const QUERY: Query<PlainRow> = { name: 'test/q', sql: 'SELECT 1', params: [], tables: ['panel'] };

interface Asked {
  readonly kind: string;
  readonly sql: string;
  readonly params: readonly Param[];
}

interface Bench {
  readonly asked: Asked[];
  readonly files: string[];
  starts: number;
  /** What the backend answers to a question of a view; throws are answers too. */
  answer: (sql: string, signal: AbortSignal | undefined) => Promise<PlainRow[]> | PlainRow[];
}

function file(path: string, partition: { year?: number; province?: string } = {}) {
  return { path, bytes: 1, sha256: path, ...partition };
}

const MANIFEST: Manifest = {
  schema_version: 1,
  reader_version: 'test',
  dataset_sha256: 'hash',
  synthetic: false,
  tables: {
    panel: { rows: 1, files: [file('panel.parquet')] },
    facts: {
      rows: 2,
      files: [
        file('facts/year=2020/43.parquet', { year: 2020, province: '43' }),
        file('facts/year=2021/43.parquet', { year: 2021, province: '43' }),
      ],
    },
  },
};

function setUp(source: Partial<DataSource> = {}, dataset: Dataset = DEFAULT_DATASET) {
  const bench: Bench = { asked: [], files: [], starts: 0, answer: () => [{ x: 1 }] };
  const backend: Backend = {
    connect: async (kind) => ({
      run: async (sql, params, signal) => {
        bench.asked.push({ kind, sql, params });
        return /^SELECT/.test(sql) ? bench.answer(sql, signal) : [];
      },
      close: async () => {},
    }),
    addFile: async (name) => {
      bench.files.push(name);
      return name;
    },
    dropFile: async () => {},
    readFile: async () => new Uint8Array([1]),
    close: async () => {},
  };
  const starter: Starter = {
    backend: async () => {
      bench.starts += 1;
      return backend;
    },
    status: () => ({ phase: 'ready', loadedBytes: 0, totalBytes: 0, error: null }),
    subscribe: () => () => {},
    retry: () => {},
  };
  const again = () =>
    createDoorOn(starter, { manifest: async () => MANIFEST, file: async () => new Uint8Array(), ...source }, dataset);
  const door = again();
  const selects = (): string[] => bench.asked.filter(({ sql }) => sql.startsWith('SELECT')).map(({ sql }) => sql);
  return { bench, door, again, selects };
}

describe('answers', () => {
  test('equal questions at one time are asked once', async () => {
    const { door, selects } = setUp();
    const [a, b] = await Promise.all([door.run(QUERY), door.run({ ...QUERY, name: 'test/other' })]);
    expect(a).toBe(b);
    expect(selects()).toHaveLength(1);
  });

  test('are kept; other parameters are another question', async () => {
    const { door, selects } = setUp();
    await door.run(QUERY);
    await door.run(QUERY);
    await door.run({ ...QUERY, params: [2020] });
    expect(selects()).toHaveLength(2);
  });

  test('that failed are not kept', async () => {
    const { bench, door } = setUp();
    bench.answer = () => Promise.reject(new Error('once'));
    await expect(door.run(QUERY)).rejects.toThrow('once');
    bench.answer = () => [{ x: 2 }];
    expect(await door.run(QUERY)).toEqual([{ x: 2 }]);
  });
});

describe('what nobody waits for', () => {
  test('is told to stop, and its caller hears at once', async () => {
    const { bench, door } = setUp();
    let stopped = false;
    bench.answer = (_sql, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          stopped = true;
          resolve([]);
        });
      });
    const controller = new AbortController();
    const answer = door.run(QUERY, controller.signal);
    setTimeout(() => controller.abort(), 5);
    await expect(answer).rejects.toThrow(/abort/i);
    expect(stopped).toBe(true);
  });

  test('goes on while another waits for the same', async () => {
    const { bench, door } = setUp();
    bench.answer = async (_sql, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return signal?.aborted ? [] : [{ x: 3 }];
    };
    const controller = new AbortController();
    const dropped = door.run(QUERY, controller.signal).catch((error: unknown) => error);
    const wanted = door.run(QUERY);
    setTimeout(() => controller.abort(), 5);
    expect(await wanted).toEqual([{ x: 3 }]);
    expect(await dropped).toMatchObject({ name: 'AbortError' });
  });

  test('is not asked at all when it was dropped before', async () => {
    const { door, selects } = setUp();
    await expect(door.run(QUERY, AbortSignal.abort())).rejects.toThrow();
    expect(selects()).toEqual([]);
  });
});

describe('tables', () => {
  test('load when a question needs them, once', async () => {
    const { bench, door } = setUp();
    await door.run(QUERY);
    await door.run({ ...QUERY, sql: 'SELECT 2' });
    expect(bench.files).toEqual(['ledger/panel.parquet']);
  });

  test('of many partitions load those years that are asked for, then the rest', async () => {
    const { bench, door } = setUp();
    await door.run({ ...QUERY, sql: 'SELECT 3', tables: ['facts'], only: { years: [2021] } });
    expect(bench.files).toEqual(['ledger/facts/year=2021/43.parquet']);
    await door.run({ ...QUERY, sql: 'SELECT 4', tables: ['facts'] });
    expect(bench.files).toEqual(['ledger/facts/year=2021/43.parquet', 'ledger/facts/year=2020/43.parquet']);
    const views = bench.asked.filter(({ sql }) => sql.includes('VIEW "facts"'));
    expect(views).toHaveLength(2);
    expect(views[1]?.sql).toContain('hive_partitioning = false');
  });

  test('that could not be fetched are tried again by the next question', async () => {
    // The early fetch and the one that is waited for.
    let fails = 2;
    const { door } = setUp({
      file: async () => {
        if (fails-- > 0) throw new Error('HTTP 503');
        return new Uint8Array();
      },
    });
    await expect(door.run(QUERY)).rejects.toThrow('HTTP 503');
    expect(await door.run(QUERY)).toEqual([{ x: 1 }]);
  });

  test('that the dataset lacks are named', async () => {
    const { door } = setUp();
    await expect(door.run({ ...QUERY, tables: ['texts'] })).rejects.toThrow('texts');
  });

  test('whose view was dropped by typed SQL are made anew', async () => {
    const { bench, door } = setUp();
    await door.run(QUERY);
    let lost = true;
    bench.answer = () => {
      if (!lost) return [{ x: 5 }];
      lost = false;
      throw new Error('Catalog Error: Table with name panel does not exist!');
    };
    expect(await door.run({ ...QUERY, sql: 'SELECT 5' })).toEqual([{ x: 5 }]);
    expect(bench.asked.filter(({ sql }) => sql.includes('VIEW "panel"'))).toHaveLength(2);
  });
});

describe('typed queries', () => {
  test('run on a connection of their own and are never kept', async () => {
    const { bench, door } = setUp();
    await door.run({ ...QUERY, interactive: true });
    await door.run({ ...QUERY, interactive: true });
    expect(bench.asked.filter(({ kind, sql }) => kind === 'typed' && sql === 'SELECT 1')).toHaveLength(2);
  });

  test.each([
    "COPY panel TO 'https://example.org/x.csv'",
    " copy (select 1)\nto 's3://b/x'",
    "EXPORT DATABASE 'http://x'",
  ])('%s is refused before it is asked', async (sql) => {
    const { bench, door } = setUp();
    await expect(door.run({ ...QUERY, sql, interactive: true })).rejects.toThrow('another address');
    expect(bench.asked).toEqual([]);
  });

  test('may speak of addresses', async () => {
    const { door } = setUp();
    const sql = "SELECT * FROM reports WHERE source_url LIKE 'https://%'";
    expect(await door.run({ ...QUERY, sql, interactive: true })).toEqual([{ x: 1 }]);
  });
});

test('an engine that was stopped is replaced, and the question asked again', async () => {
  const { bench, door } = setUp();
  await door.run(QUERY);
  let stopped = true;
  bench.answer = () => {
    if (!stopped) return [{ x: 7 }];
    stopped = false;
    throw new EngineStopped();
  };
  expect(await door.run({ ...QUERY, sql: 'SELECT 7' })).toEqual([{ x: 7 }]);
  expect(bench.starts).toBe(2);
  expect(bench.files).toEqual(['ledger/panel.parquet', 'ledger/panel.parquet']);
});

test('a closed door opens again', async () => {
  const { bench, door } = setUp();
  await door.run(QUERY);
  await door.close();
  expect(bench.asked.at(-1)?.sql).toContain('DROP SCHEMA');
  expect(await door.run(QUERY)).toEqual([{ x: 1 }]);
});

test('a door that is closed while its table is on its way makes no view after its schema is gone', async () => {
  let arrive: () => void = () => {};
  const { bench, door } = setUp({
    file: () => new Promise((resolve) => (arrive = () => resolve(new Uint8Array()))),
  });
  const dropped = door.run(QUERY).catch((error: unknown) => error);
  await new Promise((later) => setTimeout(later, 5));
  const closed = door.close();
  await new Promise((later) => setTimeout(later, 5));
  arrive();
  await closed;
  await dropped;
  const order = bench.asked.map(({ sql }) => /^(?:CREATE OR REPLACE VIEW|DROP SCHEMA)/.exec(sql)?.[0] ?? '');
  expect(order.filter((word) => word !== '')).toEqual(['CREATE OR REPLACE VIEW', 'DROP SCHEMA']);
});

describe('two doors to one dataset', () => {
  test('share nothing that closing one of them would take from the other', async () => {
    const { bench, door, again } = setUp({}, { ...DEFAULT_DATASET, id: 'visit' });
    await door.run(QUERY);
    const newer = again();
    await newer.run(QUERY);
    await door.close();
    const named = (word: string): string[] =>
      bench.asked.flatMap(({ sql }) => new RegExp(`^${word} SCHEMA [A-Z ]*"(\\w+)"`).exec(sql)?.[1] ?? []);
    expect(new Set(named('CREATE')).size).toBe(2);
    expect(named('DROP')).toEqual([named('CREATE')[0]]);
    expect(new Set(bench.files).size).toBe(2);
  });
});
