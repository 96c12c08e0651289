/** The files of the loaded dataset: what each holds, how large it is, and its hash. */
import { useDatasets, useManifest } from '../../db/DoorProvider.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { METHODS } from '../../i18n/messages/methods.ts';
import { useText } from '../../i18n/useText.ts';
import { useNavigation } from '../../state/useViewState.ts';
import { formatBytes } from '../../ui/bytes.ts';
import { TextSkeleton } from '../../ui/states.tsx';
import { type FileGroup, type FileRow, fileGroups, fileRows, totalBytes } from './files.ts';
import { Section } from './Section.tsx';

export function OpenData() {
  const { t } = useText(METHODS);
  const { root } = useNavigation();
  const { current } = useDatasets();
  const manifest = useManifest();
  if (!manifest) {
    return (
      <Section id="data" wide>
        <TextSkeleton lines={6} />
      </Section>
    );
  }
  const rows = fileRows(manifest);
  const inMemory = rows.some(({ file }) => file.path.startsWith('memory-'));
  if (inMemory) {
    return (
      <Section id="data">
        <p>{t('methods.data.memory')}</p>
      </Section>
    );
  }
  const folder = `${root}${current.folder}`;
  const groups = fileGroups(rows);
  const tables = new Set(rows.map(({ table }) => table)).size;
  return (
    <Section id="data" wide>
      <p>
        {t('methods.data.lead', { tables, files: formatNumber(rows.length, 0), size: formatBytes(totalBytes(rows)) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="rl-simple rl-methods-files" tabIndex={0} aria-label={t('methods.data')}>
        <table>
          <caption className="rl-hidden">{t('methods.data')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('methods.data.table')}</th>
              <th scope="col" data-kind="number">
                {t('methods.data.rows')}
              </th>
              <th scope="col">{t('methods.data.file')}</th>
              <th scope="col" data-kind="number">
                {t('methods.data.bytes')}
              </th>
              <th scope="col">{t('methods.data.sha')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, at) => (
              <Group key={group.key} group={group} folder={folder} first={groups[at - 1]?.table !== group.table} />
            ))}
          </tbody>
        </table>
      </section>
      <p>
        {t('methods.data.also')}: <a href={`${folder}manifest.json`}>manifest.json</a>
        {' · '}
        <a href={`${folder}datapackage.json`}>datapackage.json</a>
      </p>
      <p>
        {t('methods.data.verify')} <code>sha256sum panel.csv</code>
      </p>
    </Section>
  );
}

interface GroupProps {
  readonly group: FileGroup;
  readonly folder: string;
  /** The first row of its table names it. */
  readonly first: boolean;
}

function Group({ group, folder, first }: GroupProps) {
  const { t } = useText(METHODS);
  const [only] = group.files;
  return (
    <tr>
      <th scope="row">
        {first ? (
          <>
            <code>{group.table}</code> <span className="rl-quiet">{t(`methods.data.of.${group.table}`)}</span>
          </>
        ) : (
          <span className="rl-hidden">{group.table}</span>
        )}
      </th>
      <td data-kind="number">{group.rows.toLocaleString('en-US')}</td>
      <td>
        {group.files.length === 1 && only ? (
          <>
            <FileLink row={only} folder={folder} />
            <small className="rl-methods-narrow">
              {formatBytes(group.bytes)} · <code>{only.file.sha256}</code>
            </small>
          </>
        ) : (
          <details>
            <summary>
              {group.format} · {t('methods.data.parts', { n: formatNumber(group.files.length, 0) })}
              <span className="rl-methods-narrow">{formatBytes(group.bytes)}</span>
            </summary>
            <ul>
              {group.files.map((row) => (
                <li key={row.file.path}>
                  <FileLink row={row} folder={folder} /> <small>{formatBytes(row.file.bytes)}</small>{' '}
                  <code title={row.file.sha256}>{row.file.sha256.slice(0, 16)}…</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td data-kind="number">{formatBytes(group.bytes)}</td>
      <td>{group.files.length === 1 && only ? <code className="rl-methods-sha">{only.file.sha256}</code> : '–'}</td>
    </tr>
  );
}

function FileLink({ row, folder }: { readonly row: FileRow; readonly folder: string }) {
  return (
    <a href={`${folder}${row.file.path}`} download>
      {row.file.path}
    </a>
  );
}
