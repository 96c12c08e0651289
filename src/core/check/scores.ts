/** The score sheet: totals against sections, sections against their indicators, grade and range. */
import type { MetricId } from '../catalogue/metrics.ts';
import { sumExact } from '../decimal.ts';
import type { Check, Fact, Indicator, ScoreSection } from '../model.ts';
import { gradeBand } from '../panel/gradeBand.ts';
import { type Book, exact, figure, toCheck } from './book.ts';
import { judge, number, within } from './judge.ts';

const SECTIONS: readonly (readonly [ScoreSection, zh: string, en: string])[] = [
  ['execution', '预算执行', 'execution'],
  ['input', '投入', 'input'],
  ['process', '过程', 'process'],
  ['output', '产出', 'output'],
  ['benefit', '效益', 'benefit'],
  ['satisfaction', '满意度', 'satisfaction'],
];
const FULL = 100;

export function checkScores(book: Book): Check[] {
  return [...total(book), ...sections(book), ...grade(book), ...range(book)];
}

interface Part {
  readonly zh: string;
  readonly en: string;
  readonly score: number;
  readonly weight: number | null;
  readonly fact: Fact | null;
}

/** Sections from the sheet where it is there, else from the facts. */
function parts(book: Book): Part[] {
  return SECTIONS.flatMap(([section, zh, en]): Part[] => {
    const listed = book.input.indicators.filter(
      (row) => row.level === 'section' && row.section === section && row.score !== null,
    );
    const fact = section === 'other' ? null : exact(book, `score.${section}` as MetricId);
    if (listed.length > 0)
      return listed.flatMap((row) =>
        row.score === null ? [] : [{ zh, en, score: row.score, weight: row.weight, fact }],
      );
    return fact ? [{ zh, en, score: fact.value, weight: null, fact }] : [];
  });
}

function total(book: Book): Check[] {
  const whole = exact(book, 'score.total');
  const all = parts(book);
  if (!whole || all.length < 2) return [];
  const rhs = sumExact(all.map(({ score }) => score));
  const judged = judge(whole.value, rhs, 0, false);
  const weights = all.map(({ weight }) => weight);
  const complete =
    weights.every((weight) => weight !== null) && within(sumExact(weights.map((weight) => weight ?? 0)) - FULL, 0);
  const verdict = judged === 'fail' && rhs < whole.value && !complete ? 'info' : judged;
  const end =
    verdict === 'pass'
      ? ['，两者一致', ': they agree']
      : verdict === 'info'
        ? ['，其余部分未列得分', ': other sections are not listed']
        : ['', ''];
  return [
    toCheck(book, {
      rule: 'sum.score',
      lhs: whole.value,
      rhs,
      tolerance: 0,
      verdict,
      facts: [whole, ...all.flatMap(({ fact }) => (fact ? [fact] : []))],
      zh: `自评总分写作${number(whole.value)}分，${all.map(({ zh, score }) => `${zh}${number(score)}`).join(' + ')} = ${number(rhs)}分${end[0]}`,
      en: `The total score is stated as ${number(whole.value)}; ${all.map(({ en, score }) => `${en} ${number(score)}`).join(' + ')} = ${number(rhs)}${end[1]}`,
    }),
  ];
}

/** Between the head and the row stands the head of another section: in a broken sheet the row is that one's. */
function isBehindAnother(all: readonly Indicator[], head: Indicator, row: Indicator): boolean {
  return all.some(
    (other) =>
      other.level === 'section' && other.section !== head.section && other.start > head.start && other.start < row.end,
  );
}

