/** Which centres stand side by side: those of the link, or the chosen one with its automatic peers. Pure. */

import { choosePeers, type Distance, distance, MOST } from '../../core/peers.ts';
import type { CandidateRow } from './query.ts';

export interface Member {
  readonly centre: CandidateRow;
  /** null: the reference itself, or no size in common. */
  readonly distance: Distance | null;
}

export interface PeerSet {
  readonly own: CandidateRow;
  /** The reference first. */
  readonly members: readonly Member[];
  readonly automatic: boolean;
  /** Inside the filter there is no other centre. */
  readonly alone: boolean;
  /** No centre was named: the reference is an example. */
  readonly example: boolean;
  /** Named in the link and left out: more than fit. */
  readonly beyond: number;
  /** Named in the link, without a report inside the filter. */
  readonly missing: readonly string[];
}

/** null when the reference has no report inside the filter. */
export function peerSet(candidates: readonly CandidateRow[], named: readonly string[]): PeerSet | null {
  const own = candidates.find((row) => row.is_own);
  if (!own) return null;
  const byCode = new Map(candidates.map((row) => [row.center_id, row]));
  const shown = named.slice(0, MOST);
  const automatic = named.length < 2;
  const others = automatic
    ? choosePeers(own, candidates).map((found) => found.center_id)
    : shown.filter((code) => code !== own.center_id);
  const members = others.flatMap((code): Member[] => {
    const centre = byCode.get(code);
    return centre ? [{ centre, distance: distance(own, centre) }] : [];
  });
  return {
    own,
    members: [{ centre: own, distance: null }, ...members],
    automatic,
    alone: candidates.length < 2,
    example: named.length === 0,
    beyond: named.length - shown.length,
    missing: shown.filter((code) => !byCode.has(code)),
  };
}
