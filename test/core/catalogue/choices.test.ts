import { expect, test } from 'vitest';
import { CHOICES } from '../../../src/core/catalogue/choices.ts';

/** In a list of measures a reader tells them apart by their names alone. */
test.each(['zh', 'en'] as const)('no two measures have the same name in %s', (lang) => {
  const names = CHOICES.map((choice) => choice[lang]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
