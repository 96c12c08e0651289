/** Names of colours, where they cannot be written beside the marks. */
import type { CSSProperties } from 'react';
import type { Colour } from '../charts/palette.ts';

export interface LegendItem {
  readonly id: string;
  readonly label: string;
  readonly colour: Colour;
  readonly look?: 'solid' | 'hatched' | 'hollow';
}

export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <>
      {items.map((item) => (
        <span key={item.id} className="rl-legend-item">
          <span className="rl-swatch" data-look={item.look ?? 'solid'} style={swatch(item)} aria-hidden="true" />
          {item.label}
        </span>
      ))}
    </>
  );
}

function swatch({ colour, look }: LegendItem): CSSProperties {
  const value = `var(--${colour})`;
  if (look === 'hollow') return { border: `1.5px dashed ${value}` };
  if (look === 'hatched') {
    return {
      borderColor: value,
      background: `repeating-linear-gradient(45deg, ${value} 0 1px, transparent 1px 4px)`,
    };
  }
  return { background: value, borderColor: value };
}
