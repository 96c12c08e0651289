/** How the reader's findings are called on the page. Pure. */
import { metric } from '../../core/catalogue/metrics.ts';
import type { Fact, ReportHead } from '../../core/model.ts';
import { READ } from '../../i18n/messages/read.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { figureText } from '../../ui/Figure.tsx';
import type { ReadOutcome } from './entries.ts';
import type { Refusal } from './protocol.ts';

/** 岳阳楼区融媒体中心 2020, in English `Yueyanglou Qu 岳阳楼区 2020`; what is not known is said. */
export function reportName({ extraction, pinyin }: Pick<ReadOutcome, 'extraction' | 'pinyin'>, lang: Lang): string {
  const { center_id, district, unit_name, year } = extraction.report;
  const chinese = unit_name ?? district ?? say(lang, READ['read.unnamed']);
  const unit =
    lang === 'en' && district
      ? centreName({ center_id: center_id ?? '', district, name: unit_name, pinyin }, lang)
      : chinese;
  return `${unit} ${year ?? say(lang, READ['read.noyear'])}`;
}

export function placeName({ province, city, district }: ReportHead): string {
  const parts = [province, city === province ? null : city, district === city ? null : district];
  return parts.filter((part) => part !== null).join(' ');
}

/** Fixed assets are stated net or gross: which of them the report's own words say. */
const SCOPES: readonly (readonly [pattern: RegExp, message: keyof typeof READ])[] = [
  [/净/, 'read.label.net'],
  [/原值|原价/, 'read.label.gross'],
];

export function metricLabel(fact: Fact, lang: Lang): string {
  const row = metric(fact.metric);
  const words = `${fact.label ?? ''}${fact.quote}`;
  const scope = fact.metric === 'assets.fixed' ? SCOPES.find(([pattern]) => pattern.test(words)) : undefined;
  return (lang === 'zh' ? row.zh : row.en) + (scope ? say(lang, READ[scope[1]]) : '');
}

/** The value as the page writes it; a grade as printed. */
export function factText(fact: Fact, lang: Lang): string {
  return figureText(fact.value ?? fact.value_text, fact.unit, lang, { bound: fact.bound, status: fact.status });
}

export function refusalText({ code }: Refusal, lang: Lang): string {
  return say(lang, READ[`read.refused.${code}`]);
}
