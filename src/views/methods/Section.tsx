import type { ReactNode } from 'react';
import { METHODS } from '../../i18n/messages/methods.ts';
import { useText } from '../../i18n/useText.ts';
import type { SectionId } from './sections.ts';

interface Props {
  readonly id: SectionId;
  /** Tables need the whole width, prose does not. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A section that the contents lead to. */
export function Section({ id, wide = false, children }: Props) {
  const { t } = useText(METHODS);
  return (
    <section id={`methods-${id}`} tabIndex={-1} className={wide ? 'rl-methods-section is-wide' : 'rl-methods-section'}>
      <h2>{t(`methods.${id}`)}</h2>
      {children}
    </section>
  );
}
