import { expect, it } from 'vitest';
import { firstColumns } from '../../../src/views/table/panelColumns.ts';

it('a first visit sees the province where the rows lie in several', () => {
  const rows = (...codes: readonly string[]) => codes.map((center_id) => ({ center_id }));
  expect(firstColumns(rows('430602', '430503'))).not.toContain('province');
  expect(firstColumns(rows('430602', '140522'))[0]).toBe('province');
  expect(firstColumns([])).not.toContain('province');
});
