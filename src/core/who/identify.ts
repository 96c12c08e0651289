/** Who and when: title, kind, year and centre from the text, then front matter over them. */
import type { FrontMatter, ReportHead, Warning } from '../model.ts';
import { type Centre, findCentre } from './centre.ts';
import { foldLines, foldPlain } from './fold.ts';
import { withFront } from './front.ts';
import { isReportText } from './isReport.ts';
import { reportKind } from './kind.ts';
import { findTitle } from './title.ts';
import { reportYear } from './year.ts';

export interface Identity {
  /** `period_end` stays null here: the reader sets it. */
  readonly head: ReportHead;
  readonly warnings: readonly Warning[];
  readonly isReport: boolean;
}

const TITLE_LINES = 60;

/** `text` is masked; `file` is shown to people and decides nothing. */
export function identify(input: {
  readonly text: string;
  readonly file: string;
  readonly front?: FrontMatter;
}): Identity {
  const plain = foldPlain(input.text);
  const title = findTitle(foldLines(input.text, TITLE_LINES));
  const { kind, certain } = reportKind(title?.plain ?? null, plain);
  const year = reportYear(title?.plain ?? null, plain, kind);
  const centre = findCentre(title?.plain ?? null, plain);
  const read: ReportHead = { ...placeOf(centre), year, kind, title: title?.printed ?? null, period_end: null };
  const { head, differs } = withFront(read, input.front, { kind: certain, plain });
  const isReport =
    isReportText(title?.plain ?? null, plain) || (input.front?.center_id !== undefined && /\d/.test(plain));
  return { head, warnings: [...(isReport ? warningsOf(head, centre) : [notAReport()]), ...differs], isReport };
}

function placeOf(centre: Centre): Pick<ReportHead, 'center_id' | 'province' | 'city' | 'district' | 'unit_name'> {
  if (centre.state === 'unknown')
    return { center_id: null, province: null, city: null, district: null, unit_name: null };
  const { district } = centre;
  // Nothing but a place: its name is no unit's.
  const unit = centre.unit === district ? null : centre.unit;
  if (centre.state === 'known') {
    const { code, province, city, level } = centre.division;
    // A prefecture's own centre is of no district.
    return { center_id: code, province, city, district: level === 'city' ? null : district, unit_name: unit };
  }
  const same = <K extends 'province' | 'city'>(key: K): string | null => {
    const values = new Set(centre.options.map((option) => option[key]));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return { center_id: null, province: same('province'), city: same('city'), district, unit_name: unit };
}

function warningsOf(head: ReportHead, centre: Centre): Warning[] {
  const warnings: Warning[] = [];
  if (head.center_id === null) warnings.push(openCentre(centre));
  if (head.year === null) warnings.push({ code: 'year_unknown', message: '文中没有可以确定的报告年度' });
  return warnings;
}

function openCentre(centre: Centre): Warning {
  if (centre.state === 'ambiguous') {
    const places = centre.options.map(({ province, city, name }) =>
      city === name ? name : `${city ?? province}${name}`,
    );
    return {
      code: 'centre_ambiguous',
      message: `${centre.district}全国不止一处（${places.join('、')}），文中没有可以确定的依据`,
    };
  }
  const reason = centre.state === 'unknown' ? centre.reason : 'unnamed';
  const because = {
    masked: '单位所在地被隐去',
    other_office: '标题写的是其他单位，不是融媒体中心',
    unnamed: '文中没有写明是哪个区县',
  }[reason];
  return { code: 'centre_unknown', message: because };
}

function notAReport(): Warning {
  return { code: 'not_a_report', message: '这段文字不是绩效自评、决算或预算报告' };
}
