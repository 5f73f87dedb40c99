import type { ReactElement } from 'react';
import { keptInWords, saidDrawn, saidGap, saidKept, saidPair } from '#app/i18n/said-symmetry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Dumbbell, type DumbbellScale, dumbbellScale } from '../../charts/dumbbell.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import { PromisedLink } from './promised-link.tsx';
import type { PairView, PromisedView, SymmetryView } from './symmetry-view.ts';

type Props = { words: Translator; page: SymmetryView };

/** Each pair of promises as a picture and in words; the same numbers as a table below. */
export function PairsChapter({ words, page }: Props): ReactElement {
  const { t } = words;
  const { pairs, seesEmployees } = page;
  const scale = dumbbellScale(pairs.flatMap(({ inside, outside }) => [inside.share, outside.share]));
  return (
    <Chapter id="pairs" title={t('symmetry.pairs')}>
      {pairs.length === 0 ? (
        <EmptyState text={t(seesEmployees ? 'symmetry.noPairs' : 'symmetry.notShown')} />
      ) : (
        <>
          <p className="note">
            {t('symmetry.scale', { from: words.percent(scale.from, 0), to: words.percent(scale.to, 0) })}
          </p>
          <ul className="pairs bare">
            {pairs.map((pair) => (
              <OnePair key={pair.inside.id} words={words} pair={pair} scale={scale} />
            ))}
          </ul>
          <Numbers words={words} pairs={pairs} />
        </>
      )}
    </Chapter>
  );
}

function OnePair(props: { words: Translator; pair: PairView; scale: DumbbellScale }): ReactElement {
  const { words, pair, scale } = props;
  const { t, rate } = words;
  const { inside, outside } = pair;
  const verdict = t(`symmetry.verdicts.${pair.verdict}`);
  const said = saidPair(words, pair);
  const drawn = saidDrawn(words, pair);
  const drawnOf = ({ charter, id }: PromisedView) => saidAs(drawn, `${charter}.${id}.drawn`);
  const gap = saidAs(said, 'gap');
  const named = (name: string, printed: string | null) =>
    `${name} ${printed === null ? t('symmetry.nothing') : rate(printed)}`;
  return (
    <li className="flow">
      <KeyValueList
        facts={[
          { name: t('symmetry.toEmployees'), value: <PromisedLink words={words} of={inside} /> },
          { name: t('symmetry.toCustomers'), value: <PromisedLink words={words} of={outside} /> },
        ]}
      />
      {(inside.share !== null || outside.share !== null) && (
        <Dumbbell
          label={t('symmetry.describe', {
            ...{ inside: keptInWords(words, inside), outside: keptInWords(words, outside) },
            verdict,
          })}
          first={{
            share: inside.share,
            label: named(t('symmetry.employees'), inside.printed),
            said: drawnOf(inside),
          }}
          second={{
            share: outside.share,
            label: named(t('symmetry.customers'), outside.printed),
            said: drawnOf(outside),
          }}
          scale={scale}
        />
      )}
      <p>
        <strong>
          <Said of={saidAs(said, 'verdict')} />
        </strong>{' '}
        <span className="note">
          {gap && (
            <>
              <Said of={gap} />.{' '}
            </>
          )}
          <Said of={saidAs(said, 'cases')} />
        </span>
      </p>
    </li>
  );
}

function Numbers({ words, pairs }: { words: Translator; pairs: readonly PairView[] }): ReactElement {
  const { t } = words;
  return (
    <details className="chart__table">
      <summary>{t('charts.sameNumbers')}</summary>
      <DataTable
        caption={t('symmetry.pairs')}
        captionHidden
        stacks
        columns={[
          { key: 'employees', label: t('symmetry.toEmployees') },
          { key: 'inside', label: t('values.keptInside'), numeric: true },
          { key: 'customers', label: t('symmetry.toCustomers') },
          { key: 'outside', label: t('values.keptOutside'), numeric: true },
          { key: 'gap', label: t('symmetry.gap'), numeric: true },
          { key: 'verdict', label: t('symmetry.verdict'), stacked: 'wide' },
        ]}
        rows={pairs.map((pair) => ({
          id: pair.inside.id,
          cells: {
            employees: <PromisedLink words={words} of={pair.inside} />,
            inside: <Said of={saidKept(words, pair.inside)} />,
            customers: <PromisedLink words={words} of={pair.outside} />,
            outside: <Said of={saidKept(words, pair.outside)} />,
            gap: <Said of={saidAs(saidGap(words, pair), 'gap')} otherwise="–" />,
            verdict: <Said of={saidAs(saidGap(words, pair), 'verdict')} />,
          },
        }))}
      />
    </details>
  );
}

/** Promises of the same charters that are nobody's twin. */
export function UnmirroredChapter({ words, page }: Props): ReactElement | null {
  const { t } = words;
  if (page.unmirrored.length === 0) return null;
  return (
    <Chapter id="unmirrored" title={t('symmetry.unmirrored')}>
      <p className="prose">{t('symmetry.unmirroredSays')}</p>
      <ul className="entries bare">
        {page.unmirrored.map((promise) => (
          <li key={promise.id}>
            <PromisedLink words={words} of={promise} />
            <p className="note">
              {t('symmetry.of', {
                name: t(promise.audience === 'employees' ? 'symmetry.toEmployees' : 'symmetry.toCustomers'),
              })}{' '}
              <Said of={saidKept(words, promise)} />
            </p>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
