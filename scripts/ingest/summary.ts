/** What the ingest says at its end: one line a report, then what needs a person. */
import type { Corrections } from '../../src/core/corrections/corrections.ts';
import { unusedOverrides } from '../../src/core/corrections/overrides.ts';
import type { Row } from '../../src/core/panel/rows.ts';
import { pad, painter } from '../terminal/cells.ts';
import type { Plan } from './plan.ts';
import type { FileRecord } from './records.ts';

const paint = painter(process.stdout);

export const SUMMARY_COLUMNS =
  'report_id, title, source_file, status, fact_count, pass_count, info_count, warn_count, fail_count';

const STATUS: Readonly<Record<string, string>> = {
  duplicate: '同年另一份',
  unplaced: '机构或年度未知',
  not_a_report: '不是绩效报告',
};

export function reportLine(report: Row): string {
  const count = (name: string): number => Number(report[`${name}_count`] ?? 0);
  const verdicts = [
    `相符 ${count('pass')}`,
    `提示 ${count('info')}`,
    count('warn') > 0 ? paint('yellow', `留意 ${count('warn')}`) : '留意 0',
    count('fail') > 0 ? paint('red', `不符 ${count('fail')}`) : '不符 0',
  ];
  const status = STATUS[String(report.status)];
  const tail = status ? paint('yellow', `（${status}）`) : '';
  return `${pad(String(report.report_id), 22)} ${pad(`${count('fact')} 项`, 7, 'right')}  ${verdicts.join(' ')}  ${report.source_file ?? ''}${tail}`;
}

/** Troubles, each a line: files that could not be read, doubtful ones, corrections that were refused or not used. */
export function troubleLines(
  files: readonly FileRecord[],
  missing: readonly string[],
  plan: Plan,
  corrections: Corrections,
): readonly string[] {
  const documents = files.flatMap((file) => file.documents);
  return [
    ...missing.map((path) => paint('red', `✗ ${path}：找不到文件或文件夹`)),
    ...documents.flatMap((d) => (d.ok ? [] : [paint('red', `✗ ${d.file}：${d.error.message}`)])),
    ...documents.flatMap((d) => (d.ok ? d.warnings.map((w) => paint('yellow', `! ${d.file}：${w.message}`)) : [])),
    ...plan.duplicates.map(({ file, reportId, wanted }) =>
      paint(
        'yellow',
        `! ${file}：${reportId ? `${wanted} 已有另一文本，记作 ${reportId}` : `与 ${wanted} 文本相同，只读一次`}`,
      ),
    ),
    ...corrections.refused.map(({ file, line, message }) =>
      paint('red', `✗ ${file} 第 ${line} 行：${message}，未采用`),
    ),
    ...unusedOverrides(corrections.overrides, plan.reportIds).map(({ line, report_id }) =>
      paint('yellow', `! overrides.csv 第 ${line} 行：没有报告 ${report_id}`),
    ),
  ];
}
