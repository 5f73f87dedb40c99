import type { ReactElement } from 'react';
import type { DifferentiatingScore } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Chapter } from './chapter.tsx';
import { CommitmentLink } from './method-inputs.tsx';
import type { MethodProps } from './method-view.ts';

/** Both formulas with their numbers, for a reader to redo. */
export function Formulas(props: MethodProps): ReactElement {
  const { t } = props.words;
  return (
    <>
      <Chapter id="normative" title={t('scores.normative')}>
        <Normative {...props} />
      </Chapter>
      <Chapter id="differentiating" title={t('scores.differentiating')}>
        <Differentiating {...props} />
      </Chapter>
    </>
  );
}

const decimals = ({ n }: Translator, value: number, digits: number) =>
  n(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });

function Normative({ words, page }: MethodProps): ReactElement {
  const { t, score } = words;
  const { normative, scores, method } = page.explanation;
  if (!normative || !scores.normative) return <p>{t('method.noNormative')}</p>;
  const { x, factors, reached } = normative;
  const interval = words.scoreBounds(scores.normative);
  return (
    <>
      <p className="formula">
        {t('method.normativeFormula', { x: decimals(words, x, 4), reached: decimals(words, reached, 4) })}
      </p>
      <p>
        {t('method.normativeSays', { score: score(scores.normative.score), ...interval })}{' '}
        {x === 1 && t('method.normativeTop')}{' '}
        {!scores.normative.measured && t('method.notMeasured', { minimum: method.minimum })}
      </p>
      <DataTable
        caption={t('scores.normative')}
        captionHidden
        columns={[
          { key: 'commitment', label: t('method.commitment') },
          { key: 'at', label: t('method.at'), numeric: true },
          { key: 'below', label: t('method.factor'), numeric: true },
        ]}
        rows={factors.map(({ id, at, below }) => ({
          id,
          cells: {
            commitment: <CommitmentLink words={words} page={page} id={id} />,
            at: decimals(words, at, 4),
            below: decimals(words, below, 4),
          },
        }))}
      />
    </>
  );
}

function Differentiating({ words, page }: MethodProps): ReactElement {
  const { t, score } = words;
  const { differentiating, scores, method } = page.explanation;
  if (!differentiating || !scores.differentiating) return <p>{t('method.noDifferentiating')}</p>;
  const total = scores.differentiating;
  return (
    <>
      <p className="formula">{t('method.differentiatingFormula', { score: score(total.score) })}</p>
      <p>
        {t('method.differentiatingSays', words.scoreBounds(total))}{' '}
        {!total.measured && t('method.notMeasured', { minimum: method.minimum })}
      </p>
      <DataTable
        caption={t('scores.differentiating')}
        captionHidden
        columns={[
          { key: 'commitment', label: t('method.commitment') },
          { key: 'weight', label: t('method.weight'), numeric: true },
          { key: 'expected', label: t('method.expected'), numeric: true },
          { key: 'points', label: t('method.points'), numeric: true },
        ]}
        rows={differentiating.terms.map(({ id, share, attained, points }) => ({
          id,
          cells: {
            commitment: <CommitmentLink words={words} page={page} id={id} />,
            weight: decimals(words, share, 4),
            expected: decimals(words, attained, 4),
            points: decimals(words, points, 2),
          },
        }))}
        foot={{ commitment: t('method.total'), points: decimals(words, total.score, 2) }}
      />
      <p>{supportInWords({ words, page }, total)}</p>
    </>
  );
}

function supportInWords({ words, page }: MethodProps, { reason }: DifferentiatingScore): string {
  const { t, n } = words;
  const { scores, method } = page.explanation;
  const { support } = method;
  // The same digits as of the interval that it is the lower end of.
  const low = (value: number) => words.scoreBounds({ low: value, high: value }).low;
  if (reason === null) {
    return t('method.supported', { low: low(scores.normative?.low ?? 0), support: n(support) });
  }
  if (reason.code === 'no-base') return t('method.unsupported.no-base');
  if (reason.code === 'base-too-low') {
    return t('method.unsupported.base-too-low', { low: low(reason.low), support: n(support) });
  }
  const named = page.titles[reason.commitment];
  const values = { number: named?.number ?? 0, title: named?.title.text ?? reason.commitment };
  return t('method.unsupported.commitment-missed', values);
}
