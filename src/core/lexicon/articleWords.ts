/** Words around article counts: tiers, verbs of placing, and what may stand between them. */
import type { Tier } from '../model.ts';
import { Trie } from './trie.ts';

/** One tier each. «省级以上», «中央、省级» are no tier: see `SEVERAL`. */
export const TIER_PATTERN =
  /中央(?:一级|级)|中央(?=主流|主要|重点|新闻|媒体|党媒)|央级|央媒|国家级|国家(?=主流|媒体)|省级|省媒|省(?=主流媒体|党媒|主要媒体)|自治区级|自治区(?=主流|媒体|主要媒体)|兵团级|兵团(?=主流|媒体)|市级|市媒|市(?=主流媒体|主要媒体)|州级|州媒|盟市级|盟级|盟媒|师级|师市级|地区级|地区(?=主流|主要|媒体)|盟(?=主流|主要|媒体)|州(?=主流媒体|主要媒体)|地市级|地州级|市州级|地级|设区市级|区县级|县区级|县市级|区级|县级|团级|本级|旗级|区属|县属|市属|[县区旗]融媒体?(?=平台)|(?:自有|自办|自主|自建|本地|本区|本县|区内|县内|本市|所属|下属|旗下)(?=各|全|新|主|媒|平|宣|融)|(?:^|[”"]|全年|年度|在|，|融媒|中心)(?:各|全)(?:类|大)?(?:宣传|发布|新媒体|融媒体)?平台|全媒体平台|其他(?=媒|平台|各类媒|网络媒)|其它(?=媒|平台|网络媒)/g;

/** Where a word's tier hangs on the place: 市级 in 重庆, 区级 in 广西. */
export interface TierPlace {
  /** The city is a province of its own. */
  readonly municipality: boolean;
  /** 区级 can only be the autonomous region's: the centre is a county's or a city's. */
  readonly regionAlone: boolean;
}

export function tierOf(word: string, place: TierPlace): Tier {
  if (/^(?:中央|央|国家)/.test(word)) return 'central';
  if (/^(?:省|自治区|兵团)/.test(word)) return 'provincial';
  if (/^其[他它]/.test(word)) return 'other';
  if (place.municipality && /^市(?:级|媒|$)/.test(word)) return 'provincial';
  if (place.regionAlone && /^区级/.test(word)) return 'provincial';
  if (/^(?:市(?!属)|州|盟|师|地区|地市|地州|地级|设区)/.test(word)) return 'municipal';
  return 'district';
}

/** «中央、省、市级», «央级、省级和市级», «中央省市级»: several tiers in a row. */
export const TIER_IN_LIST = /(?:中央|央|国家|省|自治区|兵团)(?:级)?(?:主流)?(?:媒体|媒)?(?:(?:[、和及与/,]|以及)?(?:省|自治区|兵团|地市|市|州|盟|地|师|区县|县区|县|区|旗|本)(?:级)?(?:主流)?(?:媒体|媒)?)+/;

/** One figure over two tiers. */
export const SEVERAL =
  /(?:中央|央|国家|省|市|州|区|县)级?(?:主流)?(?:媒体|平台)?(?:[、和及与/,]|以及)(?:国家|省|市|州|区|县|自治区|地方)(?:级|市|区|县|[、和及与]|主流|媒|部|内|外)|(?<!其)中省|省市级|省市媒|省、市|市县|省内外|级(?:及|\(含\)|和)?以上|以上(?:级|主流|媒体|平台|各|新闻)|各级|国省|央省|中央省|中央、|省部级|上级/;

const VERBS =
  '上稿 发稿 用稿 供稿 刊稿 刊发 刊播 刊登 刊用 播出 播发 采用 录用 发布 推送 发表 推出 登载 刊载 转载 转发 编发 采写 报送 采编 上送 播放 投稿 传播 见报 上报 制发 选用 采发 采播 外发 签发 发送 供发 登稿 上刊 上线 生产 制作 发 上 刊 播 登 用 被 投 推 供 登上 登陆 登录 刊出 采制 采编播发 采编发布 播报 见稿 展播 首发 推介 推稿 推文 发文 上报 录播 采纳 选登 选送';
const FILLERS =
  '在 于 被 向 对 为 是 有 达 达到 到 共 共计 累计 合计 总计 计 的 了 等 其中 分别 主流 主要 重点 党 媒 媒体 媒介 平台 新媒体 新闻媒体 新闻 网站 报刊 报纸 电视 电台 电视台 广播 刊物 单位 客户端 网络 宣传 外宣 对外 稿 稿件 作品 报道 信息 消息 文章 原创 图文 短视频 视频 各 类 各类 各种 种 量 数 数量 总量 总数 总 中 上 我 区 县 市 旗 州 盟 全 全区 全县 全市 全旗 全州 全盟 全年 本 年 年度 本年 今年 以来 今年以来 一年来 已 中心 融媒体中心 融媒 融媒体 县级 目前 截至 截止 到 至 底 止 日 月 年底 12月底 任务 实际 完成 以上 及 和 与 先后 成功 另 另外 同时 也 还 深度 优质 优秀 类稿件 渠道 宣传平台 自有 新媒 全媒体 条数 篇数 采访 记者 我们 积极 党媒 发稿量 上稿量 用稿量 发稿数 上稿数 用稿数 刊发量 量达 主流媒体 频道 栏目上 级 层面 方面 的是 分 别 次 数为 约 超 近 又 通过 经 由 组织 负责 均 ' +
  '元素 声音 故事 稿源 相关新闻 主要新闻 主流新闻 官方 权威 央级 报 网 微 端 屏 党报 党刊 党网 报刊杂志 多篇 名次 的新闻 新闻类 大力 加强 广泛 持续 不断 推出 开展 共有 其 首 次数 人次 多家 众多 一批 刊物上 以 上级 台 自采 自编 自采自编 总共';

export const ARTICLE_WORDS: Trie<true> = new Trie();
for (const word of `${VERBS} ${FILLERS}`.split(/\s+/)) if (word !== '') ARTICLE_WORDS.add(word, true);

export const PLACED = /上稿|登上|登陆|刊出|采制|播报|见稿|选登|用稿|推文|发文|发稿|用稿|供稿|刊发|刊播|刊登|刊用|播出|播发|采用|录用|发布|推送|发表|登载|刊载|转载|编发|见报|推出|稿件|报道|新闻|播放|发出|外宣|宣传|上送|报送|上|发|刊|播/;

const TIER_AHEAD = '(?:中央|国家|央|省|自治区|地市|盟市|[市州盟县区旗])级?';
const COUNTED = '(?:共计|累计|合计|共|为|达|[:：])?[\\d,]+余?[篇条](?:次|\\([篇条次]\\))?';
const OF_MEDIA = new RegExp(`${TIER_AHEAD}(?:主流|主要|重点|新闻|自有)*(?:媒体|平台|媒)${COUNTED}`);
const OF_TIERS = new RegExp(`${TIER_AHEAD}${COUNTED}[、，,；;]${TIER_AHEAD}(?:共计|累计|合计|共|为|达|[:：])?\\d`);

/**
 * «省级媒体640条、市级727条»: of media nothing but articles is counted so. Of tiers alone, «中央级79条、省级640条», something
 * else may be, where nothing before them speaks of publishing.
 */
export function isCountOfTiers(sentence: string, before: string): boolean {
  const counted = OF_MEDIA.test(sentence) || (OF_TIERS.test(sentence) && PLACED.test(before));
  return counted && !NOT_ARTICLES.test(sentence);
}

/** Not articles, though counted in 条, 件, 篇. */
export const NOT_ARTICLES = /获奖|奖|课题|专栏|专题|建议|提案|线索|问题|意见|制度|案件|评论数|跟帖|留言|诉求|投诉|粉丝|播放|阅读|点击|浏览|点赞|转评|海报|标语|横幅|广告|字幕|论文|经费|项目|设备|舆情|工单|热线|证|合同|文件|公文|微信群|口号|条例/;

export const VERB_TAIL =
  /(?:[，、]|今年|全年|以来|累计|共计|总共|共|分别|已|总|原创|先后|被|合计|年)*(?:上稿|发稿|用稿|供稿|刊稿|刊发|刊播|刊登|刊用|播出|播发|采用|录用|发布|推送|发表|推出|登载|刊载|转载|转发|编发|采写|采编|采制|刊出|录播|见报|更新|发送|上传|制作|播放|发文|上|发|刊)*(?:我[区县市旗州盟](?:的)?|(?:图文|文字|图片)、|资讯|新闻|稿件|信息|短?视频|作品|报道|文章|量|数|图文|各类|原创|消息|推文|内容|总)*(?:累计|共计|共|达到|达|为|数|量|到|有|约|总|计)*$/;
export const NAME_LEAD = /^(?:其中|分别为|分别是|分别|包括|一是|二是|三是|四是|另外|同时|以及|和|及|与|并|在|于|被|向|对|由|通过|今年以来|全年|截至目前|截止目前|年内|我[区县市旗州盟]|中心|融媒体中心|先后|已|又|还|累计|共|新闻|稿件|作品|有|上送|报送|选送|推荐|登上|登陆|亮相)+/;
export const OUTLET_SHAPE = /(?:报|台|网|社|号|端|频道|客户端|头条|新闻|强国|云|在线|视频号|抖音|快手|微博|微信|站|杂志|刊|联播|电视|广播|APP|app|头版|版|湖南|央视|央广|融媒|发布)$/;

/** The centre's own programmes, papers and accounts, where they stand before a figure that counts no articles. */
export const OWN_PLATFORM = /《[^》]{1,14}》|(?:“[^”]{1,12}”)?(?:官方|政务)?(?:微信)?(?:公众号|公众平台|客户端|抖音号?|快手号?|视频号|微博|头条号|APP|手机报)(?:“[^”]{1,12}”)?/g;
