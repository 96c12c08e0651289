/** `--explain METRIC`: every statement that could have been the figure, and why it is or is not. */
import type { MetricId } from '../../src/core/catalogue/metrics.ts';
import { metric } from '../../src/core/catalogue/metrics.ts';
import type { ReportText } from '../../src/core/model.ts';
import { explainMetric } from '../../src/core/read/explain.ts';
import { oneLine, painter } from '../terminal/cells.ts';

const paint = painter(process.stdout);

export function describeCandidates(file: string, input: ReportText, id: MetricId): string {
  const { zh, defZh } = metric(id);
  const candidates = explainMetric(input, id);
  const lines = candidates.flatMap((candidate) => {
    const mark = candidate.won ? paint('green', '✓') : paint('dim', '✗');
    const section = candidate.section ? `，${oneLine(candidate.section)}` : '';
    return [
      `${mark} ${paint('bold', oneLine(candidate.text))}  ${candidate.reason}`,
      `    ${oneLine(candidate.quote)}`,
      paint('dim', `    规则 ${candidate.rule}${section}`),
    ];
  });
  const none = candidates.length === 0 ? ['没有任何表述可以读作这一指标'] : [];
  return [paint('bold', file), `${zh}（${id}）：${defZh}`, ...lines, ...none, ''].join('\n');
}
