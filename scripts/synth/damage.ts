/** What happens to reports on their way to a reader. Each edit knows whether it destroys the words it touches. */
import type { Line, Mention, Page } from './page.ts';
import type { Random } from './random.ts';

export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Words lost: what needed them is no longer surely read. */
  readonly destroys: boolean;
}

type Damager = (text: string, lines: readonly Line[], r: Random) => Edit[];

const insert = (at: number, text: string, destroys = false): Edit => ({ at, remove: 0, insert: text, destroys });
const prose = (lines: readonly Line[], least = 12): Line[] =>
  lines.filter((l) => l.kind === 'prose' && l.end - l.start >= least);
const isHan = (char: string | undefined): boolean => char !== undefined && /[一-鿿]/u.test(char);

function places(text: string, lines: readonly Line[], pattern: RegExp): RegExpExecArray[] {
  return prose(lines, 4).flatMap((line) =>
    [...text.slice(line.start, line.end).matchAll(pattern)].map((m) => {
      m.index += line.start;
      return m as RegExpExecArray;
    }),
  );
}

/** A place inside a line between two Chinese characters. */
function betweenCharacters(text: string, line: Line, r: Random): number | null {
  for (let tries = 0; tries < 8; tries++) {
    const at = r.int(line.start + 3, line.end - 3);
    if (isHan(text[at - 1]) && isHan(text[at])) return at;
  }
  return null;
}

const spacedFigures: Damager = (text, lines, r) =>
  places(text, lines, /\d[\d.]{1,9}(?=万|元|%|人|篇|条)/g)
    .filter(() => r.chance(0.35))
    .map((m) => insert(m.index + r.int(1, m[0].length), ' '));

const brokenLines: Damager = (text, lines, r) =>
  prose(lines)
    .filter(() => r.chance(0.4))
    .flatMap((line) => {
      const at = r.int(line.start + 4, line.end - 3);
      return /^\d{0,3}[、．]/.test(text.slice(at, at + 5)) ? [] : [insert(at, r.pick(['\n', '\n', '\n\n', '\n　　']))];
    });

const pageNumbers: Damager = (text, lines, r) =>
  r.some(prose(lines, 40), 2).flatMap((line, i) => {
    const at = betweenCharacters(text, line, r);
    const number = i + r.int(2, 3);
    return at === null ? [] : [insert(at, r.pick([`\n\n- ${number} -\n\n`, `\n${number}\n`, `\n— ${number} —\n`]))];
  });

const lostFirst: Damager = (text, lines, r) =>
  r
    .some(prose(lines, 30), 3)
    .filter((line) => isHan(text[line.start]))
    .map((line) => ({ at: line.start, remove: 1, insert: '', destroys: true }));

const LITTER = ['[bookmark: _GoBack]', '[bookmark: _Toc12345]', '[image: ]'];
const bookmarks: Damager = (_text, lines, r) =>
  r.some(prose(lines), 2).map((line) => insert(line.start, r.pick(LITTER)));

const MOJIBAKE = ['锟斤拷锟斤拷烫烫烫屯屯屯', 'å¹´åº¦é\u0083¨é\u0097¨', '\ufffd\ufffd\ufffd\ufffd\ufffd', 'ÈÚÃ½ÌåÖÐÐÄ'];
const mojibake: Damager = (_text, lines, r) =>
  r.some(prose(lines), 3).map((line) => insert(line.start, `${r.pick(MOJIBAKE)}\n`));

const lostYearSign: Damager = (text, lines, r) =>
  places(text, lines, /\d{4}年(?=\d{1,2}月)/g)
    .filter(() => r.chance(0.7))
    .map((m) => ({ at: m.index + 4, remove: 1, insert: r.pick(['', ' ']), destroys: false }));

const pinyin: Damager = (text, lines, r) =>
  r.some(places(text, lines, /编(?=制)|费(?=[\d，])|款|稿/g), 2).map((m) => {
    const sound = { 编: 'bian', 费: 'fei', 款: 'kuan', 稿: 'gao' }[m[0]] ?? 'zi';
    return insert(m.index + 1, `(${sound})`, true);
  });

const maskedDigits: Damager = (text, lines, r) =>
  r.some(places(text, lines, /\d[\d.,]*(?=万元|元)/g), 1).map((m) => ({
    at: m.index,
    remove: m[0].length,
    insert: r.pick(['**', 'X', '']),
    destroys: true,
  }));

const DAMAGERS: Readonly<Record<string, Damager>> = {
  spacedFigures,
  brokenLines,
  pageNumbers,
  lostFirst,
  bookmarks,
  mojibake,
  lostYearSign,
  pinyin,
  maskedDigits,
};
const REWRITES = ['fullWidth', 'traditional'] as const;

export interface Damaged {
  readonly text: string;
  readonly kinds: readonly string[];
  /** The mentions whose words are gone. */
  readonly lost: ReadonlySet<Mention>;
}

