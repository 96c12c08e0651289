/** A tolerance as people read it: as few places as leave the verdict standing beside the printed difference. Pure. */
export function printedTolerance(delta: number | null, tolerance: number): number {
  const size = delta === null ? null : Math.abs(delta);
  for (const digits of [2, 3, 4]) {
    const rounded = Number(tolerance.toPrecision(digits));
    if (size === null || size <= rounded === size <= tolerance) return rounded;
  }
  return tolerance;
}
