import { describe, expect, test } from 'vitest';
import { patchToView } from '../../src/state/useViewState.ts';
import { DEFAULT_STATE, type ViewId } from '../../src/state/viewState.ts';

const at = (view: ViewId) => ({
  ...DEFAULT_STATE,
  view,
  centers: ['430406'],
  years: [2020, 2024] as const,
  option: 'x',
  fact: 'a/b/2020',
});
const onward = (from: ViewId, to: ViewId, patch = {}) => ({ ...at(from), ...patchToView(at(from), to, patch) });

describe('what goes along to another view', () => {
  test.each<[from: ViewId, to: ViewId, centers: readonly string[]]>([
    ['spending', 'output', ['430406']],
    ['spending', 'compare', ['430406']],
    ['compare', 'centre', ['430406']],
    ['centre', 'compare', ['430406']],
    // Who looked at one centre sees all reports again.
    ['centre', 'quality', []],
    ['compare', 'overview', []],
    ['compare', 'compare', ['430406']],
  ])('%s → %s: centres %j', (from, to, centers) => {
    expect(onward(from, to).centers).toEqual(centers);
  });

  test('years do, an open source and a view’s own options do not', () => {
    expect(onward('spending', 'output')).toMatchObject({ years: [2020, 2024], option: null, fact: null });
  });

  test('what a link names itself is kept', () => {
    expect(onward('centre', 'quality', { centers: ['430407'] }).centers).toEqual(['430407']);
  });
});
