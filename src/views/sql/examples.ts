/** Questions that people really ask, as SQL. Each runs on five reports and on the whole country. */
export interface Example {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly sql: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'cost',
    zh: '每篇成本最高的是哪些中心？',
    en: 'Which centres pay most per article?',
    sql: `-- 只比较四级发稿都写明的报告 · only reports that state all four tiers
SELECT year, city, district, cost_per_article, expenditure_total, articles_total
FROM panel
WHERE cost_per_article IS NOT NULL
ORDER BY cost_per_article DESC
LIMIT 20`,
  },
  {
    id: 'fails',
    zh: '哪些报告核对不符？',
    en: 'In which reports do checks differ?',
    sql: `SELECT r.year, c.district, k.rule, k.lhs, k.rhs, k.delta, k.note_zh
FROM checks k
JOIN reports r ON r.report_id = k.report_id
LEFT JOIN centers c ON c.center_id = r.center_id
WHERE k.verdict = 'fail'
ORDER BY r.year, c.district, k.rule`,
  },
  {
    id: 'structure',
    zh: '人员、公用、项目各占支出多少？',
    en: 'How is spending divided?',
    sql: `SELECT year, district, expenditure_total,
       personnel_share, public_share, project_share
FROM panel
WHERE expenditure_total IS NOT NULL AND has_report
ORDER BY expenditure_total DESC`,
  },
  {
    id: 'coverage',
    zh: '各指标有多少份报告写明？',
    en: 'How many reports state each metric?',
    sql: `SELECT m.label_zh, m.label_en, m.unit, count(DISTINCT f.report_id) AS reports
FROM facts f JOIN metrics m ON m.metric = f.metric
WHERE f.used AND f.status IN ('stated', 'stated_none')
GROUP BY m.label_zh, m.label_en, m.unit
ORDER BY reports DESC, m.label_en
LIMIT 40`,
  },
  {
    id: 'outlets',
    zh: '稿件发在哪些媒体？',
    en: 'Which outlets carry the articles?',
    sql: `SELECT tier, outlet, sum("count") AS articles, count(DISTINCT report_id) AS reports
FROM outlets
GROUP BY tier, outlet
ORDER BY articles DESC
LIMIT 50`,
  },
  {
    id: 'contradictions',
    zh: '同一报告里同一指标写了几个不同的数？',
    en: 'Where does one report give one metric several values?',
    sql: `SELECT report_id, metric, year,
       string_agg(DISTINCT "text", ' / ') AS as_printed,
       count(DISTINCT value) AS values
FROM facts
WHERE status = 'stated'
GROUP BY report_id, metric, year
HAVING count(DISTINCT value) > 1
ORDER BY report_id, metric`,
  },
  {
    id: 'yoy',
    zh: '支出逐年中位数是多少？',
    en: 'What is the median spending, year by year?',
    sql: `SELECT year, count(*) AS reports,
       median(CAST(expenditure_total AS DOUBLE)) AS median_spending,
       quantile_cont(CAST(expenditure_total AS DOUBLE), 0.9) AS p90
FROM panel
WHERE expenditure_total IS NOT NULL AND has_report
GROUP BY year
ORDER BY year`,
  },
  {
    id: 'words',
    zh: '某个数字出自哪里？',
    en: 'Where are the words behind a figure?',
    sql: `SELECT fact_id, "text", quote, section, rule
FROM facts
WHERE metric = 'expenditure.total' AND used
ORDER BY fact_id
LIMIT 100`,
  },
];
