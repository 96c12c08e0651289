/**
 * Names beside marks, so that none lies on another: the most important first, each at its first place that is free. What
 * finds none is left to the pointer and the table. Pure: the same input gives the same places.
 */

/** CSS pixels; y grows downward. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'right' | 'left' | 'top' | 'bottom';

/** Beside its mark, moved along by `offset`. */
export interface Place {
  readonly side: Side;
  readonly offset: readonly [dx: number, dy: number];
}

export interface Named {
  readonly key: string;
  /** The mark's middle. */
  readonly x: number;
  readonly y: number;
  /** Half of the mark and the air beside it. */
  readonly clear: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are tried. */
  readonly places: readonly Place[];
  /** Higher is placed first. */
  readonly weight: number;
}

/** Where each name stands; a key that is missing found no place. `taken`: what no name may lie on. */
export function placeNames(
  names: readonly Named[],
  bounds: Box,
  taken: readonly Box[] = [],
): ReadonlyMap<string, Place> {
  const boxes = [...taken];
  const found = new Map<string, Place>();
  const order = names.map((name, at) => ({ name, at })).sort((a, b) => b.name.weight - a.name.weight || a.at - b.at);
  for (const { name } of order) {
    for (const place of name.places) {
      const box = boxOf(name, place);
      if (!within(box, bounds) || boxes.some((other) => meet(box, other))) continue;
      boxes.push(box);
      found.set(name.key, place);
      break;
    }
  }
  return found;
}

export function boxOf({ x, y, clear, width, height }: Named, { side, offset: [dx, dy] }: Place): Box {
  const middle = {
    right: [x + clear + width / 2, y],
    left: [x - clear - width / 2, y],
    top: [x, y - clear - height / 2],
    bottom: [x, y + clear + height / 2],
  }[side] as [number, number];
  const [cx, cy] = [middle[0] + dx, middle[1] + dy];
  return { left: cx - width / 2, right: cx + width / 2, top: cy - height / 2, bottom: cy + height / 2 };
}

export function around(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

/** A side first, the other after it, then above and below, then a little up and down. `step`: CSS pixels. */
export function placesAround(first: 'left' | 'right', step: number): readonly Place[] {
  const other = first === 'right' ? 'left' : 'right';
  const at = (side: Side, dy = 0): Place => ({ side, offset: [0, dy] });
  return [
    at(first),
    at(other),
    at('top'),
    at('bottom'),
    ...[1, -1, 2, -2].flatMap((times) => [at(first, times * step), at(other, times * step)]),
  ];
}

/** To the right alone, ever further up and down: names at the ends of lines. */
export function placesBeside(step: number, most: number): readonly Place[] {
  const shifts = Array.from({ length: Math.floor(most / step) }, (_, at) => [(at + 1) * step, -(at + 1) * step]).flat();
  return [0, ...shifts].map((dy): Place => ({ side: 'right', offset: [0, dy] }));
}

/**
 * Names in one column, in the order of their marks, moved apart as little as they must: neighbours that would meet share the
 * room around their middle. `wanted`: where each would stand, from top to bottom.
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  /** Names that touch: the first one's place is `sum / count`. */
  const groups: { count: number; sum: number }[] = [];
  wanted.forEach((place, at) => {
    let group = { count: 1, sum: place - at * gap };
    for (
      let before = groups.at(-1);
      before && before.sum / before.count >= group.sum / group.count;
      before = groups.at(-1)
    ) {
      group = { count: before.count + group.count, sum: before.sum + group.sum };
      groups.pop();
    }
    groups.push(group);
  });
  const last = to - (wanted.length - 1) * gap;
  const firsts = groups.flatMap(({ count, sum }) =>
    Array<number>(count).fill(Math.max(from, Math.min(last, sum / count))),
  );
  return firsts.map((first, at) => first + at * gap);
}
