/** `npx tsx test/gold/writeExpected.ts`: the gold file's figures, committed for clones that do not have it. */
import { writeFileSync } from 'node:fs';
import { EXPECTED_FILE, expectedOf, readGold } from './gold.ts';

const gold = readGold();
if (!gold) throw new Error('the gold file is not at hand (RONGMEI_SHARED)');
const cases = Object.fromEntries(Object.entries(gold).map(([file, seed]) => [file, expectedOf(seed)]));
writeFileSync(EXPECTED_FILE, `${JSON.stringify(cases, null, 2)}\n`);
