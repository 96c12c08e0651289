/** What a government site puts around a report: navigation, index numbers, dates, a contents list. It states nothing. */
import type { Centre } from './centres.ts';
import { CONTENTS } from './phrases/filler.ts';
import type { Random } from './random.ts';
import { ordinal } from './report.ts';

export function above(centre: Centre, title: string, year: number, r: Random): string {
  const date = `${year + 1}-${String(r.int(2, 10)).padStart(2, '0')}-${r.int(10, 28)}`;
  const lines = r.some(
    [
      '首页 > 政务公开 > 法定主动公开内容 > 财政预决算',
      `索引号：${centre.code}000/${year + 1}-${r.int(10000, 99999)}`,
      `文号：无    统一登记号：${centre.code}-${year + 1}-${r.int(100, 999)}`,
      `发布机构：${centre.district}人民政府    发布日期：${date}`,
      `发布时间：${date} ${r.int(8, 17)}:${r.int(10, 59)}    浏览次数：${r.int(20, 3000)} 次`,
      '字体：【大】【中】【小】  打印本页  关闭窗口',
      `信息来源：${centre.district}融媒体中心   责任编辑：王某某`,
      '有效性：有效    公开方式：主动公开',
    ],
    r.int(3, 7),
  );
  const contents = r.chance(0.7) ? ['目  录', ...contentsList(r)] : [];
  return `${[...lines, title, ...contents].join('\n')}\n\n`;
}

function contentsList(r: Random): string[] {
  const form = r.pick([
    (text: string, page: number) => `${text}${'…'.repeat(8)}${page}`,
    (text: string, page: number) => `${text}........................${page}`,
    (text: string) => text,
  ]);
  let page = 1;
  return r.some(CONTENTS, r.int(6, 12)).map((text, i) => {
    page += r.int(0, 2);
    return form(`${ordinal(i + 1)}、${text}`, page);
  });
}

export function below(centre: Centre, year: number, r: Random): string {
  const lines = r.some(
    [
      `上一篇：${centre.district}${year - 1}年度财政决算报告`,
      `下一篇：${centre.district}${year + 1}年部门预算公开`,
      `主办：${centre.district}人民政府办公室   技术支持：政务服务和数据管理局`,
      `网站标识码：${centre.code}0001    公安备案：${centre.code}02000${r.int(100, 999)}号`,
      '扫一扫在手机打开当前页',
      `联系电话：0${r.int(310, 998)}-${r.int(2000000, 8999999)}`,
      '相关链接：中国政府网  省人民政府  市人民政府',
    ],
    r.int(2, 5),
  );
  return `\n${lines.join('\n')}\n`;
}
