/** Where money comes from and where it goes (Sankey), and what it is made of (treemap): one centre, one year. */
import { emphasis, hatch, inkOn, inTwoLines, paletteOf, SIZE, textRoom, textStyle } from '../fragments.ts';
import type { Colour } from '../palette.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly colour: Colour;
  readonly hatched?: boolean;
  readonly ref: MarkRef;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export function sankey(input: Flow, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  const words = labelsOf(input, settings);
  return {
    series: [
      {
        id: 'flow',
        type: 'sankey',
        left: 4,
        right: words.room,
        top: words.lines === 2 ? 20 : 12,
        bottom: words.lines === 2 ? 20 : 12,
        nodeWidth: 12,
        // Thin nodes keep as far apart as their labels are high, as long as the drawing has the height.
        nodeGap: Math.min(words.lines === 2 ? 36 : 20, 200 / Math.max(1, mostInLine(input) - 1)),
        draggable: false,
        layoutIterations: 32,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: palette['mark-muted'], opacity: 0.45, curveness: 0.5 },
        label: { ...textStyle(settings, 'ink', SIZE.label), textBorderWidth: 0, lineHeight: 16 },
        data: input.nodes.map((node) => ({
          name: node.id,
          ref: node.ref,
          itemStyle: {
            color: node.hatched ? palette.paper : palette[node.colour],
            borderColor: node.hatched ? palette[node.colour] : palette.paper,
            borderWidth: 1,
            ...(node.hatched ? { decal: hatch(palette[node.colour]) } : {}),
          },
          label: { formatter: words.of(node) },
        })),
        links: input.links.map((link) => ({ source: link.from, target: link.to, value: link.value })),
      },
    ],
  };
}

/** Nodes that stand over each other, in the fuller of the two outer columns. */
function mostInLine({ nodes, links }: Flow): number {
  const sources = nodes.filter((node) => !links.some((link) => link.to === node.id)).length;
  const ends = nodes.filter((node) => !links.some((link) => link.from === node.id)).length;
  return Math.max(sources, ends);
}

/** Labels stand right of their node: on one line where the way to the next node is long enough, else on two. */
function labelsOf(
  { nodes, links }: Flow,
  settings: ChartSettings,
): { of(node: FlowNode): string; room: number; lines: 1 | 2 } {
  const goesOn = (node: FlowNode): boolean => links.some((link) => link.from === node.id);
  const comesFrom = (node: FlowNode): boolean => links.some((link) => link.to === node.id);
  const steps = nodes.some((node) => goesOn(node) && comesFrom(node)) ? 2 : 1;
  const written = (broken: boolean) => (node: FlowNode) => `${node.label}${broken ? '\n' : ' '}${node.text}`;
  const roomOf = (broken: boolean) => textRoom(nodes.filter((node) => !goesOn(node)).map(written(broken)), settings);
  const step = (settings.width - roomOf(false)) / steps;
  const longest = textRoom(nodes.filter(goesOn).map(written(false)), settings);
  const broken = settings.width < 560 || longest + 12 > step;
  // Where even a broken label reaches the next column, the middle one gives way: the title tells the total.
  const crowded =
    broken &&
    textRoom(nodes.filter(goesOn).map(written(true)), settings) + 12 > (settings.width - roomOf(true)) / steps;
  const way = (settings.width - roomOf(broken)) / steps;
  const of = (node: FlowNode): string => {
    if (crowded && goesOn(node) && comesFrom(node)) return '';
    // Before the next column a long name takes a line more rather than lie on its bar.
    if (broken && goesOn(node)) return [...inTwoLines(node.label, way - 24), node.text].join('\n');
    return written(broken)(node);
  };
  return { of, room: roomOf(broken), lines: broken ? 2 : 1 };
}

export interface Tile {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly value: number;
  readonly colour: Colour;
  readonly hatched?: boolean;
  readonly ref: MarkRef;
}

/** What ECharts says of a tile and its label, CSS pixels. */
interface TileLayout {
  readonly rect: { readonly width: number; readonly height: number };
  readonly labelRect: { readonly width: number; readonly height: number };
}

/** CSS pixels that a name and its figures need. */
const LEAST_TILE = { width: 76, height: 44 } as const;
const HIDDEN = { fontSize: 0 } as const;

export function treemap(tiles: readonly Tile[], settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  return {
    series: [
      {
        id: 'tiles',
        type: 'treemap',
        // Its own default moves for 900 ms, whatever the page or the reader says.
        animation: !settings.reducedMotion,
        animationDurationUpdate: 250,
        left: 0,
        right: 0,
        top: 4,
        bottom: 4,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        itemStyle: { borderColor: palette.paper, borderWidth: 2, gapWidth: 2 },
        emphasis: emphasis(settings),
        // A tile too small for its words is named by the pointer and the list beside it, not by half of a word.
        labelLayout: ({ rect, labelRect }: TileLayout) =>
          rect.width < Math.min(labelRect.width + 8, LEAST_TILE.width) || rect.height < LEAST_TILE.height ? HIDDEN : {},
        data: tiles.map((tile) => {
          const colour = palette[tile.colour];
          return {
            name: tile.id,
            value: tile.value,
            ref: tile.ref,
            itemStyle: tile.hatched
              ? { color: palette.paper, borderColor: colour, decal: hatch(colour) }
              : { color: colour },
            label: {
              show: true,
              position: 'insideTopLeft',
              formatter: `${tile.label}\n${tile.text}`,
              ...textStyle(settings, 'ink', SIZE.label),
              lineHeight: 17,
              color: tile.hatched ? palette.ink : inkOn(colour),
              textBorderWidth: 0,
            },
          };
        }),
      },
    ],
  };
}
