/** Head-counts in prose: approved posts, people in post, retired, contract staff. */
import { METRIC_OF } from '../lexicon/metricOf.ts';
import { phraseTrie } from '../lexicon/phrases.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, clauseStart, placesOf } from './candidate.ts';
import type { Figure } from './numbers.ts';
import { type Context, type Token, tokenize } from './phrase.ts';
import { isPostKind, PostKinds } from './postKinds.ts';

const MOST_PEOPLE = 5000;
const BARE_NAME =
  /(?:(?:^|[，。；;])(?:临聘|聘用|编外|退休|离退休|在职|在编)(?:人员|职工)[为:]?$)|(?:编制|编制人|实有人|在职人|在编人|在岗人|职工人|离退休人|退休人)数[为:]?$/;

interface Clause {
  readonly topic: Topic | null;
  readonly place: { readonly from: number; readonly to: number } | null;
  /** Of the clause. */
  readonly from: number;
  readonly residue: number;
  readonly parts: boolean;
  readonly skip: boolean;
}

export function readPeople(block: Prose, figures: readonly Figure[], context: Context): Candidate[] {
  return new PeopleReader(block, context).read(figures);
}

class PeopleReader {
  private readonly found: Candidate[] = [];
  private readonly kinds = new PostKinds();
  /** After 其中: whose parts follow. */
  private whole: Topic | null = null;
  private last: Topic | null = null;
  /** Where a name behind its figure ends: the next figure's words begin there. */
  private namedTo = 0;
  /** After «较上年减少3人，其中»: who came and went. */
  private moving = false;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
  ) {}

  read(figures: readonly Figure[]): Candidate[] {
    let from = 0;
    for (const figure of figures) {
      if (figure.unitClass === 'people' || figure.unit === '个' || this.isBareCount(figure)) this.take(figure, from);
      from = Math.max(figure.end, this.namedTo);
    }
    for (const none of this.block.text.matchAll(NO_RETIRED))
      this.found.push(this.noneRetired(none.index, none[0].length));
    return this.kinds.withoutParts(this.found);
  }

  private noneRetired(at: number, length: number): Candidate {
    return {
      metric: 'staff.retired',
      value: 0,
      valueText: null,
      text: this.block.text.slice(at, at + length),
      bound: '=',
      status: 'stated_none',
      decimals: 0,
      year: null,
      ...placesOf(this.block, at, at + length),
      label: null,
      section: this.block.section,
      rule: 'prose.none',
      weight: -1,
      part: false,
    };
  }

  /** «2021年末实有61人», in a report of 2022. */
  private isOfYearBefore(text: string, at: number): boolean {
    const named = YEAR_BEFORE.exec(text.slice(Math.max(0, at - 24), at))?.[1];
    return named !== undefined && this.context.year !== null && Number(named) < this.context.year;
  }

  /** People outside the posts in words that no row holds; the block's first statement alone, kinds of them are not summed. */
  private contractAt(clause: Clause, figure: Figure): Topic | null {
    const { text } = this.block;
    if (clause.skip || figure.unitClass !== 'people' || figure.value > MOST_CONTRACT) return null;
    // «核定编制95名(含人事代理15名)»: posts.
    if (clause.parts && this.last === 'staff.establishment') return null;
    if (clause.topic !== null && (clause.residue === 0 || clause.topic === 'staff.establishment')) return null;
    if (this.found.some(({ metric }) => metric === 'staff.contract')) return null;
    // «编外聘用记者、播音员23人» is one list.
    const from =
      Math.max(
        ...['，', '。', '；', ';', '：', ':', '('].map((stop) => text.lastIndexOf(stop, figure.start - 1)),
        ...['人、', '名、'].map((stop) => text.lastIndexOf(stop, figure.start - 1) + 1),
      ) + 1;
    const words = text.slice(Math.max(from, figure.start - 30), figure.start);
    const behind = text.slice(figure.end, figure.end + 10);
    const named = CONTRACT.test(words) || (/^(?:其余|其他|另有?)/.test(words) && CONTRACT_BEHIND.test(behind));
    return named && !NO_CONTRACT.test(words) ? 'staff.contract' : null;
  }

  /** «编制数45，实有人数63»: the name says what is counted. */
  private isBareCount({ unitClass, start, end }: Figure): boolean {
    if (unitClass !== 'none') return false;
    const { text } = this.block;
    return (
      BARE_NAME.test(text.slice(Math.max(0, start - 8), start)) &&
      /^(?:[，。；;、,()]|$)/.test(text.slice(end, end + 1))
    );
  }

  private isAmongRetired({ start, value }: Figure): boolean {
    const before = this.block.text.slice(Math.max(0, start - 16), start);
    return (
      /\(离休\d{1,3}[人名][、，]退休$/.test(before) &&
      this.found.some((c) => c.metric === 'staff.retired' && c.value! >= value)
    );
  }

  private take(figure: Figure, from: number): void {
    const { text } = this.block;
    const between = text.slice(from, figure.start);
    if (/[。！？!?]/.test(between)) this.kinds.close();
    const clause = readClause(tokenize(text, from, figure.start, 'people', this.context));
    if (clause.parts || (this.last === 'staff.contract' && between.startsWith('(')))
      this.whole = this.last ?? this.whole;
    else if (/[。！？!?]/.test(between)) this.whole = null;
    const moved = isMovement(text, figure.start);
    this.moving = moved || (this.moving && !/[。；;]/.test(between) && (clause.parts || !between.includes('，')));
    const untold = clause.topic === null && clause.residue === 0 && !clause.skip;
    const sum = untold && !moved ? this.kinds.sumOf(between, figure.value) : null;
    const word = clause.place ? text.slice(clause.from, clause.place.to) : '';
    const arrived = /到岗/.test(word) && this.last !== 'staff.establishment';
    const open = untold || (clause.residue === 0 && /^(?:现有|实有|共有)$/.test(word));
    const behind = open && !moved ? topicBehind(text, figure) : null;
    if (behind?.topic === 'staff.establishment' && (clause.parts || this.last === behind.topic)) return;
    if (behind) this.namedTo = behind.end;
    const told =
      behind?.topic ??
      (arrived || isQuota(text, figure.start) ? null : topicIn(clause, this.whole, figure, word)) ??
      this.contractAt(clause, figure);
    const topic = this.moving || this.isOfYearBefore(text, figure.start) ? null : (sum ?? told);
    this.last = topic ?? (clause.parts ? this.last : null);
    const metric = topic === null ? undefined : METRIC_OF[topic]?.level;
    // «全额编制30名(含工勤2名)»: a part of the one, not another kind.
    const ofOne = clause.parts && this.last === 'staff.establishment';
    const posts = told === 'staff.establishment' || told === null || told === 'none.people';
    if (!moved && clause.residue === 0 && posts && !ofOne)
      this.kinds.note(word, figure.value, metric && !sum ? this.found.length : null);
    // «离退休人员85人(离休1人、退休84人)»: of these.
    if (metric === 'staff.retired' && word === '退休' && this.isAmongRetired(figure)) return;
    if (!metric) return;
    this.kinds.noteMetric(metric, figure.value);
    const start = clauseStart(text, figure);
    const label = clause.place && clause.place.from < start ? clause.place : null;
    this.found.push({
      metric,
      value: figure.value,
      valueText: null,
      text: text.slice(figure.start, figure.end),
      bound: figure.bound,
      status: 'stated',
      decimals: 0,
      year: null,
      ...placesOf(this.block, start, figure.end),
      label: label && { text: text.slice(label.from, label.to), ...placesOf(this.block, label.from, label.to) },
      section: this.block.section,
      rule: `prose.${metric}`,
      weight: 0,
      part: false,
      who: word,
    });
  }
}

