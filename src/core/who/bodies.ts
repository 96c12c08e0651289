/** What the bodies are called that run a county's media, longest first: 融媒体新闻中心 is no 新闻中心. */
const PRIMARY = [
  '融媒体新闻中心',
  '融媒体传播中心',
  '融媒体发展中心',
  '融媒体服务中心',
  '融媒体传媒中心',
  '融媒体传媒集团',
  '融媒体集团',
  '融媒体中心',
  '融媒中心',
  '全媒体新闻中心',
  '全媒体中心',
  '新闻传媒中心',
  '新闻传媒集团',
  '新闻信息中心',
  '新闻宣传中心',
  '新闻传播中心',
  '新闻中心',
  '文化传媒集团',
  '传媒集团',
  '传媒中心',
  '广播电视总台',
  '广播电视台',
  '广播电视中心',
  '广播电视局',
  '广电传媒中心',
  '广电中心',
  '广播电影电视台',
  '广播电视微波总站',
  '广播电视转播台',
  '广播电视发射台',
  '电视调频转播台',
  '电视调频台',
  '广播中心',
] as const;
/** Also outlets that a text merely speaks of («岳阳电视台»): they name the unit in a title only. */
const SECONDARY = ['电视台', '人民广播电台', '报社', '新闻社', '传媒有限公司', '传媒有限责任公司'] as const;

export const BODY = new RegExp([...PRIMARY, ...SECONDARY].join('|'), 'g');
const SECONDARY_SET: ReadonlySet<string> = new Set(SECONDARY);

export function isSecondary(body: string): boolean {
  return SECONDARY_SET.has(body);
}

/** What may stand between the place and the body: 石鼓区|委|融媒体中心, 渠县|县级|融媒体中心. Longest first. */
export const LINKS: readonly string[] = [
  '委员会宣传部',
  '人民政府',
  '委宣传部',
  '委员会',
  '区区级',
  '政府',
  '区级',
  '县级',
  '市级',
  '区委',
  '县委',
  '市委',
  '委',
  '级',
  '区',
  '县',
  '市',
  '属',
  '直',
  '(',
  '',
];

/** The party's office for publicity runs a county's media: its own report counts as the place's. */
export const PUBLICITY = '宣传部';

/** Another office named in a title: the report is that office's, whatever the text says of a media centre. */
export const OTHER_OFFICE =
  /(?:局|委员会|办公室|人民政府|学校|中学|小学|幼儿园|医院|法院|检察院|联合会|总工会|街道|办事处|[^城]镇|乡|大队|支队|研究院|服务中心|发展中心|管理中心|指挥中心|组织部|统战部|党校|档案馆|图书馆|文化馆)(?=\(?(?:部门|本级|单位|机关|关于)?\)?(?:20\d\d|部门|单位|整体|项目|绩效|预算|决算|年))/;