function sections(book: Book): Check[] {
  const { indicators } = book.input;
  return SECTIONS.flatMap(([section, zh, en]) => {
    const heads = indicators.filter((row) => row.level === 'section' && row.section === section);
    // Two heads of one kind («数量», «质量» both output): which indicator is whose is not stated.
    const [head] = heads;
    const rows = indicators.filter(
      (row) =>
        row.level === 'indicator' &&
        row.section === section &&
        head !== undefined &&
        !isBehindAnother(indicators, head, row),
    );
    if (!head || heads.length > 1 || rows.length === 0) return [];
    const fact = figure(book, `score.${section}` as MetricId);
    const facts = fact ? [fact] : [];
    return (['score', 'weight'] as const).flatMap((field) => {
      const values = rows.map((row) => row[field]);
      const lhs = head[field];
      if (lhs === null || values.some((value) => value === null)) return [];
      const rhs = sumExact(values.map((value) => value ?? 0));
      const verdict = judge(lhs, rhs, 0, false);
      const [word, english] = field === 'score' ? ['得分', 'score'] : ['分值', 'weight'];
      const end =
        verdict === 'pass'
          ? ['，两者一致', ': they agree']
          : [`，相差${number(Math.abs(lhs - rhs))}分`, `: ${number(Math.abs(lhs - rhs))} apart`];
      return [
        toCheck(book, {
          rule: field === 'score' ? 'sum.section_score' : 'sum.section_weight',
          lhs,
          rhs,
          tolerance: 0,
          verdict,
          facts,
          zh: `${zh}部分${word}写作${number(lhs)}分，所列${rows.length}项指标${word}为${values.map((value) => number(value ?? 0)).join(' + ')} = ${number(rhs)}分${end[0]}`,
          en: `The ${english} of “${en}” is stated as ${number(lhs)}; its ${rows.length} indicator${rows.length === 1 ? '' : 's'} give${rows.length === 1 ? 's' : ''} ${values.map((value) => number(value ?? 0)).join(' + ')} = ${number(rhs)}${end[1]}`,
        }),
      ];
    });
  });
}

/** [band, lowest score, below this]. */
const BANDS = [
  ['优', 90, Number.POSITIVE_INFINITY],
  ['良', 80, 90],
  ['中', 60, 80],
  ['差', 0, 60],
] as const;

function grade(book: Book): Check[] {
  const score = exact(book, 'score.total');
  const stated = book.input.facts.find(
    ({ metric, value_text, year }) => metric === 'score.grade' && value_text !== null && year === score?.year,
  );
  const band = gradeBand(stated?.value_text ?? null);
  const row = BANDS.find(([name]) => name === band);
  // Another scale than 100 points has other bands.
  if (!score || !stated || !row || score.value > FULL) return [];
  const [name, lowest, below] = row;
  const fits = score.value >= lowest && score.value < below;
  const limits = below > FULL ? `${lowest}分以上` : lowest === 0 ? `不足${below}分` : `${lowest}—${below}分`;
  const english = below > FULL ? `${lowest} and more` : `${lowest} to below ${below}`;
  return [
    toCheck(book, {
      rule: 'grade.band',
      lhs: score.value,
      rhs: lowest,
      tolerance: 0,
      verdict: fits ? 'pass' : 'warn',
      facts: [score, stated],
      zh: `自评${number(score.value)}分，等级写作“${stated.value_text}”；“${name}”通常为${limits}`,
      en: `Score ${number(score.value)}, grade “${stated.value_text}”; “${name}” usually means ${english}`,
    }),
  ];
}

function range(book: Book): Check[] {
  const score = exact(book, 'score.total');
  const over = book.input.indicators.filter(
    (row: Indicator) => row.score !== null && (row.score < 0 || (row.weight !== null && row.score > row.weight)),
  );
  const [first] = over;
  if (first) {
    return [
      toCheck(book, {
        rule: 'score.range',
        lhs: first.score,
        rhs: first.weight,
        tolerance: 0,
        verdict: 'fail',
        facts: [],
        zh: `“${first.name}”得${number(first.score ?? 0)}分，分值${first.weight === null ? '未列明' : `${number(first.weight)}分`}${over.length > 1 ? `；共${over.length}项如此` : ''}`,
        en: `“${first.name}” scores ${number(first.score ?? 0)} of ${first.weight === null ? 'an unstated weight' : number(first.weight)}${over.length > 1 ? `; ${over.length} indicators do so` : ''}`,
      }),
    ];
  }
  if (!score) return [];
  const fits = score.value >= 0 && score.value <= FULL;
  return [
    toCheck(book, {
      rule: 'score.range',
      lhs: score.value,
      rhs: FULL,
      tolerance: 0,
      verdict: fits ? 'pass' : 'warn',
      facts: [score],
      zh: `自评总分${number(score.value)}分，满分通常为${FULL}分`,
      en: `Total score ${number(score.value)}; the full score is usually ${FULL}`,
    }),
  ];
}
