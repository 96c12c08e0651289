/**
 * Other counted output: what a centre made or held. A count is output only where its unit counts such a thing; what is
 * counted in 项, 起, 人次… or belongs to running the house (制度, 自查, 会议) is none.
 */
interface OutputKind {
  readonly units: readonly string[];
  /** What may be counted in these units, in the clause before the figure or directly behind it. */
  readonly things: RegExp;
  /** The thing alone is not enough: the clause has to say that it was made. */
  readonly needsVerb: boolean;
  /** Of the service to the place and its people, whose words name none of the other outputs: in the clause before only. */
  readonly service?: boolean;
}

const FILMS = '短?视频|微视频|片|剧|电影|MV|VCR|H5|动画|动漫|纪录';

const KINDS: readonly OutputKind[] = [
  {
    units: ['期'],
    things: /《|栏目|节目|专栏|简报|快报|动态|摘报|专刊|画刊|月刊|季刊|内刊|会刊|杂志|报纸|日报|周报|手机报|电子报|专题|新闻|培训|讲堂|课堂|讲座|党课|微课|访谈|夜读|直播|播报|译播|微信|刊物|出刊|编印|播出|制作|短视频|问政|系列|报道|活动|练兵|比赛|大赛/,
    needsVerb: false,
  },
  {
    units: ['场', '场次', '余场'],
    things: /直播|活动|发布会|培训|讲座|宣讲|党课|比赛|大赛|赛事|晚会|春晚|演出|文艺|带货|问政|展演|论坛|沙龙|路演|开讲|讲堂|课堂|座谈|宣传|采风|见面会|推介|招聘|研学|演播|音乐会|转播|录播|巡演|汇演|主题|练兵|演练|访谈|放映|电影|(?:举办|承办|承接|举行)[^，。；]{2,}$/,
    needsVerb: false,
  },
  {
    units: ['次', '批次'],
    things: /培训|研学|集中学习|采访|直播|宣讲|讲座|采风|活动|志愿服务|党课|演练|采编|联动|选题会|发布会|实践|播发|播放[公防]|播出$/,
    needsVerb: false,
  },
  { units: ['部', '集'], things: new RegExp(`${FILMS}|作品|节目|栏目|专题`), needsVerb: false },
  { units: ['档'], things: /栏目|节目/, needsVerb: false },
  { units: ['节', '课时'], things: /课程|课堂|微课|网课/, needsVerb: false },
  { units: ['个'], things: /短视频|微视频|海报|宣传片|专题片|H5|动漫/, needsVerb: false },
  { units: ['个'], things: /专栏|专题|专版|栏目|视频|作品|(?:媒体|宣传|融媒|文创|文化)产品/, needsVerb: true },
  { units: ['幅', '张', '组'], things: /海报|漫画/, needsVerb: false },
  { units: ['幅', '张', '组'], things: /图片|摄影|图文|报道|专题|微信/, needsVerb: true },
  { units: ['首'], things: /歌|曲|MV/, needsVerb: true },
  {
    units: ['条', '篇', '件', '条次', '篇次', '件次'],
    things: /短?视频|公益广告|海报|系列(?:报道|宣传)|权威信息|政务信息|预警信息|类(?:报道|新闻|稿件)$|音视频|作品|H5|专题片|^含.{2}/,
    needsVerb: false,
  },
  {
    units: ['条', '篇', '条次', '篇次'],
    things: /稿件|信息|新闻|报道|图文|推文|评论|通讯|专题|消息|推送|资讯|知识|通告|(?:发稿|上稿)$/,
    needsVerb: true,
  },
  {
    units: ['处', '个', '套', '只', '户', '组', '次', '台', '台次', '台套', '件'],
    things:
      /(?:维修|维护|检修|抢修|巡检|运维|更换|新建|新增|新装|加装|改造|扩容|建成|排除)[^，。；]{0,10}(?:村村响|户户通|户户响|直播卫星|广播|终端|喇叭|音柱|设备|故障|线路|光缆|基站|站点|点位)[^，。；]{0,6}$|(?:村村响|户户通|户户响|终端|故障|喇叭)[^，。；]{0,4}(?:维修|维护|检修|巡检|更换|扩容|处置|处理)[^，。；]{0,6}$/,
    needsVerb: false,
    service: true,
  },
  {
    units: ['件', '个', '条', '次', '起'],
    things: /(?:受理|办理|接听|回复|解决|处理|回应|化解|帮助|答复|接到|推动)[^，。；]{0,14}(?:留言|诉求|来电|爆料|求助|咨询|问题|实事|难题)(?:共|累计)?$|^(?:已|共|全部)?办结[^，。；]{0,6}$/,
    needsVerb: false,
    service: true,
  },
  {
    units: ['小时'],
    things: /(?:播出|播音|播放|转播|节目)[^，。；]{0,8}$/,
    needsVerb: false,
    service: true,
  },
];

