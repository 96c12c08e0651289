/** Outlets by name with their counts, under tier totals that they add up to, nearly so, or not at all. */
import type { Tier } from '../../../src/core/model.ts';
import type { Extras } from '../page.ts';
import type { Sheet } from '../report.ts';

const CENTRAL = [
  '人民日报',
  '新华社',
  '中央电视台',
  '央视新闻客户端',
  '光明日报',
  '经济日报',
  '人民网',
  '新华网',
  '央广网',
  '中国新闻网',
  '中国青年报',
];

const PROVINCIAL: Record<string, readonly string[]> = {
  湖南: ['湖南日报', '湖南卫视', '红网', '新湖南'],
  湖北: ['湖北日报', '湖北卫视', '长江云'],
  江苏: ['新华日报', '江苏卫视', '荔枝新闻'],
  浙江: ['浙江日报', '浙江卫视', '潮新闻'],
  广东: ['南方日报', '广东卫视', '羊城晚报'],
  山东: ['大众日报', '山东卫视', '闪电新闻'],
  四川: ['四川日报', '四川卫视', '川观新闻'],
  河南: ['河南日报', '河南卫视', '大象新闻'],
  贵州: ['贵州日报', '贵州卫视', '天眼新闻'],
};

interface Named {
  readonly tier: Tier;
  readonly names: readonly string[];
}

function tiersOf(sheet: Sheet): readonly Named[] {
  const { centre } = sheet;
  const province = PROVINCIAL[centre.provinceShort] ?? [`${centre.provinceShort}日报`, `${centre.provinceShort}卫视`];
  const city = centre.city ? [`${centre.cityShort}日报`, `${centre.cityShort}电视台`, `${centre.cityShort}晚报`] : [];
  const own = ['发布微信公众号', '融媒客户端', '融媒视频号', '新闻网', '融媒抖音号'].map((n) => `${centre.short}${n}`);
  return [
    { tier: 'central', names: CENTRAL },
    { tier: 'provincial', names: province },
    { tier: 'municipal', names: city },
    { tier: 'district', names: own },
  ];
}

/** Whole parts of `total`, each at least 1. */
function split(sheet: Sheet, total: number, parts: number): number[] {
  const sizes: number[] = [];
  let left = total;
  for (let i = parts; i > 1; i--) {
    const size = Math.max(1, Math.min(left - (i - 1), Math.round((left / i) * sheet.r.real(0.4, 1.5))));
    sizes.push(size);
    left -= size;
  }
  return [...sizes, left];
}

const WORDS: Record<string, readonly string[]> = {
  central: ['中央级主流媒体', '中央级媒体', '央媒', '国家级媒体'],
  provincial: ['省级主流媒体', '省级媒体', '省媒'],
  municipal: ['市级主流媒体', '市级媒体', '市媒'],
};

/** Tiers with lists behind 其中, or outlets alone. */
export function outletList(sheet: Sheet): void {
  const { page, r } = sheet;
  const a = page.style.article;
  const withTotals = r.chance(0.7);
  const extras: Record<string, Extras[string]> = {};
  const form = r.pick(['其中', '其中：', '分别为']);
  const sentences: string[] = [];
  let n = 0;
  for (const { tier, names } of tiersOf(sheet)) {
    const figure = page.figures.get(`articles.${tier}`);
    if (figure?.kind !== 'count' || names.length === 0) continue;
    const chosen = r.some(names, Math.min(names.length, figure.value, r.int(2, 4)));
    const complete = r.chance(0.7);
    const listed = complete ? figure.value : Math.max(chosen.length, Math.floor(figure.value * 0.7));
    const counts = split(sheet, listed, chosen.length);
    const wrong = withTotals && complete && figure.value > 20 && r.chance(0.06);
    if (wrong) counts[0] = (counts[0] ?? 0) + r.int(2, 9);
    const list = chosen.map((outlet, i) => {
      const key = `o${n++}`;
      const count = counts[i] ?? 0;
      const kind = /视频号|抖音/.test(outlet) ? undefined : ('article' as const);
      extras[key] = {
        text: String(count),
        states: [{ kind: 'outlet', item: { tier, outlet, count, ...(kind && { kind }) } }],
      };
      return `${outlet}${withTotals ? '' : '上稿'}{${key}}${a}`;
    });
    const words = tier === 'district' ? [`${page.words['.own']}平台`, '本级媒体', '自有平台'] : (WORDS[tier] ?? []);
    const end = complete ? '' : '等';
    if (withTotals) {
      sentences.push(
        `在${r.pick(words)}${r.pick(['发稿', '刊发', '上稿'])}{articles.${tier}}${a}，${form}${list.join('，')}${end}`,
      );
      if (complete) sheet.flaws.push({ rule: `sum.tier.${tier}` as never, verdict: wrong ? 'fail' : 'pass' });
    } else sentences.push(`在${list.join('、')}${end}`);
  }
  const lead = withTotals ? `${sheet.year}年，` : `${sheet.year}年，全年对外发稿情况如下：`;
  page.para(`${lead}${sentences.join('；')}。`, extras);
}
