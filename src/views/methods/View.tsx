/** 方法: definitions, formulas, rules, limits, how to cite, the data itself. All from the catalogue and the manifest. */
import './methods.css';
import { METHODS } from '../../i18n/messages/methods.ts';
import { useText } from '../../i18n/useText.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { Cite, Licence, Versions } from './About.tsx';
import { Measures, Metrics, Rules } from './Catalogue.tsx';
import { OpenData } from './OpenData.tsx';
import { Section } from './Section.tsx';
import { SECTIONS, type SectionId } from './sections.ts';

export default function View() {
  const { t } = useText();
  return (
    <>
      <ViewHead title={t('nav.methods')} question={t('methods.question')} />
      <div className="rl-methods">
        <Contents />
        <div className="rl-methods-body">
          <Prose id="reading" keys={['methods.reading.1', 'methods.reading.2', 'methods.reading.3']} />
          <NoneAndZero />
          <Metrics />
          <Measures />
          <Rules />
          <List
            id="tolerance"
            keys={[
              'methods.tolerance.count',
              'methods.tolerance.money',
              'methods.tolerance.rate',
              'methods.tolerance.slip',
              'methods.tolerance.partial',
              'methods.tolerance.judgement',
            ]}
          />
          <List
            id="limits"
            keys={[
              'methods.limits.self',
              'methods.limits.scope',
              'methods.limits.sample',
              'methods.limits.years',
              'methods.limits.reading',
            ]}
          />
          <Digests />
          <Cite />
          <OpenData />
          <Licence />
          <List id="privacy" keys={['methods.privacy.site', 'methods.privacy.read', 'methods.privacy.persons']} />
          <Versions />
        </div>
      </div>
    </>
  );
}

function Contents() {
  const { t } = useText(METHODS);
  function go(id: SectionId): void {
    const target = document.getElementById(`methods-${id}`);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }
  return (
    <section className="rl-methods-contents" aria-label={t('methods.contents')}>
      <h2>{t('methods.contents')}</h2>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => go(id)}>
              {t(`methods.${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KeysProps {
  readonly id: SectionId;
  readonly keys: readonly (keyof typeof METHODS)[];
}

function Prose({ id, keys }: KeysProps) {
  const { t } = useText(METHODS);
  return (
    <Section id={id}>
      {keys.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </Section>
  );
}

function List({ id, keys }: KeysProps) {
  const { t } = useText(METHODS);
  return (
    <Section id={id}>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Section>
  );
}

function NoneAndZero() {
  const { t } = useText(METHODS);
  return (
    <Section id="none">
      <dl className="rl-methods-terms">
        {(['missing', 'none', 'zero'] as const).map((id) => (
          <div key={id}>
            <dt>{t(`methods.none.${id}`)}</dt>
            <dd>{t(`methods.none.${id}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('methods.none.bound')}</p>
      <p>{t('methods.none.derived')}</p>
    </Section>
  );
}

function Digests() {
  const { t } = useText(METHODS);
  return (
    <Section id="digest">
      <p>{t('methods.digest.text')}</p>
      <p>{t('methods.digest.kinds')}</p>
      <ul>
        {(['original', 'digest', 'transcribed', 'synthetic'] as const).map((id) => (
          <li key={id}>{t(`methods.digest.${id}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
