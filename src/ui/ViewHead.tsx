/** The head of a view: its name, the question it answers, and in one or two sentences what the data say to it. */
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly question: string;
  readonly children?: ReactNode;
}

export function ViewHead({ title, question, children }: Props) {
  return (
    <header className="rl-view-head">
      <h1>{title}</h1>
      <p className="rl-view-question">{question}</p>
      {children ? <div className="rl-lead">{children}</div> : null}
    </header>
  );
}
