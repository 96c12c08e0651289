/** Kinds of approved posts in one sentence: «行政编制5名、事业编制30名，合计35名». */
import type { Candidate } from './candidate.ts';

const KIND = /事业编|全额|全供|差供|差额|行政编|工勤编|参公|自收自支|自筹|定补|公益/;
const SUM = /(?:合计|共计|总计|一共|共|总数)(?:为|是)?$/;

/** «全额编制»: posts of one kind, that a sentence may name beside others. */
export function isPostKind(word: string): boolean {
  return word.includes('编') && KIND.test(word);
}

/** Of several kinds none is the whole: the sum that the sentence states is, or nothing. */
export class PostKinds {
  private counts: { readonly value: number; readonly candidate: number | null }[] = [];
  /** In post, on contract…: told apart, before their sum. */
  private people: number[] = [];
  private summed = false;
  /** Of all posts together, where the sentence states it: «总编制35名(事业编制30名…)». */
  private whole = 0;
  private readonly parts = new Set<number>();

  /** `candidate`: its place among those found, null where none was made of it. */
  note(word: string, value: number, candidate: number | null): void {
    if (isPostKind(word)) this.counts.push({ value, candidate });
    else if (word.includes('编制') && candidate !== null && !this.counts.some((count) => count.value === value))
      this.whole = Math.max(this.whole, value);
  }

  /** What «合计35名» is the sum of: of kinds of posts, of people in post and others; null for neither. */
  sumOf(between: string, value: number): 'staff.establishment' | 'staff.actual' | null {
    if (!SUM.test(between)) return null;
    this.summed = this.counts.length > 1 && this.counts.reduce((sum, count) => sum + count.value, 0) === value;
    if (this.summed) return 'staff.establishment';
    return this.people.length > 1 && this.people.reduce((sum, people) => sum + people, 0) === value
      ? 'staff.actual'
      : null;
  }

  noteMetric(metric: string, value: number): void {
    if (metric === 'staff.in_post' || metric === 'staff.contract') this.people.push(value);
    else if (metric === 'staff.actual') this.people = [];
  }

  /** The sentence ends. */
  close(): void {
    const values = new Set(this.counts.map(({ value }) => value).filter((value) => value > 0));
    for (const { candidate, value } of this.counts)
      if (candidate !== null && (this.summed || values.size > 1 || value < this.whole)) this.parts.add(candidate);
    this.counts = [];
    this.people = [];
    this.summed = false;
    this.whole = 0;
  }

  withoutParts(found: readonly Candidate[]): Candidate[] {
    this.close();
    return found.filter((_, i) => !this.parts.has(i));
  }
}
