/** The generator: the same for a seed, true to its own truth, in every layout. */
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../scripts/synth/encode.ts';
import { generate } from '../../scripts/synth/generate.ts';
import { LAYOUT_WEIGHTS } from '../../scripts/synth/layouts.ts';
import { parsePhrase } from '../../scripts/synth/slots.ts';
import type { LayoutId } from '../../scripts/synth/truth.ts';

const SMALL = { centers: 4, years: 3, seed: 5 };

describe('generate', () => {
  it('writes the same reports for the same seed, others for another', () => {
    const first = JSON.stringify([...generate({ ...SMALL, damage: 0.5 })]);
    expect(JSON.stringify([...generate({ ...SMALL, damage: 0.5 })])).toBe(first);
    expect(JSON.stringify([...generate({ ...SMALL, seed: 6, damage: 0.5 })])).not.toBe(first);
  });

  it('marks every report as synthetic', () => {
    for (const { front } of generate(SMALL)) expect(front.source_kind).toBe('synthetic');
  });

  it.each(Object.keys(LAYOUT_WEIGHTS) as LayoutId[])('%s: what the truth says stands in the text', (layout) => {
    for (const { text, truth } of generate({ ...SMALL, layouts: [layout] })) {
      expect(truth.layout).toBe(layout);
      expect(truth.facts.length).toBeGreaterThan(3);
      const plain = text.replace(/\s/g, '').replace(/[-－]\d+[-－]/g, '');
      for (const fact of truth.facts) {
        if (layout === 'pdf-cut') continue; // page numbers stand between the words
        expect(plain).toContain(fact.evidence.replace(/\s/g, ''));
      }
    }
  });

  it('leaves optional what damage destroyed, and never invents', () => {
    const whole = [...generate(SMALL)];
    const damaged = [...generate({ ...SMALL, damage: 1 })];
    let lost = 0;
    damaged.forEach(({ truth }, i) => {
      const before = whole[i]?.truth.facts ?? [];
      expect(truth.facts.map((f) => `${f.metric}=${f.value}`)).toEqual(before.map((f) => `${f.metric}=${f.value}`));
      lost += truth.facts.filter((f, j) => f.optional && !before[j]?.optional).length;
    });
    expect(lost).toBeGreaterThan(0);
  });

  it('keeps the books closed where it does not contradict itself', () => {
    let closed = 0;
    let broken = 0;
    for (const { truth } of generate({ ...SMALL, centers: 20 })) {
      for (const check of truth.checks ?? []) {
        if (check.verdict === 'pass') closed += 1;
        else broken += 1;
      }
    }
    expect(closed).toBeGreaterThan(5 * broken);
    expect(broken).toBeGreaterThan(0);
  });
});

describe('phrases', () => {
  it('refuse a slot that names no metric', () => {
    expect(() => parsePhrase('支出{expenditure.nothing}')).toThrow('names no metric');
  });
});

describe('encodeGbk', () => {
  it('is read back by the platform, and refuses what GBK lacks', () => {
    const bytes = encodeGbk('融媒体中心2023年“支出”259.45万元');
    expect(new TextDecoder('gbk').decode(bytes ?? new Uint8Array())).toBe('融媒体中心2023年“支出”259.45万元');
    expect(encodeGbk('😀')).toBeNull();
  });
});
