/** A link to another view or another state of this one: a real address, followed without loading the page anew. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useViewState } from './useViewState.ts';
import type { ViewId, ViewState } from './viewState.ts';

export interface ViewLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** Left out: the view that is open. */
  readonly view?: ViewId;
  readonly patch?: Partial<ViewState>;
}

export function ViewLink({ view, patch, onClick, ...anchor }: ViewLinkProps) {
  const { state, set, href, toView } = useViewState();
  // The chart that the page was opened at is no part of where its links lead.
  const target = { chart: null, ...toView(view ?? state.view, patch) };

  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || elsewhere || (anchor.target ?? '_self') !== '_self') return;
    event.preventDefault();
    set(target);
  }

  return <a {...anchor} href={href(target)} onClick={follow} />;
}
