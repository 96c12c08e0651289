/** Front matter is a person's word about the file: it wins over the text, and where the two differ it is said. */
import type { FrontMatter, ReportHead, Warning } from '../model.ts';
import { divisionOf, divisionsNamed } from './divisions.ts';

interface Certainty {
  /** The text itself says what kind of report it is. */
  readonly kind: boolean;
  /** The folded text: a title that stands in it somewhere does not differ. */
  readonly plain: string;
}

const LABELS = {
  center_id: '区划代码',
  province: '省',
  city: '市',
  district: '区县',
  unit_name: '单位名称',
  year: '年度',
  kind: '报告种类',
  title: '标题',
} as const;
type Field = keyof typeof LABELS;
const FIELDS = Object.keys(LABELS) as Field[];

export function withFront(
  read: ReportHead,
  front: FrontMatter | undefined,
  certain: Certainty,
): { readonly head: ReportHead; readonly differs: readonly Warning[] } {
  if (!front) return { head: read, differs: [] };
  const place = frontPlace(front);
  // Another place by front matter: nothing of the place that the text names may stay beside it.
  const moved = place.center_id !== undefined && place.center_id !== read.center_id;
  const base: ReportHead = moved ? { ...read, province: null, city: null, district: null } : read;
  const given = { ...place, ...stated(front) };
  const head: ReportHead = { ...base, ...given };
  // A prefecture's own centre has no district.
  const home = head.district ?? (head.center_id === null ? null : head.city);
  const named = head.unit_name ?? (home === null ? null : `${home}融媒体中心`);
  return { head: { ...head, unit_name: named }, differs: differences(read, given, certain) };
}

type Given = Partial<Pick<ReportHead, Field>>;

function stated(front: FrontMatter): Given {
  return Object.fromEntries(
    FIELDS.filter((field) => front[field] !== undefined).map((field) => [field, front[field]]),
  ) as Given;
}

/** What a code says, or a district's name together with its city or province where that is enough. */
function frontPlace(front: FrontMatter): Given {
  const byName = front.district === undefined ? [] : divisionsNamed(front.district);
  const inside = byName.filter(
    ({ city, province }) => (front.city ?? city) === city && (front.province ?? province) === province,
  );
  const division =
    front.center_id === undefined ? (inside.length === 1 ? inside[0] : undefined) : divisionOf(front.center_id);
  if (!division) return {};
  return {
    center_id: division.code,
    province: division.province,
    city: division.city,
    district: division.level === 'county' ? division.name : null,
  };
}

function differences(read: ReportHead, given: Given, certain: Certainty): Warning[] {
  return FIELDS.flatMap((field): Warning[] => {
    const [own, other] = [read[field], given[field]];
    if (own === null || other === undefined || other === null || same(own, other)) return [];
    if (field === 'kind' && !certain.kind) return [];
    // The place is one statement: its code says it all where the text gave one.
    if (['province', 'city', 'district'].includes(field) && read.center_id !== null) return [];
    if (field === 'title' && certain.plain.includes(bare(String(other)))) return [];
    return [
      { code: 'front_matter_differs', message: `${LABELS[field]}：文件说明写作${other}，正文为${own}；以文件说明为准` },
    ];
  });
}

function bare(value: string): string {
  return value.normalize('NFKC').replace(/\s/g, '');
}

function same(a: string | number, b: string | number): boolean {
  return bare(String(a)) === bare(String(b));
}
