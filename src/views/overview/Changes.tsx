/** What changed since this reader last looked: the manifest's counts beside those kept in the browser. */
import { useEffect, useRef, useState } from 'react';
import type { TableName } from '../../core/schema.ts';
import { useDatasets, useManifest } from '../../db/DoorProvider.tsx';
import type { Manifest } from '../../db/manifest.ts';
import { formatNumber } from '../../i18n/format.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { useText } from '../../i18n/useText.ts';

const TABLES = ['reports', 'facts', 'checks', 'panel'] as const satisfies readonly TableName[];

interface Seen {
  readonly sha256: string;
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
}

function seenNow(manifest: Manifest): Seen {
  const rows = Object.fromEntries(TABLES.map((table) => [table, manifest.tables[table]?.rows ?? 0]));
  return { sha256: manifest.dataset_sha256, rows };
}

/** null: nothing kept, or the browser keeps nothing. */
function recall(key: string): Seen | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const seen = kept as Partial<Seen> | null;
    return typeof seen?.sha256 === 'string' && typeof seen.rows === 'object' ? (seen as Seen) : null;
  } catch {
    // Storage may be forbidden or hold something else's text: then there is nothing to compare with.
    return null;
  }
}

export function Changes() {
  const { t, lang } = useText(OVERVIEW);
  const { current } = useDatasets();
  const manifest = useManifest();
  const key = `rongmei-ledger-seen-${current.id}`;
  const [before, setBefore] = useState<{ key: string; seen: Seen | null } | null>(null);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // Once a dataset and visit: what is kept now is what the next visit is compared with.
    if (!manifest || asked.current === key) return;
    asked.current = key;
    const kept = recall(key);
    setBefore({ key, seen: kept });
    try {
      localStorage.setItem(key, JSON.stringify(seenNow(manifest)));
    } catch {
      // As above: without storage nothing is compared next time.
    }
  }, [manifest, key]);
  const seen = before?.key === key ? before.seen : null;
  if (!manifest || !seen) return null;
  if (seen.sha256 === manifest.dataset_sha256) {
    return <p className="rl-quiet rl-section rl-hide-embedded">{t('overview.changes.same')}</p>;
  }
  const now = seenNow(manifest);
  const changed = TABLES.filter((table) => now.rows[table] !== seen.rows[table]).map((table) =>
    t('overview.changes.table', {
      table: t(`overview.table.${table}`),
      before: formatNumber(seen.rows[table] ?? 0, 0),
      now: formatNumber(now.rows[table] ?? 0, 0),
    }),
  );
  const list = changed.length > 0 ? changed.join(lang === 'zh' ? '，' : ', ') : t('overview.changes.values');
  return <p className="rl-section rl-hide-embedded">{t('overview.changes', { list })}</p>;
}
