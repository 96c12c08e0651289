/** When a view cannot be loaded or drawn: says so, leaves the rest of the page as it is, offers to load it anew. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { BASE } from './i18n/messages/base.ts';
import { useText } from './i18n/useText.ts';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
}

export class ViewBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.error ? <Failed error={this.state.error} /> : this.props.children;
  }
}

function Failed({ error }: { readonly error: Error }) {
  const { t } = useText(BASE);
  return (
    <div role="alert" className="rl-error">
      <h2>{t('view.failed')}</h2>
      <p>{t('view.failed.hint')}</p>
      <p>
        <code>{error.message}</code>
      </p>
      <button type="button" onClick={() => window.location.reload()}>
        {t('view.reload')}
      </button>
    </div>
  );
}
