/** A work summary: prose about the year, outlets by name, little money, many look-alikes. */
import * as filler from '../phrases/filler.ts';
import * as output from '../phrases/output.ts';
import { chapters, type Sheet, some, titleOf, type Written } from '../report.ts';
import { outletList } from './outlets.ts';
import * as parts from './parts.ts';

export function workSummary(sheet: Sheet): Written {
  const { page, r, year } = sheet;
  const next = chapters();
  const head = titleOf(sheet, ['工作总结', '工作总结暨部门整体支出绩效自评报告', '整体支出绩效情况总结']);
  page.heading(head.title);
  page.blank();
  page.para(
    `${year}年，在{.level}委、{.level}政府的坚强领导下，{.unit}坚持守正创新，各项工作取得新进展。现将有关情况总结如下：`,
  );
  page.heading(`${next()}主要工作情况`);
  page.heading('（一）聚焦主责主业，做强主流舆论');
  page.para(some(sheet, filler.RESULTS, 5));
  const closed = r.chance(0.15);
  if (closed) {
    const day = r.int(5, 28);
    sheet.flaws.push({ rule: 'period.covers_year', verdict: ['warn', 'info'] });
    sheet.periodEnd = `${year}-12-${String(day).padStart(2, '0')}`;
    page.para(
      `截至${year}年12月${day}日，{.unit}${page.choose(output.TIERS_ALL).replace(/^.*?(?=在|中央|国家|共)/u, '')}`,
    );
  } else if (r.chance(0.7)) outletList(sheet);
  else page.para(page.choose(output.TIERS_ALL));
  page.para(`${parts.noise(sheet, output.ARTICLE_NOISE, 1)}${parts.noise(sheet, output.ARTICLE_NOISE, 0.6)}`);
  page.heading('（二）深化媒体融合，打造融媒品牌');
  page.para(some(sheet, filler.RESULTS, 5));
  parts.outputs(sheet);
  page.para(parts.noise(sheet, output.ARTICLE_NOISE, 1));
  page.heading('（三）加强队伍建设');
  parts.staff(sheet);
  page.para(some(sheet, filler.RESULTS, 4));
  page.heading(`${next()}经费使用情况`);
  page.para(
    `${parts.totalPhrase(sheet)}${r.chance(0.5) ? parts.basicPhrase(sheet) : ''}${parts.noise(sheet, ['{.year}年共争取上级项目资金<50-300>万元。'], 0.2)}`,
  );
  page.para(some(sheet, filler.MANAGEMENT, 5));
  page.heading(`${next()}存在的问题`);
  page.para(r.some(filler.PROBLEMS, 3).join(''));
  page.heading(`${next()}${year + 1}年工作打算`);
  page.para(
    some(
      sheet,
      filler.GOALS.map((g) => `${g}。`),
      4,
    ),
  );
  page.para(
    r.pick([
      '力争全年在中央级媒体发稿<100-200>{.a}以上，省级媒体发稿<600-900>{.a}以上。',
      '{.next}年计划开设专栏<5-20>个，举办培训<3-9>期。',
      '',
    ]),
  );
  return { ...head, kind: 'self' };
}
