/** One centre's money in one year: income → expenditure → kinds, and the kinds as a map of areas. Pure. */
import { type Flow, type FlowLink, type FlowNode, sankey, type Tile, treemap } from '../../charts/kinds/flow.ts';
import type { Colour } from '../../charts/palette.ts';
import type { ChartOption, ChartSettings } from '../../charts/types.ts';
import { roundingOf, SPENDING_KINDS } from '../../core/composition.ts';
import { minusExact, sumExact } from '../../core/decimal.ts';
import { formatNumber, formatPercent, withUnit } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { columnLabel, type PanelRow, panelFigure, whoAndWhen } from '../panelRow.ts';
import { INCOME_COLUMNS } from './columns.ts';
import { compositionOf, HATCHED, inUnit, KIND_COLOURS, kindLabel, kindRef } from './kinds.ts';

const MIDDLE = 'expenditure_total';

export function flowOf(row: PanelRow, lang: Lang): Flow {
  const total = panelFigure(row, 'expenditure_total', lang);
  if (total.value === null) return { nodes: [], links: [] };
  const nodes: FlowNode[] = [];
  const links: FlowLink[] = [];
  const income = incomeParts(row, lang);
  const received = sumExact(income.map((part) => part.value));
  const gap = minusExact(total.value, received);
  nodes.push({
    id: MIDDLE,
    label: say(lang, SPENDING['spending.flow.node']),
    text: total.text,
    colour: 'mark',
    ref: mark(row, 'expenditure_total', total.text, lang),
  });
  for (const part of income) {
    nodes.push(part.node);
    links.push({ from: part.node.id, to: MIDDLE, value: part.value });
  }
  if (income.length > 0 && gap > roundingOf([total.value, ...income.map((part) => part.value)])) {
    nodes.push(remainder(row, gap, lang));
    links.push({ from: 'gap', to: MIDDLE, value: gap });
  }
  const parts = compositionOf(row);
  for (const kind of SPENDING_KINDS) {
    const amount = parts[kind];
    if (!amount) continue;
    nodes.push({
      id: kind,
      label: kindLabel(kind, lang),
      text: withUnit(amount, '万元', lang),
      colour: KIND_COLOURS[kind],
      hatched: HATCHED.has(kind),
      ref: kindRef(row, kind, amount, lang),
    });
    links.push({ from: MIDDLE, to: kind, value: amount });
  }
  return { nodes, links };
}

interface IncomePart {
  readonly value: number;
  readonly node: FlowNode;
}

/** Stated kinds of income above 0; the total alone where no kind is stated. */
function incomeParts(row: PanelRow, lang: Lang): IncomePart[] {
  const kinds = INCOME_COLUMNS.filter((column) => column !== 'income_total');
  const parts = kinds.flatMap((column) => incomeNode(row, column, lang));
  return parts.length > 0 ? parts : incomeNode(row, 'income_total', lang);
}

function incomeNode(row: PanelRow, column: string, lang: Lang): IncomePart[] {
  const figure = panelFigure(row, column, lang);
  if (figure.value === null || figure.value <= 0) return [];
  const colour: Colour = 'mark-muted';
  const node = {
    id: column,
    label: columnLabel(column, lang),
    text: figure.text,
    colour,
    ref: mark(row, column, figure.text, lang),
  };
  return [{ value: figure.value, node }];
}

function remainder(row: PanelRow, gap: number, lang: Lang): FlowNode {
  const label = say(lang, SPENDING['spending.flow.gap']);
  const text = withUnit(gap, '万元', lang);
  return {
    id: 'gap',
    label,
    text,
    colour: 'kind-unlisted',
    hatched: true,
    ref: { centerId: row.center_id, year: row.year, title: `${whoAndWhen(row, lang)} · ${label}`, lines: [['', text]] },
  };
}

function mark(row: PanelRow, column: string, text: string, lang: Lang) {
  const { evidence } = panelFigure(row, column, lang);
  return {
    ...(evidence ? { factId: evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    column,
    title: `${whoAndWhen(row, lang)} · ${columnLabel(column, lang)}`,
    lines: [['', text] as const],
  };
}

export function flowOption(row: PanelRow, settings: ChartSettings): ChartOption {
  return sankey(flowOf(row, settings.lang), settings);
}

/** Kinds above 0, the largest first. `narrow`: the unit is left to the line above the drawing. */
export function tilesOf(row: PanelRow, lang: Lang, narrow = false): readonly Tile[] {
  const parts = compositionOf(row);
  return SPENDING_KINDS.flatMap((kind): Tile[] => {
    const amount = parts[kind];
    if (!amount) return [];
    const share = inUnit(row, amount, 'share');
    const written = narrow ? formatNumber(amount, 2, 2) : withUnit(amount, '万元', lang);
    return [
      {
        id: kind,
        label: kindLabel(kind, lang),
        text: `${written}${share === null ? '' : `\n${formatPercent(share, 1, lang)}`}`,
        value: amount,
        colour: KIND_COLOURS[kind],
        hatched: HATCHED.has(kind),
        ref: kindRef(row, kind, amount, lang),
      },
    ];
  }).sort((a, b) => b.value - a.value);
}

export function treeOption(row: PanelRow, settings: ChartSettings): ChartOption {
  return treemap(tilesOf(row, settings.lang, settings.width < 480), settings);
}
