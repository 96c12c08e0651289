/** Where files are dropped or chosen, and where those without a file find one to try. */
import { type DragEvent, useId, useState } from 'react';
import { useDoor } from '../../db/DoorProvider.tsx';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { sampleQuery } from './query.ts';
import { sampleText } from './sample.ts';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** Files are there already: the frame steps back. */
  readonly compact: boolean;
}

const ACCEPTED = '.txt,.md,.docx,.doc,.wps,.pdf,.html,.htm,.xlsx,.zip';

export function DropZone({ onFiles, compact }: Props) {
  const { t } = useText(READ);
  const [over, setOver] = useState(false);
  const input = useId();
  const hint = useId();

  function drag(event: DragEvent): void {
    event.preventDefault();
    setOver(event.type === 'dragover' || event.type === 'dragenter');
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the field inside is everyone's
    <div
      className={compact ? 'rl-drop is-compact' : 'rl-drop'}
      data-over={over || undefined}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      <p className="rl-drop-title">
        <span className="rl-drop-mouse">
          {t('read.drop')} {t('read.drop.or')}
        </span>{' '}
        <label className="rl-drop-button" htmlFor={input}>
          {t(compact ? 'read.more' : 'read.choose')}
        </label>
        <input
          id={input}
          className="rl-drop-input"
          type="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={hint}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be chosen again after it was removed.
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </p>
      <p className="rl-quiet" id={hint}>
        {t('read.formats')}
      </p>
      {compact ? null : (
        <>
          <p>{t('read.lead')}</p>
          <Sample onFiles={onFiles} />
        </>
      )}
    </div>
  );
}

function Sample({ onFiles }: Pick<Props, 'onFiles'>) {
  const { t } = useText(READ);
  const door = useDoor();
  const [busy, setBusy] = useState(false);

  async function take(): Promise<void> {
    setBusy(true);
    try {
      const rows = await door.run(sampleQuery());
      const [first] = rows;
      if (!first) return;
      const name = t('read.sample.file', { id: first.report_id });
      onFiles([new File([sampleText(rows)], name, { type: 'text/plain' })]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <button type="button" className="rl-button is-plain rl-drop-sample" disabled={busy} onClick={() => void take()}>
      {t('read.sample')}
    </button>
  );
}
