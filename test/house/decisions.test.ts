import { expect, test } from 'vitest';
import { dataState } from '../../scripts/house/data.mjs';
import { agrees } from '../../scripts/house/install.mjs';

const none = null;
const made = (sources: string | null) => ({ sources });

test.each([
  ['nothing there', false, none, false, 'missing'],
  ['nothing there, though it once was', false, made('now'), false, 'missing'],
  ['made from these sources', true, made('now'), false, 'fresh'],
  ['made from other sources', true, made('before'), false, 'stale'],
  ['made by nobody knows whom', true, none, false, 'stale'],
  ['ingested by hand', true, made(null), false, 'by hand'],
  ['ingested by hand, but tests want the project’s own', true, made(null), true, 'stale'],
] as const)('public/data: %s', (_, present, record, ownReportsOnly, expected) => {
  expect(dataState({ present, record, sources: 'now', ownReportsOnly })).toBe(expected);
});

const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-win32': { version: '2.0.0', optional: true },
  },
};

test.each([
  ['nothing recorded', none, false],
  ['the same', { packages: { 'node_modules/a': { version: '1.0.0' } } }, true],
  ['another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }, false],
  ['a package is missing', { packages: {} }, false],
])('node_modules: %s', (_, installed, expected) => {
  expect(agrees(lock, installed)).toBe(expected);
});
