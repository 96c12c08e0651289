/** The grade that a centre gives itself: «自评等级为“优秀”». */
import { GRADES } from '../lexicon/scoreWords.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import type { Context } from './phrase.ts';
import { scoreCandidate, scoreClauseStart } from './scoreCandidate.ts';
import { isOfAnItem } from './totalScore.ts';

const GRADE_WORDS = GRADES.join('|');
const GRADE = new RegExp(
  `(?:(?:等级|等次|档次|级次)[“「"]?|(?:等级|等次|档次|级次|级别|结论|评价结果|评定结果|自评结果|结果|评级|评定|评价|自评|总评|绩效评价)[^，。；、0-9]{0,10}?[为是:：“"‘「(]{1,3})(${GRADE_WORDS})(?=[”"’」。；;，,.()&\\s]|等[级次]|级|档|$)`,
  'g',
);
const GRADE_AFTER = new RegExp(
  `(?:(?:为|属|属于|达到|评为|定为|系|是|获|列|列入)[“"‘「]?(${GRADE_WORDS})[”"’」]?(?:等级|等次|级次|档次|级|档)|(?:属于|定为|认定为)[“"‘「](${GRADE_WORDS})[”"’」](?=[，。；;,)]|$))`,
  'g',
);
/** «自评得分97.2分(优)», «自评94分，优秀。». */
const GRADE_BESIDE = new RegExp(
  `(?:得分?|自评|总分|结[果论]|评分)(?:为|:)?\\d{1,3}(?:\\.\\d{1,2})?分(?:[(，]?[(“"‘](${GRADE_WORDS})[”"’]?(?:等?[级次])?\\)|[(，](?:等[级次])?为?[“"‘]?(${GRADE_WORDS})[”"’]?(?:等[级次])?[。;；)])`,
  'g',
);
/** «自评等级“一等”»: grades that only their place beside the word tells from prizes. */
const RANKED =
  /(?:自评|评价|评定)(?:等级|等次)[为是:：“"「]{0,3}([一二三四]等|[一二三四]级|A级?|B级?|C级?|D级?)(?=[”"」。；;，,)]|$)/g;
/** How every grade ends; most sentences hold none. */
const MAY_GRADE = /[格秀好等优良中差](?:[”"’」。；;，,.()&\s等级档]|$)/;
const MAY_RANK = /(?:自评|评价|评定)等[级次]/;
const PATTERNS = [GRADE, GRADE_AFTER, GRADE_BESIDE];
/** The yearly assessment of who works there. */
const OF_PEOPLE = /年度考核(?!评价)|干部考核|党建|党支部|作品/;
/** Said some sentences before: «自评总分95分。分项为…。据此评定为“优”等次». */
const OWN_SCORE = /(?<!上年度?|去年)(?:自评|综合|总|评价)(?:得|总)?分[为是:]?\d{2}(?:\.\d{1,2})?分/;
const REACH = 200;
const CRITERIA = /(?:^|[^得评总])分为|分成|四个|四档|五档|标准(?!等级)|以上|划分(?!，)/;

export function readGrade(block: Prose, { oneProject }: Context): Candidate[] {
  const found: Candidate[] = [];
  const ranked = MAY_RANK.test(block.text);
  if (!ranked && !MAY_GRADE.test(block.text)) return found;
  const seen = new Set<number>();
  for (const pattern of ranked ? [...PATTERNS, RANKED] : PATTERNS) {
    pattern.lastIndex = 0;
    for (const match of block.text.matchAll(pattern)) {
      const grade = (match[1] ?? match[2])!;
      const at = match.index + match[0].lastIndexOf(grade);
      const from = scoreClauseStart(block.text, match.index);
      const around = block.text.slice(Math.max(0, match.index - 12), at + grade.length + 6);
      if (/^[”"’」]?的\d{1,3}个/.test(block.text.slice(at + grade.length, at + grade.length + 6))) continue;
      if (isOfAnItem(block.text.slice(Math.max(0, at - 60), at), oneProject)) continue;
      if (seen.has(at) || CRITERIA.test(around) || /上年|去年|指标体系/.test(around)) continue;
      if (OF_PEOPLE.test(block.text.slice(from, at))) continue;
      if (
        !/绩效|自评|评价|得分|等级|等次|考评|结论|综合评定/.test(
          block.text.slice(Math.max(0, from - 40), at) + block.section,
        ) &&
        !OWN_SCORE.test(block.text.slice(Math.max(0, from - REACH), from))
      )
        continue;
      seen.add(at);
      const end = at + grade.length + (/[”"’]/.test(block.text[at + grade.length] ?? '') ? 1 : 0);
      const stands = placesOf(block, at, at + grade.length);
      found.push({ ...scoreCandidate(block, 'score.grade', null, grade, grade, from, end, 0, 0), stands });
    }
  }
  return found;
}
