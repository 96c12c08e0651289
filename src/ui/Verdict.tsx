/** A verdict as a sign and a word, so that colour is never alone. */
import type { Verdict as VerdictName } from '../core/model.ts';
import { SOURCE } from '../i18n/messages/source.ts';
import { useText } from '../i18n/useText.ts';

const SIGNS: Readonly<Record<VerdictName, string>> = { pass: '✓', info: 'ⓘ', warn: '△', fail: '✕' };

export function Verdict({ verdict, count }: { readonly verdict: VerdictName; readonly count?: number }) {
  const { t } = useText(SOURCE);
  return (
    <span className="rl-status" data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      {t(`verdict.${verdict}`)}
      {count === undefined ? null : ` ${count}`}
    </span>
  );
}
