/** Names of colours, where they cannot be written beside the marks; pictures carry them too. */
import type { CSSProperties } from 'react';
import { patternOf } from './fragments.ts';
import type { ColourKey } from './types.ts';

interface Props {
  /** In the order of the chart's parts: the n-th has the n-th pattern. */
  readonly items: readonly ColourKey[];
  /** Patterns are on. */
  readonly decal?: boolean;
}

export function ColourKeys({ items, decal = false }: Props) {
  return (
    <>
      {items.map((item, at) => (
        <span key={item.id} className="rl-legend-item">
          <span
            className={decal ? 'rl-swatch is-patterned' : 'rl-swatch'}
            style={decal ? patterned(item, at) : swatch(item)}
            aria-hidden="true"
          />
          {item.label}
        </span>
      ))}
    </>
  );
}

function swatch({ colour, look, depth }: ColourKey): CSSProperties {
  const value = `var(--${colour})`;
  if (depth !== undefined) return { backgroundColor: value, borderColor: value, opacity: depth };
  if (look === 'hollow') return { border: `1.5px dashed ${value}` };
  if (look === 'ring') return { border: `2px solid ${value}`, borderRadius: '50%' };
  if (look === 'dot') return { background: value, borderColor: value, borderRadius: '50%' };
  if (look === 'hatched') {
    return {
      borderColor: value,
      background: `repeating-linear-gradient(45deg, ${value} 0 1px, transparent 1px 4px)`,
    };
  }
  return { backgroundColor: value, borderColor: value };
}

/** The pattern that `decalOf` draws on the n-th part, in CSS. */
function patterned(item: ColourKey, index: number): CSSProperties {
  const plain = swatch(item);
  if ((item.look !== undefined && item.look !== 'solid') || item.depth !== undefined) return plain;
  const { lines, turn, gap } = patternOf(index);
  const ink = 'var(--paper)';
  const image = lines
    ? `repeating-linear-gradient(${turn}deg, ${ink} 0 1.5px, transparent 1.5px ${gap}px)`
    : `radial-gradient(${ink} 1.2px, transparent 1.6px)`;
  return { ...plain, backgroundImage: image, ...(lines ? {} : { backgroundSize: `${gap}px ${gap}px` }) };
}
