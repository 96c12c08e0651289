/** The page's own count of what a filter leaves is the engine's, in every state. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeDoor } from '../../scripts/db/nodeDoor.ts';
import type { PageDoor } from '../../src/db/door.ts';
import { DEFAULT_STATE } from '../../src/state/viewState.ts';
import { reachQuery, scopeQuery } from '../../src/ui/filter/filterQueries.ts';
import { scopeOf } from '../../src/ui/filter/reach.ts';
import { emitContractDataset } from '../db/contractDataset.ts';
import { STATES } from '../db/contractStates.ts';

let folder: string;
let door: PageDoor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongmei-reach-'));
  await emitContractDataset(folder);
  door = createNodeDoor(folder);
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const MORE = [
  { name: 'a city and years', state: { ...DEFAULT_STATE, places: ['4306'], years: [2021, 2022] as const } },
  { name: 'a place beside its province', state: { ...DEFAULT_STATE, places: ['43', '4306'] } },
  { name: 'a centre elsewhere', state: { ...DEFAULT_STATE, places: ['42'], centers: ['430602'] } },
];

test.each([...STATES, ...MORE])('$name', async ({ state }) => {
  const reach = await door.run(reachQuery());
  expect(reach.length).toBeGreaterThan(5);
  expect([scopeOf(reach, state)]).toEqual(await door.run(scopeQuery(state)));
});
