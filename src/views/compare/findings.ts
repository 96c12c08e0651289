/** What the years of the compared centres say at their head. Pure. */
import { COMPARE } from '../../i18n/messages/compare.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import type { Measured } from './measures.ts';
import { measureName } from './option.ts';
import type { Panel } from './panelsOption.ts';

const w = COMPARE;

interface Course {
  readonly from: Panel['points'][number];
  readonly to: Panel['points'][number];
}

/** First and last point of a panel; null where there are no two. */
function courseOf(panel: Panel | undefined): Course | null {
  const points = [...(panel?.points ?? [])].sort((a, b) => a.year - b.year);
  const [from, to] = [points[0], points[points.length - 1]];
  return from && to && from !== to ? { from, to } : null;
}

/** The reference's course in its own figures, and how many of the others rose in the years that they state. */
export function yearsTitle(panels: readonly Panel[], measure: Measured, lang: Lang): string {
  const name = measureName(measure, lang);
  if (panels.every((panel) => panel.points.length === 0)) {
    return say(lang, w['compare.bars.title.none'], { measure: name });
  }
  const courses = panels.slice(1).flatMap((panel) => courseOf(panel) ?? []);
  const rose = courses.filter(({ from, to }) => to.value > from.value).length;
  const own = courseOf(panels[0]);
  const [first] = panels;
  const only = courses.length === 1 ? panels.slice(1).find((panel) => courseOf(panel) !== null) : undefined;
  if (!own && only && courses[0]) {
    const { from, to } = courses[0];
    const years = { fromYear: from.year, from: from.text, toYear: to.year, to: to.text };
    return say(lang, w['compare.years.title.alone'], { measure: name, who: only.label, ...years });
  }
  if (!own || !first) {
    const key = courses.length === 0 ? 'compare.years.title.dots' : 'compare.years.title.others';
    return say(lang, w[key], { measure: name, n: courses.length, up: rose });
  }
  const vars = {
    measure: name,
    who: first.label,
    fromYear: own.from.year,
    from: own.from.text,
    toYear: own.to.year,
    to: own.to.text,
    n: courses.length,
    up: rose,
  };
  return say(lang, w[courses.length === 0 ? 'compare.years.title.alone' : 'compare.years.title'], vars);
}