/** «现有51名在编职工、12名聘用人员»: who is counted stands behind the figure. */
function topicBehind(text: string, { unit, end, value }: Figure): { topic: Topic; end: number } | null {
  if ((unit !== '名' && unit !== '人' && unit !== '个') || value < FEWEST) return null;
  const found = phraseTrie('people').longest(text, end);
  if (found?.value.kind !== 'topic') return null;
  const topic = found.value.id;
  // «核定56名事业编制», «共有56个编制»; of a few one kind is spoken of.
  const posts = topic === 'staff.establishment' && value >= FEWEST_POSTS;
  if (!posts && (unit === '个' || found.end - end < 3)) return null;
  const ends = /^(?:[，。；、()和]|中|$)/.test(text.slice(found.end, found.end + 1));
  return (posts || BEHIND.has(topic)) && ends ? { topic, end: found.end } : null;
}

/** «编外聘用员额40名»: how many there may be. */
function isQuota(text: string, at: number): boolean {
  return /(?<!编制)(?:员额|名额|限额)[数为]{0,2}$/.test(text.slice(Math.max(0, at - 6), at));
}

/** A handful is named for another reason than the head-count. */
const FEWEST = 3;
const FEWEST_POSTS = 8;
const BEHIND: ReadonlySet<Topic> = new Set<Topic>(['staff.in_post', 'staff.contract', 'staff.retired']);

/** «无离退休人员»; «无离退休人员经费» speaks of money. */
const NO_RETIRED = /(?<=[，、；;。(\s]|^)(?:无|没有|暂无)(?:离退休|退休)(?:人员|干部|职工)?(?=[，、；;。)\s]|$)/g;
const MOST_CONTRACT = 500;
const YEAR_BEFORE = /(20\d\d)年(?:年?[末底初]|度)?[^，。；;\d]{0,12}$/;

