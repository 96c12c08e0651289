/** «本年收入980万元，全部为财政拨款收入»: one kind is all of the total before it. */
import type { MetricId } from '../catalogue/metrics.ts';
import { type AmountAspect, METRIC_OF } from '../lexicon/metricOf.ts';
import { phraseTrie } from '../lexicon/phrases.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Place } from './clause.ts';
import { BOTH_VEHICLES } from './topics.ts';

const WHOLLY =
  /[，(]?(?:(?:全部|全额|均|都|皆|全|仅|只)?(?:为|是|系)|(?:全部|全额|均|都|皆|全)(?:来自|来源于|用于)|(?:仅|只)有)(?:于)?(?:当年|本年|本级|县级|区级|市级|同级)*/y;
/** «公务用车购置及运行维护费5.42万元，全部为运行维护费». */
const RUNNING = /^(?:公务用车|车辆)?运行(?:维护)?(?:费用?|支出)?(?=[。，；;()]|$)/;
const END = /[。，；;()]|$/y;

interface Wholly {
  readonly metric: MetricId;
  readonly place: Place;
}

/** The kind that makes up all of a figure of `topic` that ends at `at`; null when nothing says so. */
export function whollyOf(text: string, at: number, topic: Topic, aspect: AmountAspect): Wholly | null {
  const budget = aspect === 'initial' || aspect === 'full';
  if (!budget && aspect !== 'level' && aspect !== 'executed') return null;
  WHOLLY.lastIndex = at;
  const lead = WHOLLY.exec(text);
  if (!lead) return null;
  const from = at + lead[0].length;
  const short = topic === 'three_public.vehicles' ? RUNNING.exec(text.slice(from, from + 10)) : null;
  if (short && METRIC_OF['three_public.vehicle_operation']?.level)
    return { metric: 'three_public.vehicle_operation', place: { from, to: from + short[0].length } };
  const found = phraseTrie('money').longest(text, from);
  if (found?.value.kind !== 'topic') return null;
  END.lastIndex = found.end;
  if (!END.test(text)) return null;
  const kind = kindIn(found.value.id, topic);
  const metric = kind && METRIC_OF[kind]?.[aspect];
  return metric ? { metric, place: { from, to: found.end } } : null;
}

/** 财政拨款 of income is an income; of spending it is another scope, not a kind. */
function kindIn(kind: Topic, whole: Topic): Topic | null {
  if (whole === 'income')
    return kind === 'fiscal' ? 'income.fiscal_appropriation' : kind.startsWith('income.') ? kind : null;
  if (whole === 'three_public') return kind.startsWith('three_public.') ? kind : null;
  if (whole === 'three_public.vehicles') return BOTH_VEHICLES.includes(kind) ? kind : null;
  return whole === 'whole' && (kind === 'basic' || kind === 'project') ? kind : null;
}
