/** The palette: equal to the page's tokens, readable, and told apart by colour-blind eyes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Colour, PALETTES, type ThemeName, withVariables } from '../../src/charts/palette.ts';
import { contrast, distance, EYES } from './colour.ts';

const CSS = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const THEMES = Object.keys(PALETTES) as ThemeName[];

/** The declarations of the first block after `opening`. */
function declared(opening: string): Record<string, string> {
  const from = CSS.indexOf(opening);
  const block = CSS.slice(CSS.indexOf('{', from) + 1, CSS.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

test.each([
  ['light', ':root {'],
  ['dark', ':root[data-theme="dark"] {'],
  ['dark', '@media (prefers-color-scheme: dark) {\n  :root:not([data-theme="light"], [data-theme="dark"]) '],
] as const)('%s tokens are the palette: %s', (theme, opening) => {
  const from = opening.startsWith('@media') ? opening.slice(opening.indexOf('\n') + 3) : opening;
  expect(declared(from)).toEqual(PALETTES[theme]);
});

describe.each(THEMES)('%s', (theme) => {
  const palette = PALETTES[theme];

  test.each(['paper', 'sheet', 'wash'] as const)('text reads on %s', (ground) => {
    const text: readonly Colour[] = ['ink', 'ink-2', 'accent', 'ok', 'info', 'warn', 'fail'];
    for (const colour of text) expect(contrast(palette[colour], palette[ground]), colour).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['mark', 'mark-focus', 'rule-strong'] as const)('%s stands out from the paper', (colour) => {
    expect(contrast(palette[colour], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['tiers', ['tier-central', 'tier-provincial', 'tier-municipal', 'tier-district', 'tier-other'], 11],
    ['kinds', ['kind-personnel', 'kind-public', 'kind-capital', 'kind-project', 'kind-others'], 8.5],
  ] as const)('%s are told apart by every eye', (_name, colours, least) => {
    for (const eye of EYES) {
      for (const [at, one] of colours.entries()) {
        for (const other of colours.slice(at + 1)) {
          expect(distance(palette[one], palette[other], eye), `${one} – ${other}, ${eye}`).toBeGreaterThanOrEqual(
            least,
          );
        }
      }
    }
  });

  test('tiers run from deep to light', () => {
    const ramp = (['tier-central', 'tier-provincial', 'tier-municipal', 'tier-district'] as const).map((name) =>
      contrast(palette[name], '#000000'),
    );
    expect(ramp).toEqual([...ramp].sort((a, b) => a - b));
  });

  test('each value has one name, so that a drawing can name its colours', () => {
    expect(new Set(Object.values(palette)).size).toBe(Object.keys(palette).length);
  });
});

test('a drawing names its colours', () => {
  expect(withVariables('<rect fill="#1D5F78"/><path stroke="#123456"/>')).toBe(
    '<rect fill="var(--accent)"/><path stroke="#123456"/>',
  );
});
