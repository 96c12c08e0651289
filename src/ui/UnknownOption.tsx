/** A view's own option in the address that the view does not understand: named, not passed over in silence. */
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';

export function UnknownOption({ known }: { readonly known: boolean }) {
  const { t } = useText(SHELL);
  const { state, set } = useViewState();
  if (known || state.option === null) return null;
  const value = state.option.length > 40 ? `${state.option.slice(0, 40)}…` : state.option;
  return (
    <p className="rl-notice" role="status">
      <span>{t('notice.option', { value })}</span>
      <button type="button" className="rl-button is-plain" onClick={() => set({ option: null }, 'replace')}>
        {t('notice.dismiss')}
      </button>
    </p>
  );
}
