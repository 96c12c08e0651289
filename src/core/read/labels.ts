/** Heads and row names of tables → topic, aspect, year. */
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Aspect, Mark, Topic } from '../lexicon/terms.ts';
import type { TableBlock } from './blocks.ts';
import { type Context, tokenize } from './phrase.ts';

export interface LabelMeaning {
  readonly topic: Topic | null;
  readonly aspect: AmountAspect | null;
  readonly marks: ReadonlySet<Mark>;
  readonly year: number | null;
  readonly explained: boolean;
}

/** Names of rows that stand for the whole unit's money. */
export const WHOLE_ROW = /^(?:年度资金总额|资金总额|(?:当年|年度)?(?:部门|单位)?整体支出|总金额)/;
const ASPECT_ORDER: readonly Aspect[] = [
  'rate',
  'control_rate',
  'supplement',
  'saving',
  'executed',
  'full',
  'initial',
  'budget',
];
/** «部门整体支出预算调整»: by how much, not how much. */
const ADJUSTMENT = /.预算调整$/;
const FISCAL_ROW = /(?:当年|本年|年度)?财政拨款|一般公共预算/;

/** What the labels of one table mean; each is read once, however many cells stand under it. */
export class Labels {
  private readonly known = new Map<string, LabelMeaning>();

  /** Rows of the table speak of official cars: their «运行维护费» is that of the cars. */
  private readonly ofCars: boolean;

  constructor(
    private readonly context: Context,
    table: TableBlock,
  ) {
    this.ofCars = table.rows.some((row) => row.some((cell) => /公务用车|公车/.test(cell.text)));
  }

  meaning(text: string): LabelMeaning {
    const known = this.known.get(text);
    if (known) return known;
    const read = (this.ofCars ? carMeaning(bareLabel(text)) : null) ?? meaning(bareLabel(text), this.context);
    this.known.set(text, read);
    return read;
  }
}

/** «其中:(1)运行维护费(万元)» without list number and unit. */
function bareLabel(text: string): string {
  return text
    .replace(/\((?:万元|元|人|%|分|篇|条|单位[^)]*)\)/g, '')
    .replace(/^(?:其中[:：]?|[一二三四五六七八九十\d]{1,2}[、.．]|\([一二三四五六七八九十\d]{1,2}\))+/, '')
    .replace(/[:：]$/, '');
}

const CAR_COSTS: readonly (readonly [topic: Topic, label: RegExp])[] = [
  [
    'three_public.vehicle_operation',
    /^(?:(?:公务用车|公务车|公车|车辆)(?:运行维护|运行|运维|维护)(?:费用?|经费|支出)?|(?:运行维护|运行|运维|维护)(?:费用?|支出)?)$/,
  ],
  ['three_public.vehicle_purchase', /^(?:公务用车|公务车|公车|车辆)?购置(?:费用?|经费|支出)?$/],
];

function carMeaning(bare: string): LabelMeaning | null {
  const topic = CAR_COSTS.find(([, label]) => label.test(bare))?.[0];
  return topic ? { topic, aspect: null, marks: new Set(), year: null, explained: true } : null;
}

function meaning(bare: string, context: Context): LabelMeaning {
  const money = meaningIn(bare, 'money', context);
  if (money.explained && money.topic) return money;
  const people = meaningIn(bare, 'people', context);
  if (people.explained && people.topic) return people;
  if (money.explained && money.aspect) return money;
  if (people.explained && people.aspect) return people;
  if (WHOLE_ROW.test(bare) && !ADJUSTMENT.test(bare))
    return { topic: 'whole', aspect: null, marks: new Set(), year: null, explained: true };
  return money;
}

function meaningIn(text: string, field: 'money' | 'people', context: Context): LabelMeaning {
  let topic: Topic | null = null;
  const aspects = new Set<Aspect>();
  const marks = new Set<Mark>();
  let year: number | null = null;
  let explained = true;
  for (const token of tokenize(text, 0, text.length, field, context)) {
    if (token.kind === 'other') explained = false;
    else if (token.kind === 'year') year = token.year;
    else if (token.kind === 'term') {
      if (token.term.kind === 'topic') topic = token.term.id;
      else if (token.term.kind === 'aspect') aspects.add(token.term.id);
      else marks.add(token.term.id);
    }
  }
  if (topic === 'income.fiscal_appropriation' && FISCAL_ROW.test(text) && /当年|本年|年度/.test(text)) topic = 'fiscal';
  if (
    ['up', 'down', 'change', 'share', 'share_of_basic', 'share_of_expenditure', 'share_of_income', 'received'].some(
      (a) => aspects.has(a as Aspect),
    )
  )
    explained = false;
  if (ADJUSTMENT.test(text)) explained = false;
  const found = ASPECT_ORDER.find((a) => aspects.has(a));
  return { topic, aspect: (found as AmountAspect | undefined) ?? null, marks, year, explained };
}
