/** How to cite an export: what, which data, where, when. */
import { type SheetAbout, SYNTHETIC_NOTICE } from './sheet.ts';

/** One line, GB/T 7714 in spirit: title, dataset with the first 12 digits of its hash, filters, address, day. */
export function citation(about: SheetAbout): string {
  const zh = about.lang === 'zh';
  const hash = about.datasetHash ? ` sha256:${about.datasetHash.slice(0, 12)}` : '';
  const parts = zh
    ? [
        `融媒账本 Rongmei Ledger. ${about.title}`,
        `数据集：${about.datasetLabel}${hash}`,
        about.filters ? `筛选：${about.filters}` : '',
        about.url,
        `导出日期：${about.date}`,
      ]
    : [
        `Rongmei Ledger (融媒账本). ${about.title}`,
        `dataset: ${about.datasetLabel}${hash}`,
        about.filters ? `filtered: ${about.filters}` : '',
        about.url,
        `exported ${about.date}`,
      ];
  const mark = about.synthetic ? `【${SYNTHETIC_NOTICE}${zh ? '' : ' · synthetic data'}】` : '';
  const said = parts.filter((part) => part !== '').join(zh ? '，' : ', ');
  return `${mark}${said}${zh ? '。' : '.'}`;
}
