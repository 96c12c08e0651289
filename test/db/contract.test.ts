/**
 * The contract between the pinned engine and today's: every query of every view, over several states, on DuckDB-WASM 1.28.0 in
 * Node and on native DuckDB, with equal rows in equal order. A query without a total order fails here, and should.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeDoor } from '../../scripts/db/nodeDoor.ts';
import type { PageDoor } from '../../src/db/door.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';
import type { Query } from '../../src/db/types.ts';
import type { ViewState } from '../../src/state/viewState.ts';
import { emitContractDataset } from './contractDataset.ts';
import { STATES } from './contractStates.ts';
import { createNativeDoor } from './nativeDoor.ts';

type Queries = readonly Query<unknown>[] | Readonly<Record<string, Query<unknown> | null>>;
interface QueryModule {
  readonly QUERIES?: (state: ViewState) => Queries;
}

const MODULES = import.meta.glob<QueryModule>('../../src/**/*[qQ]uer{y,ies}.ts', { eager: true });
const VIEWS = Object.entries(MODULES).flatMap(([path, { QUERIES }]) =>
  QUERIES ? [[path.replace('../../src/', '').replace(/\/?[^/]*$/, ''), QUERIES] as const] : [],
);

let folder: string;
let wasm: PageDoor;
let native: PageDoor;
/** The pinned engine on the files themselves, as a small dataset is read. */
let packed: PageDoor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongmei-contract-'));
  await emitContractDataset(join(folder, 'data'));
  // Held in memory, or each of three thousand questions would open a Parquet file of 324 columns.
  wasm = createNodeDoor(join(folder, 'data'), DEFAULT_DATASET, 1);
  native = createNativeDoor(join(folder, 'data'), 1);
  packed = createNodeDoor(join(folder, 'data'));
});

/** States in which the files themselves are asked too. */
const PACKED = new Set(['everything', 'a cell’s source']);

/** Questions on which the engines were seen to agree: many states leave many queries as they are. */
const agreed = new Set<string>();

afterAll(async () => {
  await Promise.all([wasm.close(), native.close(), packed.close()]);
  await rm(folder, { recursive: true, force: true });
});

test('there are queries to hold the engines to', () => {
  expect(VIEWS.length).toBeGreaterThan(0);
});

describe.each(VIEWS)('%s', (view, queries) => {
  test.each(STATES)('$name', async ({ name, state }) => {
    const asked = Object.values(queries({ ...state, view: state.view }) as Record<string, Query<unknown> | null>);
    for (const query of asked) {
      if (query === null) continue;
      const question = JSON.stringify([query.sql, query.params, PACKED.has(name)]);
      if (agreed.has(question)) continue;
      const [ours, theirs] = [await answer(wasm, query), await answer(native, query)];
      expect(ours, `${view}: ${query.name}`).toEqual(theirs);
      if (PACKED.has(name)) expect(await answer(packed, query), `${view}: ${query.name}, packed`).toEqual(ours);
      agreed.add(question);
    }
  });
});

/** Rows with doubles cut to twelve digits: the two engines may add in another order. */
async function answer(door: PageDoor, query: Query<unknown>): Promise<unknown> {
  try {
    return (await door.run(query)).map(rounded);
  } catch (error) {
    throw new Error(`${door === native ? 'native' : 'wasm'}, ${query.name}: ${String(error)}\n${query.sql}`);
  }
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
