/** «公务用车购置及运行维护费12.8万元，其中购置费0万元，运行维护费12.8万元»: short names, behind the cars' own. */
import type { Topic } from '../lexicon/terms.ts';
import type { Clause } from './clause.ts';

const SHORT =
  /(?<=^|[，、；;(:：中])(?:车辆|公车)?(?:(?<bought>购置|购车)|运行维护|运行|运维)(?:费用?|经费|支出)?(?:支出)?(?:决算|实际)?(?:数)?(?:为)?$/;
const LONGEST = 16;

/** `clause`, which stands before `to`, with the topic that a short name has where `topic` was spoken of. */
export function ofVehicles(clause: Clause, topic: Topic | null, text: string, to: number): Clause {
  if (!topic?.startsWith('three_public.vehicle') || clause.topic !== null) return clause;
  const from = Math.max(0, to - LONGEST);
  const named = SHORT.exec(text.slice(from, to));
  if (!named) return clause;
  return {
    ...clause,
    topic: named.groups?.bought ? 'three_public.vehicle_purchase' : 'three_public.vehicle_operation',
    topicPlace: { from: from + named.index, to },
    residue: 0,
    empty: false,
  };
}
