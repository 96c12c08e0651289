/** A tip that a finger called up goes with the source panel, with scrolling and with a tap elsewhere. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

interface Fake {
  readonly said: string[];
  readonly dom: object;
  show(): void;
}

/** Elements are objects here; one holds what is in its list. */
function element(...inside: object[]) {
  return { inside, contains: (other: object) => inside.includes(other) };
}

const walker = {};
const mark = {};
let heard: Record<string, (event: { target: unknown }) => void> = {};
let watchTip: typeof import('../../src/charts/tips.ts').watchTip;
let hideTips: typeof import('../../src/charts/tips.ts').hideTips;

beforeEach(async () => {
  heard = {};
  vi.stubGlobal('Node', Object);
  vi.stubGlobal('document', {
    activeElement: null,
    addEventListener: (kind: string, listener: (event: { target: unknown }) => void) => {
      heard[kind] = listener;
    },
  });
  vi.resetModules();
  ({ watchTip, hideTips } = await import('../../src/charts/tips.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

function chart(): Fake {
  const listeners: Record<string, () => void> = {};
  const said: string[] = [];
  const dom = { ...element(mark), parentElement: element(walker, mark) };
  const fake = {
    on: (kind: string, listener: () => void) => {
      listeners[kind] = listener;
    },
    isDisposed: () => false,
    getDom: () => dom,
    dispatchAction: ({ type }: { type: string }) => said.push(type),
  };
  watchTip(fake as unknown as Parameters<typeof watchTip>[0]);
  return { said, dom, show: () => listeners.showTip?.() };
}

test('with the panel, once', () => {
  const one = chart();
  hideTips();
  expect(one.said).toEqual([]);
  one.show();
  hideTips();
  hideTips();
  expect(one.said).toEqual(['hideTip', 'downplay']);
});

test('with a tap elsewhere, not with one inside', () => {
  const one = chart();
  one.show();
  heard.pointerdown?.({ target: mark });
  expect(one.said).toEqual([]);
  heard.pointerdown?.({ target: {} });
  expect(one.said).toEqual(['hideTip', 'downplay']);
});

test('with scrolling, unless the marks are walked with the keyboard', () => {
  const one = chart();
  one.show();
  Object.assign(document, { activeElement: walker });
  heard.scroll?.({ target: document });
  expect(one.said).toEqual([]);
  Object.assign(document, { activeElement: {} });
  heard.scroll?.({ target: document });
  expect(one.said).toEqual(['hideTip', 'downplay']);
});
