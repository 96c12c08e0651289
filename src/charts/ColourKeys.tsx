/** Names of colours, where they cannot be written beside the marks; pictures carry them too. */
import type { CSSProperties } from 'react';
import type { ColourKey } from './types.ts';

export function ColourKeys({ items }: { readonly items: readonly ColourKey[] }) {
  return (
    <>
      {items.map((item) => (
        <span key={item.id} className="rl-legend-item">
          <span className="rl-swatch" style={swatch(item)} aria-hidden="true" />
          {item.label}
        </span>
      ))}
    </>
  );
}

function swatch({ colour, look }: ColourKey): CSSProperties {
  const value = `var(--${colour})`;
  if (look === 'hollow') return { border: `1.5px dashed ${value}` };
  if (look === 'ring') return { border: `2px solid ${value}`, borderRadius: '50%' };
  if (look === 'dot') return { background: value, borderColor: value, borderRadius: '50%' };
  if (look === 'hatched') {
    return {
      borderColor: value,
      background: `repeating-linear-gradient(45deg, ${value} 0 1px, transparent 1px 4px)`,
    };
  }
  return { background: value, borderColor: value };
}