/** Edits apply to the text as written, so none moves another; overlapping ones are dropped. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: Edit[] } {
  const applied: Edit[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    if (edit.at < from) continue;
    parts.push(text.slice(from, edit.at), edit.insert);
    from = edit.at + edit.remove;
    applied.push(edit);
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), applied };
}

/** One to four kinds of damage; none when `r` says the report escapes. */
export function damage(page: Page, more: readonly Edit[], rate: number, r: Random): Damaged {
  const text = page.text;
  const hit = r.chance(rate);
  const kinds = hit ? r.some([...Object.keys(DAMAGERS), ...REWRITES], r.int(1, 4)) : [];
  const edits = kinds.flatMap((kind) => DAMAGERS[kind]?.(text, page.lines, r) ?? []);
  const result = applyEdits(text, [...edits, ...more]);
  const destroyed = result.applied.filter((e) => e.destroys);
  const lost = new Set(
    page.mentions.filter((m) => destroyed.some((e) => e.at < m.end && e.at + Math.max(1, e.remove) > m.lineStart)),
  );
  let damaged = result.text;
  if (kinds.includes('fullWidth')) damaged = toFullWidth(damaged);
  if (kinds.includes('traditional')) damaged = toTraditional(damaged);
  return { text: damaged, kinds, lost };
}

function toFullWidth(text: string): string {
  return text.replace(/[\d.,%]+/g, (run) =>
    /\d/.test(run) ? run.replace(/[\d.,%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : run,
  );
}

const SIMPLE =
  '万与专业东两个为义书买产亲亿仅从众优会传体余儿党关兴养内军农决况净减划务动办劳势医区单历压参双发变叶号员响团园围国图圆场坏块坚声处备复头夹奖妇孙学宁实审宽对导将尔尘层属岁币师帐帮广庆应库废开异张强录径总惠愿战户执扩报担拟择挂换据损携摄数断无时显晋智术机权条来杨极构枪标样档检业欢归残毕气汇汉沟治测济浏浑润涨温湾满灭灵点热爱牵状独环现电画疗监盖盘着矿础确离种积称稳穷竞笔类粮纠红约级纪纯纲纳纵纷纸线练组细织终经结给络绝统继绩续维综绿编缘网罗职联脑节营虑补装见规视览觉训议记讲许论设访证评识诉译试话询该详语说请读课调谈谋财责败货质购贯费资赔车转软轻较辑输边达迁过运还进连远违适选递邮郑释里银销锁长门闭问间闻队阳阴际陆险随难雾静顶项顺须预领频题额风飞饮馆驻验鱼鲜鸟县拨负临计严针带够锻炼岗缴赢触镜协绕贴厅岭滨泽沪辽冈宾渔盐锦钟铜邹鲁苏闽赣';
const TRADITIONAL =
  '萬與專業東兩個為義書買產親億僅從眾優會傳體餘兒黨關興養內軍農決況淨減劃務動辦勞勢醫區單歷壓參雙發變葉號員響團園圍國圖圓場壞塊堅聲處備復頭夾獎婦孫學寧實審寬對導將爾塵層屬歲幣師帳幫廣慶應庫廢開異張強錄徑總惠願戰戶執擴報擔擬擇掛換據損攜攝數斷無時顯晉智術機權條來楊極構槍標樣檔檢業歡歸殘畢氣匯漢溝治測濟瀏渾潤漲溫灣滿滅靈點熱愛牽狀獨環現電畫療監蓋盤著礦礎確離種積稱穩窮競筆類糧糾紅約級紀純綱納縱紛紙線練組細織終經結給絡絕統繼績續維綜綠編緣網羅職聯腦節營慮補裝見規視覽覺訓議記講許論設訪證評識訴譯試話詢該詳語說請讀課調談謀財責敗貨質購貫費資賠車轉軟輕較輯輸邊達遷過運還進連遠違適選遞郵鄭釋裡銀銷鎖長門閉問間聞隊陽陰際陸險隨難霧靜頂項順須預領頻題額風飛飲館駐驗魚鮮鳥縣撥負臨計嚴針帶夠鍛煉崗繳贏觸鏡協繞貼廳嶺濱澤滬遼岡賓漁鹽錦鐘銅鄒魯蘇閩贛';
const TO_TRADITIONAL = new Map([...SIMPLE].map((char, i) => [char, [...TRADITIONAL][i] ?? char]));

export function toTraditional(text: string): string {
  let out = '';
  for (const char of text) out += TO_TRADITIONAL.get(char) ?? char;
  return out;
}

/** A page of a PDF: every line of prose cut at `width`, wherever that falls, page numbers between pages. */
export function cutLines(page: Page, r: Random): Edit[] {
  const text = page.text;
  const width = r.int(22, 40);
  const gap = r.chance(0.5) ? '\n\n' : '\n';
  const perPage = r.int(18, 30);
  const edits: Edit[] = [];
  let row = 0;
  let sheet = 1;
  for (const line of page.lines) {
    row += 1;
    if (line.kind !== 'prose') continue;
    for (let at = line.start + width - 2; at < line.end - 1; at += width) {
      row += 1;
      const turn = row >= perPage && !(/\d/.test(text[at - 1] ?? '') && /[\d.]/.test(text[at] ?? ''));
      edits.push(insert(at, turn ? `\n\n${r.pick([`${sheet}`, `- ${sheet} -`, `－${sheet}－`])}\n\n` : gap));
      if (turn) {
        row = 0;
        sheet += 1;
      }
    }
  }
  return edits;
}
