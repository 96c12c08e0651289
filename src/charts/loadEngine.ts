/** ECharts in a chunk of its own: half of the page's code, and of no use before there are rows to draw. */
import { useEffect, useState } from 'react';

type Engine = typeof import('./engine.ts');

let loading: Promise<Engine> | null = null;
let loaded: Engine | null = null;

export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine.ts').then(
    (engine) => {
      loaded = engine;
      return engine;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** The engine once it is there, for a later chart at once; asked for when it is first `wanted`. A failure goes to the view's boundary. */
export function useChartEngine(wanted: boolean): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(loaded);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (wanted) loadEngine().then((found) => setEngine(found), setFailure);
  }, [wanted]);
  if (failure !== null) throw failure;
  // Somebody else may have fetched it since this chart was put up.
  return engine ?? loaded;
}
