/** Names of colours outside a chart: one legend for several, or beside a table. Charts take `keys` instead. */
import { ColourKeys } from '../charts/ColourKeys.tsx';
import type { ColourKey } from '../charts/types.ts';

export function Legend({ items }: { readonly items: readonly ColourKey[] }) {
  return <ColourKeys items={items} />;
}
