/** Scores, grades, satisfaction. A league table's 积分 is no score. */

export const SCORE: readonly string[] = [
  '经综合评价，本单位自评得分{score.total}分，自评等级为“{score.grade}”。',
  '根据部门整体支出绩效评价指标体系，我单位{.year}年度整体支出绩效自评综合得分{score.total}分，评价等次为{score.grade}。',
  '对照评分表，自评得分为{score.total}分，等级：{score.grade}。',
  '{.year}年度部门整体支出绩效自评总分{score.total}分，结论为“{score.grade}”。',
  '综上，本部门整体支出绩效得分{score.total}分。',
  '自评结论：{.year}年度部门整体绩效自评得分{score.total}分，评定等级“{score.grade}”。',
];

export const GRADE_ONLY: readonly string[] = [
  '我单位认真组织开展绩效自评，自评等级“{score.grade}”。',
  '自评结果为“{score.grade}”等次。',
];

export const SATISFACTION: readonly string[] = [
  '服务对象满意度目标≥{satisfaction.target≥}，实际满意度{satisfaction.rate}。',
  '通过问卷调查，社会公众满意度达{satisfaction.rate}。',
  '群众满意度为{satisfaction.rate}，达到预期。',
  '社会公众或服务对象满意度{satisfaction.rate}。',
];

/** Name, target, result of the usual indicators; no figures of the catalogue among them. */
export const INDICATORS: Record<
  'output' | 'benefit' | 'satisfaction',
  readonly (readonly [name: string, target: string, actual: string])[]
> = {
  output: [
    ['新闻宣传任务完成情况', '完成全年任务', '完成'],
    ['融媒体平台正常运行', '正常运行', '正常运行'],
    ['开设专题专栏', '≥10个', '完成'],
    ['外宣稿件质量', '实行量质双提升', '完成'],
    ['资金使用合规性', '合规', '合规'],
    ['设备购置验收合格率', '100%', '100%'],
    ['重大主题宣传及时性', '及时', '及时完成'],
    ['应急广播覆盖行政村', '全覆盖', '全覆盖'],
    ['成本控制', '不超预算', '未超预算'],
    ['采编人员培训', '按计划开展', '按计划完成'],
  ],
  benefit: [
    ['围绕中心工作做新闻', '展示中心工作', '较好完成'],
    ['宣传影响力', '持续提升', '有所提升'],
    ['贴近民生服务群众', '利用平台服务群众', '为群众办实事'],
    ['预决算信息公开', '按要求公开', '按时公开'],
    ['推动本地产业发展', '明显', '较明显'],
    ['生态文明宣传效果', '良好', '良好'],
  ],
  satisfaction: [
    ['群众满意度', '≥90%', '95%'],
    ['服务对象满意度', '≥95%', '96%'],
    ['社会公众满意度', '90%以上', '93%'],
  ],
};