const OF_UNIT = new Map<string, OutputKind[]>();
for (const kind of KINDS) for (const unit of kind.units) OF_UNIT.set(unit, [...(OF_UNIT.get(unit) ?? []), kind]);

/** What output is counted in. */
export const OUTPUT_UNITS: ReadonlySet<string> = new Set(OF_UNIT.keys());

const MADE = /制作|刊发|播发|播出|开展|举办|推出|发布|采编|采制|拍摄|摄制|创作|编发|编辑|编印|开设|开辟|设置|组织|策划|推送|直播|承办|完成|发稿|上稿|印发|出版|出刊|刊播|采写|撰写|报送|宣传|录制|译制|转播|刊载|采集|含|上报|(?:采访|制作|发布|推送|播发|宣传|作品)(?:数|量)/;

/** A rate, a rank, an honour, what the audience did, how the house is run. */
const NO_OUTPUT =
  /获|奖|荣获|荣誉|表彰|表扬|通报|入选|入围|批复|考核|自查|检查|审计|制度|办法|规章|问题|项目|指标|分值|扣|粉丝|用户|播放(?![公防])|阅读|点击|观看|浏览|点赞|关注|下载|安装|股室|部室|科室|内设|下设|设有|现有|共有|机构|部门|编制|乡镇|街道|社区|车辆|设备|终端|会议|党委会|合同|投诉|举报|舆情|线索|接待|整改|停播|排名|位列|位居|经费|资金|满意|事故|差错|失误|每[周月天日季年期场次个]|平均|日均|月均|单条|内部(?:业务|培训|讲评|学习|会)|增加|增长|下降|减少|同比|订阅|发行|注册|采购|购置|安装|登上|登录|点播|参加|参训|选派|审核|审校|党日|支部|工会|慰问/;

/** No service of the year: a day's, a plan's, a complaint about the house, what was there before. */
const NO_SERVICE = /每[周月天日]|全天|日均|日播|平均|投诉|举报|信访|案件|问卷|审计|巡察|整改|检查|获|奖|采购|目标|计划|\d小时|经费|资金/;

/**
 * Is what stands before and behind a figure output, counted in `unit`? `shared` is what the list said before, where the
 * count is one of a list: «选播电视剧179集、电影36部».
 */
export function isOutput(unit: string, before: string, behind: string, shared = ''): boolean {
  const kinds = OF_UNIT.get(unit);
  if (kinds === undefined) return false;
  // What is told long before the figure does not belong to it.
  const said = before.replace(NAMES, '').slice(-NEAR);
  const near = before.slice(-NEAR);
  const none = NO_OUTPUT.test(said) || NO_OUTPUT.test(behind) || /^(?:全部|已|均)/.test(behind);
  return kinds.some(({ things, needsVerb, service }) => (service ? things.test(before) && !NO_SERVICE.test(said) : !none && (things.test(near) || things.test(behind)) && (!needsVerb || MADE.test(before) || MADE.test(shared))));
}

const NEAR = 26;
/** Names say nothing of what was done: 《项目攻坚一线》. The first may be cut off. */
const NAMES = /(?:^[^《》]*|《[^《》]*)》|“[^“”]*”/g;
