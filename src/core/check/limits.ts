/** Rules of judgement: spending beside its budget, people beside their posts. They never say more than `warn`. */
import { minusExact, sumExact } from '../decimal.ts';
import type { Check, Verdict } from '../model.ts';
import { type Book, exact, type Figure, figure, firstExact, slack, toCheck } from './book.ts';
import { number, within, zhLabel } from './judge.ts';

export function checkLimits(book: Book): Check[] {
  return [...executed(book), ...inPost(book), ...headCount(book), ...finalToInitial(book), ...projectFunds(book)];
}

function percentOf(part: number, whole: number): string {
  return number(Number(((part / whole) * 100).toFixed(1)));
}

function executed(book: Book): Check[] {
  const done = firstExact(book, 'budget.executed', 'expenditure.total');
  const budget = exact(book, 'budget.full_year');
  if (!done || !budget) return [];
  const tolerance = slack(book, done) + slack(book, budget);
  const over = done.value > budget.value && !within(done.value - budget.value, tolerance);
  const issued = over ? exact(book, 'budget.project_supplement') : null;
  const rate = budget.value > 0 ? percentOf(done.value, budget.value) : null;
  const zh = `${zhLabel(done)}${number(done.value)}万元，全年预算数${number(budget.value)}万元${rate === null ? '' : `，为预算的${rate}%`}`;
  const en = `Executed ${number(done.value)}, full-year budget ${number(budget.value)}${rate === null ? '' : `: ${rate} % of it`}`;
  const both = issued ? number(sumExact([budget.value, issued.value])) : '';
  return [
    toCheck(book, {
      rule: 'limit.executed',
      lhs: done.value,
      rhs: budget.value,
      tolerance,
      verdict: over ? 'warn' : 'pass',
      facts: issued ? [done, budget, issued] : [done, budget],
      zh: issued ? `${zh}；年中另下达${number(issued.value)}万元，与全年预算数合计${both}万元` : zh,
      en: issued ? `${en}; ${number(issued.value)} was issued during the year, together ${both}` : en,
    }),
  ];
}

function inPost(book: Book): Check[] {
  const people = exact(book, 'staff.in_post');
  return people ? establishment(book, people, 'warn', { zh: '', en: '' }) : [];
}

function headCount(book: Book): Check[] {
  const people = exact(book, 'staff.actual');
  if (!people) return [];
  const split = [figure(book, 'staff.retired'), figure(book, 'staff.contract')].filter(
    (fact): fact is Figure => fact !== null && fact.value > 0,
  );
  const words = split.map((fact) => `${zhLabel(fact).replace(/人数$/, '')}${number(fact.value)}人`).join('、');
  const english = split.map(
    (fact) => `${number(fact.value)} ${fact.metric === 'staff.retired' ? 'retired' : 'seconded or contract staff'}`,
  );
  const note = split.length > 0 ? { zh: `；其中${words}`, en: `; of them ${english.join(', ')}` } : { zh: '', en: '' };
  return establishment(book, people, 'info', note);
}

function establishment(book: Book, people: Figure, over: Verdict, note: { zh: string; en: string }): Check[] {
  const posts = exact(book, 'staff.establishment');
  if (!posts) return [];
  const isOver = people.value > posts.value;
  return [
    toCheck(book, {
      rule: 'limit.establishment',
      lhs: people.value,
      rhs: posts.value,
      tolerance: 0,
      verdict: isOver ? over : 'pass',
      facts: [people, posts],
      zh: `${zhLabel(people)}${number(people.value)}人，编制${number(posts.value)}人${isOver ? `${note.zh}` : ''}`,
      en: `${people.metric === 'staff.in_post' ? 'In post' : 'Head-count'} ${number(people.value)}, approved posts ${number(posts.value)}${isOver ? note.en : ''}`,
    }),
  ];
}

function finalToInitial(book: Book): Check[] {
  const total = exact(book, 'expenditure.total');
  const initial = exact(book, 'budget.initial');
  if (!total || !initial || initial.value === 0) return [];
  const change = minusExact(total.value, initial.value);
  const rate = `${change >= 0 ? '+' : ''}${percentOf(change, initial.value)}%`;
  return [
    toCheck(book, {
      rule: 'compare.final_initial',
      lhs: total.value,
      rhs: initial.value,
      tolerance: null,
      verdict: 'info',
      facts: [total, initial],
      zh: `支出合计${number(total.value)}万元，年初预算${number(initial.value)}万元，相比${rate}`,
      en: `Expenditure ${number(total.value)} beside an initial budget of ${number(initial.value)}: ${rate}`,
    }),
  ];
}

function projectFunds(book: Book): Check[] {
  const spent = exact(book, 'expenditure.project');
  const initial = exact(book, 'budget.project_initial');
  const issued = exact(book, 'budget.project_supplement');
  if (!spent || !initial || !issued) return [];
  const funds = sumExact([initial.value, issued.value]);
  return [
    toCheck(book, {
      rule: 'compare.project_funds',
      lhs: spent.value,
      rhs: funds,
      tolerance: null,
      verdict: 'info',
      facts: [spent, initial, issued],
      zh: `项目支出${number(spent.value)}万元，年初安排${number(initial.value)} + 追加${number(issued.value)} = ${number(funds)}万元`,
      en: `Project spending ${number(spent.value)}; initial ${number(initial.value)} + issued ${number(issued.value)} = ${number(funds)}`,
    }),
  ];
}
