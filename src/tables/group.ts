/** What a group row says of a figure: the middle of what is stated, never a sum of things that must not be added. */
export interface GroupFigure {
  /** The median of the stated values; null: none stated. */
  readonly median: number | null;
  /** How many of the group state it. */
  readonly stated: number;
}

export function groupFigure(values: readonly (number | null)[]): GroupFigure {
  const stated = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
  const middle = stated.length >> 1;
  const upper = stated[middle];
  if (upper === undefined) return { median: null, stated: 0 };
  const lower = stated.length % 2 === 0 ? (stated[middle - 1] as number) : upper;
  return { median: (lower + upper) / 2, stated: stated.length };
}
