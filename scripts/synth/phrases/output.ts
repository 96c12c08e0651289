/** Articles by tier, outlets, and all that looks like articles and is none. */

export const TIERS_ALL: readonly string[] = [
  '{.year}年以来，在中央级主流媒体发稿{articles.central}{.a}，省级主流媒体发稿{articles.provincial}{.a}，市级主流媒体发稿{articles.municipal}{.a}，{.own}平台发稿{articles.district}{.a}。',
  '全年在中央级媒体刊播稿件{articles.central}{.a}、省级媒体{articles.provincial}{.a}、市级媒体{articles.municipal}{.a}，本级平台发布{articles.district}{.a}。',
  '{.year}年，共在央媒上稿{articles.central}{.a}，省媒上稿{articles.provincial}{.a}，市媒上稿{articles.municipal}{.a}，中心自有平台发稿{articles.district}{.a}。',
  '一年来，中央级媒体采用{articles.central}{.a}，省级媒体采用{articles.provincial}{.a}，市级媒体采用{articles.municipal}{.a}，中心所属各平台累计推送{articles.district}{.a}。',
  '全年外宣上稿成绩突出：国家级媒体{articles.central}{.a}，省级媒体{articles.provincial}{.a}，市级媒体{articles.municipal}{.a}；{.own}新媒体平台全年发稿{articles.district余}{.a}。',
];

export const TIERS_UPWARD: readonly string[] = [
  '全年在央媒上稿{articles.central}{.a}，省媒上稿{articles.provincial}{.a}，其他媒体上稿{articles.other}{.a}。',
  '{.year}年中央级媒体用稿{articles.central}{.a}，省级媒体用稿{articles.provincial}{.a}，市级媒体用稿{articles.municipal}{.a}。',
  '全年在中央级媒体发稿{articles.central}{.a}、在省级媒体发稿{articles.provincial多}{.a}、在市级媒体发稿{articles.municipal多}{.a}。',
  '年内，中央主要媒体刊发我{.level}新闻{articles.central}{.a}，省级主要媒体刊发{articles.provincial}{.a}，市级媒体刊发{articles.municipal约}{.a}。',
];

/** One figure for two tiers, months, targets, subjects, plays, followers: no tier total. */
export const ARTICLE_NOISE: readonly string[] = [
  '“{.short}发布”微信公众号粉丝达<2-30>万人，抖音号单条最高播放量突破<10-90>万+。',
  '省级以上媒体全年刊发我{.level}重点报道<200-900>余{.a}，彰显了{.short}形象。',
  '年初下达的外宣任务数为中央级媒体<10-30>{.a}、省级媒体<60-100>{.a}。',
  '作品获省级以上奖项<2-9>个，其中一等奖<1-2>个、二等奖<1-4>个。',
  '客户端累计下载量<2-20>万次，总点击量超过<100-900>万次。',
  '聚焦文旅融合，文旅相关稿件被各级媒体转载，最高单篇阅读量<3-9>万。',
  '在全{.level}年度考核中，外宣积分<80-400>分，位居全市第<1-6>名。',
  '视频号作品《{.short}的春天》播放量达10万+，点赞<1000-9000>次。',
  '建有通讯员队伍<30-90>人，每月召开例会。',
  '全市融媒体中心共<6-12>家，本中心综合排名第<1-5>。',
];

/** Other counted outputs: one figure each. */
export const OUTPUTS: readonly (readonly [
  phrase: string,
  label: string,
  unit: string,
  low: number,
  high: number,
  bound: '' | '余',
])[] = [
  ['全年开设“{.short}新篇章”等专题专栏{n}个', '专题专栏', '个', 8, 60, ''],
  ['编发《{.short}动态》{n}期', '动态', '期', 12, 52, ''],
  ['制作短视频{n}条', '短视频', '条', 60, 900, '余'],
  ['组织网络直播活动{n}场', '直播', '场', 6, 80, ''],
  ['举办业务培训{n}次', '培训', '次', 2, 20, ''],
  ['播发公益广告{n}条次', '公益广告', '条次', 100, 2000, '余'],
  ['录制电视新闻节目{n}期', '电视新闻', '期', 52, 260, ''],
];
