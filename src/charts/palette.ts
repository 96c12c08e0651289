/**
 * The colours of the ledger as data: charts need plain values, prerendered SVG needs their names.
 * `src/ui/tokens.css` holds the same values for the page; test/charts/palette.test.ts holds the two together and proves
 * contrast and distance for colour-blind eyes.
 */
export type ThemeName = 'light' | 'dark';

const LIGHT = {
  paper: '#fbfaf6',
  sheet: '#fffefb',
  wash: '#f1efe8',
  rule: '#dbd7cc',
  'rule-strong': '#8b877c',
  ink: '#1b232c',
  'ink-2': '#545e69',
  accent: '#1d5f78',
  'accent-wash': '#e3eef1',
  ok: '#2a6f48',
  info: '#32628e',
  warn: '#8a5a01',
  fail: '#a83220',
  'tier-central': '#00384d',
  'tier-provincial': '#1c6587',
  'tier-municipal': '#6faac5',
  'tier-district': '#b3d3db',
  'tier-other': '#848176',
  'kind-personnel': '#273a6f',
  'kind-public': '#d19c5a',
  'kind-capital': '#814255',
  'kind-project': '#218f8c',
  'kind-others': '#a9a59f',
  'kind-unlisted': '#8f8b81',
  mark: '#2c7089',
  'mark-muted': '#b9c6cb',
  'mark-focus': '#c2571a',
  'band-1': '#e9eff0',
  'band-2': '#d2e0e4',
} as const;

export type Colour = keyof typeof LIGHT;
export type Palette = Readonly<Record<Colour, string>>;

const DARK: Palette = {
  paper: '#14181c',
  sheet: '#1a1f24',
  wash: '#232930',
  rule: '#363d45',
  'rule-strong': '#7f868c',
  ink: '#e9e6df',
  'ink-2': '#abb2b8',
  accent: '#7ec0d6',
  'accent-wash': '#1d3640',
  ok: '#6fc090',
  info: '#86b4e1',
  warn: '#e0b056',
  fail: '#ef8a77',
  'tier-central': '#0078a2',
  'tier-provincial': '#57a2bf',
  'tier-municipal': '#91c9dc',
  'tier-district': '#d9eef4',
  'tier-other': '#676459',
  'kind-personnel': '#7391dd',
  'kind-public': '#e5c173',
  'kind-capital': '#b36c8f',
  'kind-project': '#58bdb9',
  'kind-others': '#6a655b',
  'kind-unlisted': '#928d84',
  mark: '#5ba7c0',
  'mark-muted': '#4b565d',
  'mark-focus': '#f0955a',
  'band-1': '#1f2a30',
  'band-2': '#2b3f48',
};

export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK };

/** Replaces a palette's values in SVG text by `var(--name)`, so that one drawing serves both themes. */
export function withVariables(svg: string, theme: ThemeName = 'light'): string {
  const names = new Map(Object.entries(PALETTES[theme]).map(([name, value]) => [value, name]));
  return svg.replace(/#[0-9a-f]{6}\b/gi, (value) => {
    const name = names.get(value.toLowerCase());
    return name ? `var(--${name})` : value;
  });
}
