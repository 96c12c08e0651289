/**
 * A panel at the side (wide screens, the page stays usable) or over the page (phones, focus trapped by the browser's own
 * modal dialog). Esc and the close button close it; focus returns to where it came from.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { holdInPlace, lastPressed } from './holdInPlace.ts';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const NARROW = '(max-width: 63.99rem)';

export function SidePanel({ title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const label = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const opener = document.activeElement;
    const place = lastPressed();
    let stopHolding = (): void => {};
    const narrow = window.matchMedia(NARROW);
    function open(): void {
      if (!element) return;
      if (element.open) element.close();
      if (narrow.matches) element.showModal();
      else element.show();
      makeRoom(!narrow.matches);
      heading.current?.focus({ preventScroll: true });
    }
    function makeRoom(room: boolean): void {
      stopHolding();
      stopHolding = holdInPlace(place, () => document.documentElement.classList.toggle('has-panel', room));
    }
    function onKey(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        close.current();
      }
    }
    open();
    narrow.addEventListener('change', open);
    document.addEventListener('keydown', onKey);
    return () => {
      narrow.removeEventListener('change', open);
      document.removeEventListener('keydown', onKey);
      makeRoom(false);
      element.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog ref={dialog} className="rl-panel" aria-labelledby={label} onCancel={(event) => event.preventDefault()}>
      <div className="rl-panel-head">
        <h2 id={label} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="rl-button is-plain" onClick={onClose}>
          {closeLabel}
        </button>
      </div>
      <div className="rl-panel-body">{children}</div>
    </dialog>
  );
}
