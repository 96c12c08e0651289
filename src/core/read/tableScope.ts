/** Whose money a table tells: 财政拨款收入支出决算总表 has the names of the whole unit's figures, and 财政拨款 alone in them. */
import type { TableBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';

const FISCAL_TITLE =
  /(?:财政拨款(?:收入支出|收支|支出|基本支出)|一般公共预算(?:财政拨款)?(?:收入)?(?:支出|基本支出)|政府性基金(?:预算)?(?:财政拨款)?收入支出|国有资本经营预算(?:财政拨款)?支出)[^,，。]{0,8}(?:总|明细)?表/;
const WHOLE =
  /^(?:income\.total|expenditure\.total|budget\.(?:initial|full_year|executed|execution_rate)|balance\..*|income\.carryover|share\..*)$/;
const PART = /^expenditure\.(?:basic|project|personnel|public|capital)$/;

/** The title stands directly above the table or in its first rows. */
export function isFiscalTable(table: TableBlock): boolean {
  const heads = table.rows.slice(0, 2).flatMap((row) => (row.length <= 3 ? row.map((cell) => cell.text) : []));
  return FISCAL_TITLE.test(table.caption) || heads.some((text) => text.length <= 40 && FISCAL_TITLE.test(text));
}

/** The reading of such a table: totals are none of the unit's, parts are parts. */
export function ofFiscal(candidate: Candidate): Candidate | null {
  if (WHOLE.test(candidate.metric)) return null;
  return PART.test(candidate.metric) ? { ...candidate, part: true } : candidate;
}