/** How people outside the posts are named, whatever stands around it: «以劳务派遣方式聘用的采编播人员7人». */
const CONTRACT = /编外|临聘|外聘|聘用|聘请(?:的)?(?:临时|编外|社会)|劳务派遣|购买服务|公益性?岗位/;
/** Not people who are there, or not of the centre's own. */
const NO_CONTRACT =
  /编制|员额|名额|控制数|核定|招聘|新增|计划|经费|专家|讲师|特约|兼职|通讯员|退休|培训|清退|解聘|借调|抽调|合同(?!制)|在编|事业编/;
/** «其余6人为临聘». */
const CONTRACT_BEHIND = /^(?:均|都|全部)?(?:为|系|是)(?:编外|临聘|外聘|聘用|劳务派遣|购买服务|公益性?岗位)/;

/** «主要原因是调出18名、退休3名»: people who came or went, not people who are there. */
function isMovement(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 60), at);
  const sentence = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf(';')) + 1);
  const clause = /[^，、:()]*$/.exec(sentence)?.[0] ?? '';
  if (/调[入出]/.test(sentence) && /退休|新增|招[聘录考]/.test(clause)) return true;
  // «全年退休3人»: who left in the year; «年末退休21人» is who is there.
  if (/^(?:全年|本年度?|当年|今年|年内|年中|年度内|期间)(?:内|共|已|新增|办理|正常|到龄)*退休$/.test(clause))
    return true;
  if (/新招|招[聘录考]|新进/.test(sentence) && /^(?:年内|本年|当年)?(?:办理|正常)?退休$/.test(clause)) return true;
  return (
    /原因|因为|由于/.test(sentence) ||
    /调[出入离]|离[任职]|流失|辞退|减员|增员|新增|新进|新招|20\d\d年(?:度)?退休$|招[聘录考]了|辞职|去世|减少|增加|净增|因/.test(
      clause,
    )
  );
}

/** The clause before the figure; an empty one («实有人数：») takes the one before it. */
function readClause(tokens: readonly Token[]): Clause {
  const clauses: Token[][] = [[]];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    // «实有人员(含编外)48人»: an aside.
    const close = isMark(token, '(') ? tokens.findIndex((t, k) => k > i && isMark(t, ')')) : -1;
    if (close > 0 && clauses.at(-1)!.some(says)) i = close;
    else if (token.kind === 'break') clauses.push([]);
    else clauses[clauses.length - 1]!.push(token);
  }
  let tail = clauses.pop()!;
  while (clauses.length > 0 && !tail.some(says)) tail = clauses.pop()!;
  let topic: Topic | null = null;
  let place: Clause['place'] = null;
  let residue = 0;
  let skip = false;
  for (const token of tail) {
    if (token.kind === 'other') residue += token.end - token.start;
    if (token.kind !== 'term') continue;
    if (token.term.kind === 'topic') {
      // «编制内实有人员»: the last word says who is counted.
      // «在编 + 干部职工», «聘用 + 工作人员»: those of a kind, whatever they are called.
      const ofKind: boolean = topic !== null && KINDS_OF_PEOPLE.has(topic) && token.term.id === 'staff.actual';
      topic = ofKind ? topic : token.term.id;
      place = { from: ofKind && place ? place.from : token.start, to: token.end };
    } else if (token.term.kind === 'mark' && ['plan', 'last_year', 'each', 'against_last_year'].includes(token.term.id))
      skip = true;
  }
  const parts = tokens.some((t) => t.kind === 'term' && t.term.kind === 'mark' && t.term.id === 'parts');
  return { topic, place, from: tail[0]?.start ?? 0, residue, parts, skip };
}

function isMark(token: Token, mark: string): boolean {
  return token.kind === 'break' && token.mark === mark;
}

const KINDS_OF_PEOPLE: ReadonlySet<Topic> = new Set<Topic>(['staff.in_post', 'staff.contract', 'staff.retired']);

function says(token: Token): boolean {
  return (
    token.kind === 'other' || (token.kind === 'term' && (token.term.kind === 'topic' || token.term.id !== 'filler'))
  );
}

/** Who is counted, given whose parts these are; null when it is nobody of the catalogue. */
function topicIn(clause: Clause, whole: Topic | null, figure: Figure, word: string): Topic | null {
  const { topic } = clause;
  if (topic === null || topic === 'none.people' || clause.skip || clause.residue > 0) return null;
  if (figure.value > MOST_PEOPLE) return null;
  if (figure.unit === '个' && topic !== 'staff.establishment') return null;
  // «编制6名，其中主席1名、工作人员4名»: who holds which post.
  if (whole !== null && word.endsWith('工作人员') && topic === 'staff.actual') return null;
  if (topic === whole && topic === 'staff.actual') return 'staff.in_post';
  if (topic === whole || (whole === 'staff.in_post' && topic === 'staff.actual')) return null;
  // «在职108人，其中全额编制22人»: people on posts of a kind, not posts.
  const counted = whole === 'staff.actual' || whole === 'staff.in_post';
  if (topic === 'staff.establishment' && counted && isPostKind(word)) return null;
  return topic;
}
