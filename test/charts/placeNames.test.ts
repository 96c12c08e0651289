/** Names beside marks: none on another, the important first, the same input the same places. */
import { expect, test } from 'vitest';
import {
  boxOf,
  meet,
  type Named,
  placeNames,
  placesAround,
  placesBeside,
  spread,
} from '../../src/charts/placeNames.ts';

const BOUNDS = { left: 0, top: 0, right: 600, bottom: 300 };

function name(key: string, x: number, y: number, weight = 0): Named {
  return { key, x, y, clear: 12, width: 70, height: 16, places: placesAround('right', 8), weight };
}

/** The same on every run. */
function scattered(count: number): readonly Named[] {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  return Array.from({ length: count }, (_, at) => name(`n${at}`, next() * 600, next() * 300, at % 5));
}

test.each([5, 40, 200])('%d names: none lies on another, all within bounds', (count) => {
  const names = scattered(count);
  const places = placeNames(names, BOUNDS);
  const boxes = names.flatMap((one) => {
    const place = places.get(one.key);
    return place ? [boxOf(one, place)] : [];
  });
  boxes.forEach((box, at) => {
    expect(boxes.slice(at + 1).some((other) => meet(box, other))).toBe(false);
    expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 300).toBe(true);
  });
  expect(boxes.length).toBeGreaterThan(Math.min(4, count / 8));
  expect(placeNames(names, BOUNDS)).toEqual(places);
});

test('where there is no room for both, the heavier one stays', () => {
  const one = { ...name('light', 50, 50), places: [{ side: 'right', offset: [0, 0] }] } as const;
  const other = { ...one, key: 'heavy', y: 52, weight: 1 };
  expect([...placeNames([one, other], BOUNDS).keys()]).toEqual(['heavy']);
});

test('nothing stands on what is taken; at the edge the other side is chosen', () => {
  const dot = { left: 60, right: 72, top: 94, bottom: 106 };
  expect(placeNames([name('a', 50, 100)], BOUNDS, [dot]).get('a')?.side).not.toBe('right');
  expect(placeNames([name('a', 590, 100)], BOUNDS).get('a')?.side).toBe('left');
});

test('names at the ends of lines move apart, as little as they must', () => {
  const end = (key: string, y: number): Named => ({ ...name(key, 400, y), places: placesBeside(8, 100) });
  const places = placeNames([end('a', 100), end('b', 100), end('c', 104)], BOUNDS);
  expect([...places.values()].map(({ offset }) => offset[1])).toEqual([0, 16, -24]);
});

test.each([
  { wanted: [50, 100], expected: [50, 100] },
  { wanted: [100, 100, 100], expected: [84, 100, 116] },
  { wanted: [98, 100, 200], expected: [91, 107, 200] },
  // At the edges everything moves inwards, the order stays.
  { wanted: [0, 2], expected: [8, 24] },
  { wanted: [299, 300], expected: [284, 300] },
])('spread $wanted', ({ wanted, expected }) => expect(spread(wanted, 16, 8, 300)).toEqual(expected));
