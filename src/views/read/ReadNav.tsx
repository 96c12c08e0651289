/** What came of the audit in a line, and the way to the parts of the report that was read. */
import type { Extraction } from '../../core/model.ts';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';

/** Parts of the view by their element's id. */
export const PARTS = [
  ['read-audit', 'read.nav.audit'],
  ['read-compare', 'read.nav.compare'],
  ['read-side', 'read.nav.text'],
  ['read-export', 'read.nav.export'],
] as const;

export function ReadNav({ extraction: { checks } }: { readonly extraction: Extraction }) {
  const { t } = useText(READ);
  const count = (verdict: 'fail' | 'warn'): number => checks.filter((check) => check.verdict === verdict).length;
  const [fail, warn] = [count('fail'), count('warn')];
  return (
    <nav className="rl-read-nav" aria-label={t('read.nav')}>
      <strong data-fails={fail > 0 || undefined}>
        {t(fail + warn === 0 ? 'read.nav.clean' : warn === 0 ? 'read.nav.fail' : 'read.nav.both', { fail, warn })}
      </strong>
      <span className="rl-read-links">
        {PARTS.map(([id, key]) => (
          <button key={id} type="button" className="rl-button is-plain" onClick={() => goTo(id)}>
            {t(key)}
          </button>
        ))}
      </span>
    </nav>
  );
}

/** By script: the address's hash belongs to another view. */
function goTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
