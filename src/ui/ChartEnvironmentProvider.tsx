/** Ties charts to the page: language, theme, patterns, where a mark leads, what a download is called. */
import { type ReactNode, useEffect, useMemo } from 'react';
import { ChosenContext } from '../charts/chosenMark.ts';
import { ChartContext, type ChartEnvironment } from '../charts/environment.ts';
import { hideTips } from '../charts/tips.ts';
import { useDatasets, useManifest } from '../db/DoorProvider.tsx';
import { toCsv } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { unitLabel } from '../i18n/format.ts';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useNavigation, useViewState } from '../state/useViewState.ts';
import type { LinkedChart } from '../state/viewState.ts';
import { chartSheet } from './chartSheet.ts';
import { embedAddress, embedded, sentAddress } from './embed.ts';
import { Figure, figureText } from './Figure.tsx';
import { EmptyChart } from './filter/EmptyChart.tsx';
import { copyText } from './source/CopyButton.tsx';
import { keysOf, useOrigin } from './source/origin.ts';
import { useDecal, useReducedMotion, useThemeName } from './theme.ts';

export function ChartEnvironmentProvider({ children }: { readonly children: ReactNode }) {
  const { t, lang } = useText(SHELL);
  const navigation = useNavigation();
  const { state } = useViewState();
  const { current: dataset } = useDatasets();
  const manifest = useManifest();
  const theme = useThemeName(state.theme);
  const calm = useReducedMotion();
  // At this size each filter shows other reports: no eye could follow, and every frame would be taken from the next drawing.
  const reducedMotion = calm || (manifest?.tables.panel?.rows ?? 0) > MOVING_UP_TO;
  const [decal] = useDecal();
  const hash = manifest?.dataset_sha256 ?? null;

  const environment = useMemo<ChartEnvironment>(() => {
    const datasetLabel = lang === 'zh' ? dataset.labelZh : dataset.labelEn;
    const today = () => new Date().toISOString().slice(0, 10);
    return {
      lang,
      theme,
      reducedMotion,
      decal,
      only: embedded(),
      say: (word) => t(word),
      sourceLine() {
        const mark = dataset.synthetic ? `【${t('synthetic.mark')}】` : '';
        return mark + t('chart.source', { dataset: datasetLabel, date: today(), url: pageAddress() });
      },
      fileName(title, extension) {
        const mark = dataset.synthetic ? `-${t('synthetic.mark')}` : '';
        const words = title.replace(/[\\/:*?"<>|\s，。；：、]+/g, '-').slice(0, 60);
        return `${t('site.name')}${mark}-${words}-${today()}.${extension}`;
      },
      openMark(ref) {
        if (ref.factId) navigation.go({ fact: ref.factId });
      },
      saveCsv(title, table) {
        const about = {
          lang,
          title,
          datasetLabel,
          datasetHash: hash,
          synthetic: dataset.synthetic,
          url: pageAddress(),
          filters: null,
          date: today(),
        };
        download(toCsv(chartSheet(table, about)), this.fileName(title, 'csv'), 'text/csv;charset=utf-8');
      },
      linked: state.chart,
      copyLink: (chart) => copyText(sentAddress(navigation.href({ fact: null, chart }), lang, window.location)),
      copyEmbed: (chart, title, height) => copyText(embedCode(chart, title, height)),
      empty: (needs) => <EmptyChart needs={needs} />,
      cell: (value, column, evidence, bound) => {
        if (typeof value === 'number' || value === null) {
          const plain = column.unit === undefined && column.digits === 0;
          if (plain && value !== null)
            return column.id === 'year' ? String(value) : figureText(value, null, lang, { digits: 0 });
          // Scores have the places that the report gives them: 99, 98.5.
          if (column.digits === undefined && column.unit === unitLabel('分', lang))
            return <Figure value={value} unit="分" bound={bound} showUnit={false} evidence={evidence} />;
          const digits = column.digits ?? 2;
          const unit = column.unit ?? null;
          return (
            <Figure value={value} unit={unit} bound={bound} digits={digits} showUnit={false} evidence={evidence} />
          );
        }
        return String(value);
      },
    };
  }, [lang, theme, reducedMotion, decal, dataset, hash, navigation, state.chart, t]);
  const origin = useOrigin(state.fact);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel opens or closes: what a finger called up has been answered
  useEffect(() => hideTips(), [state.fact]);
  const chosen = useMemo(
    () => [state.fact, origin].flatMap((key) => (key === null ? [] : keysOf(key))),
    [state.fact, origin],
  );
  return (
    <ChosenContext value={chosen}>
      <ChartContext.Provider value={environment}>{children}</ChartContext.Provider>
    </ChosenContext>
  );
}

/** Rows of a panel up to which a change of its charts is shown as a movement. */
const MOVING_UP_TO = 2_000;

/** Title, legend, notes and source around an embedded drawing, CSS pixels. */
const EMBED_MORE = 180;

function pageAddress(): string {
  return window.location.href;
}

/** An iframe of this page with one chart and nothing around it. */
function embedCode(chart: LinkedChart, title: string, height: number): string {
  const escaped = title.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="${embedAddress(chart, window.location.href)}" title="${escaped}" width="100%" height="${height + EMBED_MORE}" style="border:0" loading="lazy"></iframe>`;
}
