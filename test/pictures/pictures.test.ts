/**
 * Every chart of every view, of five reports and of a small country: in both themes, at desk and phone width, in both languages
 * (LOOKS), held against pictures.json. A change that
 * is meant: `npm run pictures -- --write` writes the table anew, and its diff says which charts a commit changes.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openNodeBackend } from '../../scripts/db/nodeDoor.ts';
import { readyStarter } from '../../scripts/db/readyStarter.ts';
import { inRoot } from '../../scripts/house/paths.mjs';
import type { Sketch } from '../../src/charts/predraw.ts';
import type { OptionBuilder } from '../../src/charts/types.ts';
import type { TableRows } from '../../src/core/panel/rows.ts';
import { createDoorOn, type PageDoor } from '../../src/db/door.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';
import { memorySource } from '../../src/db/memorySource.ts';
import { DEFAULT_STATE } from '../../src/state/viewState.ts';
import { missingOption, rulesOption } from '../../src/views/quality/option.ts';
import { QUERIES } from '../../src/views/quality/query.ts';
import { fiveReports, smallCountry } from './datasets.ts';
import { draw, hashOf, LOOKS, otherWords } from './picture.ts';
import { sketchesOf } from './sketches.ts';

const TABLE = join(import.meta.dirname, 'pictures.json');
const WRITE = process.env.RONGMEI_PICTURES === 'write';
/** Drawings that once were right, by hash: the «before» of a change. */
const KEPT = inRoot('.cache', 'pictures');
const CHANGED = inRoot('test-results', 'pictures');

/** data → address → chart → hashes of its drawings, in the order of LOOKS. */
type Pictures = Record<string, Record<string, Record<string, string>>>;
const known = JSON.parse(readFileSync(TABLE, 'utf8')) as Pictures;
const found: Pictures = {};

const VIEWS = [
  '',
  'spending/',
  'spending/?u=per_head',
  'spending/?u=share',
  'output/',
  'output/?u=share',
  'scores/',
  'compare/',
];
const ASKED = QUERIES({ ...DEFAULT_STATE, view: 'quality' });

/** A chart without its view. */
function apart(id: string, option: OptionBuilder): Sketch {
  return { id, title: '', subtitle: '', option, table: { columns: [], rows: [] }, height: 300 };
}

const DATA = [
  {
    name: 'five',
    rows: fiveReports,
    synthetic: false,
    paths: [...VIEWS, 'spending/?c=430602', 'compare/?c=430602~430406', 'centre/?c=430602', 'centre/?c=430406'],
    // Only a window says whether it is narrow: this view does not stand without one.
    quality: async (door: PageDoor, _address: string) => {
      const rows = await door.run(ASKED.missing);
      return [apart('quality/missing', (on) => missingOption(rows, false, on))];
    },
  },
  {
    name: 'country',
    rows: smallCountry,
    synthetic: true,
    paths: [
      ...VIEWS,
      'spending/?y=2024..2024',
      'spending/?c=CENTRE',
      'output/?c=CENTRE',
      'compare/?c=CENTRE',
      'centre/?c=CENTRE',
    ],
    // One chart asks only when it comes into sight.
    quality: async (door: PageDoor, address: string) => {
      const rows = await door.run(ASKED.rules);
      return [apart('quality/rules', (on) => rulesOption(rows, on)), ...(await sketchesOf(address, door))];
    },
  },
] as const;

type Sketches = readonly Sketch[];

/** The page in either language: what its charts say is written by the view, not by the settings of a drawing. */
async function pagesOf(address: string, sketches: (address: string) => Promise<Sketches>) {
  const english = `${address}${address.includes('?') ? '&' : '?'}lang=en`;
  return { zh: await sketches(address), en: await sketches(english) };
}

function doorTo(rows: TableRows, synthetic: boolean): PageDoor {
  const source = memorySource(rows, { readerVersion: 'test', synthetic, generation: 1 });
  return createDoorOn(readyStarter(openNodeBackend), source, DEFAULT_DATASET);
}

/** A line for a chart that is not drawn as it was; its drawings are laid beside each other. */
function difference(name: string, look: string, before: string | undefined, svg: string): string | null {
  const after = hashOf(svg);
  mkdirSync(KEPT, { recursive: true });
  if (after === before || WRITE) {
    writeFileSync(join(KEPT, `${after}.svg`), svg);
    return null;
  }
  mkdirSync(CHANGED, { recursive: true });
  const file = join(CHANGED, `${name.replace(/[^\w-]+/g, '_')}-${look}`);
  writeFileSync(`${file}-after.svg`, svg);
  const old = join(KEPT, `${before}.svg`);
  if (before === undefined) return `${name} (${look}) is new: ${file}-after.svg`;
  if (!existsSync(old))
    return `${name} (${look}) changed: ${file}-after.svg (how it was: run this test on the commit before)`;
  const was = readFileSync(old, 'utf8');
  writeFileSync(`${file}-before.svg`, was);
  const { gone, came } = otherWords(was, svg);
  const words =
    gone.length + came.length > 0 ? `; «${gone.slice(0, 3).join(' ')}» → «${came.slice(0, 3).join(' ')}»` : '';
  return `${name} (${look}) changed: ${file}-before.svg, …-after.svg${words}`;
}

rmSync(CHANGED, { recursive: true, force: true });
afterAll(() => {
  if (WRITE) writeFileSync(TABLE, `${JSON.stringify(found, null, 2)}\n`);
});

describe.each(DATA)('$name', ({ name, rows, synthetic, paths, quality }) => {
  const tables = rows();
  const door = doorTo(tables, synthetic);
  afterAll(() => door.close());
  const centre = tables.centers[0]?.center_id as string;

  test.each([...paths, 'quality/'])('./%s', async (path) => {
    const address = path.replace('CENTRE', centre);
    const pages = await pagesOf(address, (asked) =>
      path === 'quality/' ? quality(door, asked) : sketchesOf(asked, door),
    );
    const sketches = pages.zh;
    expect(sketches.length).toBeGreaterThan(0);
    expect(pages.en.map(({ id }) => id)).toEqual(sketches.map(({ id }) => id));
    const changes: string[] = [];
    const hashes: Record<string, string> = {};
    for (const [index, sketch] of sketches.entries()) {
      const before = known[name]?.[address]?.[sketch.id]?.split(' ') ?? [];
      const svgs = LOOKS.map((look) => draw(pages[look.lang][index] ?? sketch, look));
      hashes[sketch.id] = svgs.map(hashOf).join(' ');
      LOOKS.forEach((look, at) => {
        const line = difference(`${name} ./${address} ${sketch.id}`, look.name, before[at], svgs[at] ?? '');
        if (line) changes.push(line);
      });
    }
    found[name] = { ...found[name], [address]: hashes };
    if (WRITE) return;
    expect(changes, `${changes.join('\n')}\nIf that is meant: npm run pictures -- --write`).toEqual([]);
    expect(Object.keys(hashes), 'charts that are gone').toEqual(Object.keys(known[name]?.[address] ?? {}));
  });
});

test('every look is a picture of its own, and no picture stands for two charts of a page', () => {
  for (const charts of Object.values(found).flatMap((data) => Object.values(data))) {
    const hashes = Object.values(charts).flatMap((pair) => pair.split(' '));
    expect(new Set(hashes).size).toBe(hashes.length);
  }
});
