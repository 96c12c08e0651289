/** How to cite, licences, versions. */
import { useDatasets, useManifest } from '../../db/DoorProvider.tsx';
import { citation } from '../../export/citation.ts';
import { METHODS } from '../../i18n/messages/methods.ts';
import { useText } from '../../i18n/useText.ts';
import { useNavigation } from '../../state/useViewState.ts';
import { CopyButton } from '../../ui/source/CopyButton.tsx';
import { Section } from './Section.tsx';

export function Cite() {
  const { t, lang, pick } = useText(METHODS);
  const { root } = useNavigation();
  const { current } = useDatasets();
  const manifest = useManifest();
  const text = citation({
    lang,
    title: t('methods.cite.title'),
    datasetLabel: pick(current.labelZh, current.labelEn),
    datasetHash: manifest?.dataset_sha256 ?? null,
    synthetic: current.synthetic,
    url: window.location.origin + root + (current.id === '' ? '' : `?d=${current.id}`),
    filters: null,
    date: new Date().toISOString().slice(0, 10),
  });
  return (
    <Section id="cite">
      <p>{t('methods.cite.text')}</p>
      <blockquote className="rl-methods-cite">{text}</blockquote>
      <p>
        <CopyButton label={t('methods.cite.copy')} doneLabel={t('methods.cite.copied')} text={() => text} />
      </p>
    </Section>
  );
}

export function Licence() {
  const { t } = useText(METHODS);
  return (
    <Section id="licence">
      <ul>
        <li>{t('methods.licence.code')}</li>
        <li>
          {t('methods.licence.data')}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer noopener" target="_blank">
            CC BY 4.0
          </a>
        </li>
        <li>{t('methods.licence.divisions')}</li>
        <li>{t('methods.licence.parts')}</li>
      </ul>
    </Section>
  );
}

/** Pinned; why stands in docs/decisions. */
const ENGINE = 'DuckDB-Wasm 1.28.0 (DuckDB 0.9.1)';

export function Versions() {
  const { t, pick } = useText(METHODS);
  const { current } = useDatasets();
  const manifest = useManifest();
  const rows: readonly (readonly [label: string, value: string])[] = [
    [t('methods.version.reader'), manifest?.reader_version ?? '–'],
    [t('methods.version.schema'), String(manifest?.schema_version ?? '–')],
    [t('methods.version.dataset'), pick(current.labelZh, current.labelEn)],
    [t('methods.version.hash'), manifest?.dataset_sha256 ?? '–'],
    [t('methods.version.engine'), ENGINE],
  ];
  return (
    <Section id="version">
      <dl className="rl-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
