/** The lowest and the highest of rows by a value; rows without one do not count. Pure. */
export interface Extremes<Row> {
  readonly n: number;
  readonly low: { readonly row: Row; readonly value: number };
  readonly high: { readonly row: Row; readonly value: number };
}

export function extremes<Row>(rows: readonly Row[], read: (row: Row) => number | null): Extremes<Row> | null {
  const valued = rows.flatMap((row) => {
    const value = read(row);
    return value === null ? [] : [{ row, value }];
  });
  const first = valued[0];
  if (!first) return null;
  return {
    n: valued.length,
    low: valued.reduce((least, one) => (one.value < least.value ? one : least), first),
    high: valued.reduce((most, one) => (one.value > most.value ? one : most), first),
  };
}
