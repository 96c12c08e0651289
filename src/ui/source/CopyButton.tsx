import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly doneLabel: string;
  readonly text: () => string;
}

/** Copies a text; says so where sight and screen reader find it. */
export function CopyButton({ label, doneLabel, text }: Props) {
  const [done, setDone] = useState(false);
  async function copy(): Promise<void> {
    await copyText(text());
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  }
  return (
    <button type="button" className="rl-button" onClick={() => void copy()}>
      <span aria-live="polite">{done ? doneLabel : label}</span>
    </button>
  );
}

/** The clipboard's own way, and the old way where a page without https has none. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
