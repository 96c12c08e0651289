/** Takes a chart away: PNG (2×), SVG, CSV, or code that embeds it. */
import { useEffect, useId, useRef, useState } from 'react';
import { useChartEnvironment } from './environment.ts';
import { PALETTES } from './palette.ts';
import type { Picture } from './picture.ts';
import {
  type ChartHeight,
  type ChartSettings,
  type ChartTable,
  type ColourKey,
  heightAt,
  type OptionBuilder,
} from './types.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: ChartTable;
  readonly height: ChartHeight;
  readonly option: OptionBuilder;
  readonly settings: ChartSettings;
  readonly keys: readonly ColourKey[];
  readonly asTable: boolean;
}

/** Pictures are drawn for a page of text, whatever the window's size. */
const PICTURE_WIDTH = 960;

export function ChartMenu({ id, title, subtitle, table, height, option, settings, keys, asTable }: Props) {
  const environment = useChartEnvironment();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useId();

  useEffect(() => {
    if (!open) return;
    function leave(event: Event): void {
      if (!(event.target instanceof Node) || !box.current?.contains(event.target)) setOpen(false);
    }
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    }
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  function picture(): Picture {
    const tall = heightAt(height, PICTURE_WIDTH);
    const drawn = { ...settings, width: PICTURE_WIDTH, height: tall };
    const source = environment.sourceLine();
    return {
      title,
      subtitle,
      keys,
      source,
      option: option(drawn),
      width: PICTURE_WIDTH,
      height: tall,
      palette: PALETTES[settings.theme],
    };
  }

  async function save(kind: 'png' | 'svg'): Promise<void> {
    const { picturePng, pictureSvg } = await import('./picture.ts');
    const blob =
      kind === 'png' ? await picturePng(picture()) : new Blob([pictureSvg(picture()).svg], { type: 'image/svg+xml' });
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = environment.fileName(title, kind);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  async function embed(): Promise<void> {
    await environment.copyEmbed({ id, table: asTable }, title, heightAt(height, settings.width || PICTURE_WIDTH));
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  }

  return (
    <div ref={box} className="rl-menu">
      <button
        ref={button}
        type="button"
        className="rl-button is-plain"
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
      >
        {environment.say('chart.download')}
      </button>
      <ul id={menu} className="rl-menu-list" hidden={!open}>
        <li>
          <button type="button" onClick={() => void save('png')}>
            {environment.say('chart.png')}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => void save('svg')}>
            {environment.say('chart.svg')}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => environment.saveCsv(title, table)}>
            {environment.say('chart.csv')}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => void embed()}>
            {environment.say(copied ? 'chart.embed.copied' : 'chart.embed')}
          </button>
        </li>
      </ul>
      <span className="rl-hidden" role="status">
        {copied ? environment.say('chart.embed.copied') : ''}
      </span>
    </div>
  );
}
