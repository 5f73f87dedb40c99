import type { ReactElement } from 'react';
import { saidDifferentiating, saidNormative } from '#app/i18n/said-method.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
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

function Normative({ words, page }: MethodProps): ReactElement {
  const { t } = words;
  const { normative, scores, method } = page.explanation;
  if (!normative || !scores.normative) return <p>{t('method.noNormative')}</p>;
  const { x, factors } = normative;
  const said = saidNormative(words, page.explanation);
  return (
    <>
      <p className="formula">
        <Said of={saidAs(said, 'formula')} />
      </p>
      <p>
        <Said of={saidAs(said, 'says')} /> {x === 1 && t('method.normativeTop')}{' '}
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
        rows={factors.map(({ id }) => ({
          id,
          cells: {
            commitment: <CommitmentLink words={words} page={page} id={id} />,
            at: <Said of={saidAs(said, `${id}.at`)} />,
            below: <Said of={saidAs(said, `${id}.below`)} />,
          },
        }))}
      />
    </>
  );
}

function Differentiating({ words, page }: MethodProps): ReactElement {
  const { t } = words;
  const { differentiating, scores, method } = page.explanation;
  if (!differentiating || !scores.differentiating) return <p>{t('method.noDifferentiating')}</p>;
  const total = scores.differentiating;
  const said = saidDifferentiating(words, page.explanation, page.titles);
  return (
    <>
      <p className="formula">
        <Said of={saidAs(said, 'formula')} />
      </p>
      <p>
        <Said of={saidAs(said, 'says')} />{' '}
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
        rows={differentiating.terms.map(({ id }) => ({
          id,
          cells: {
            commitment: <CommitmentLink words={words} page={page} id={id} />,
            weight: <Said of={saidAs(said, `${id}.weight`)} />,
            expected: <Said of={saidAs(said, `${id}.expected`)} />,
            points: <Said of={saidAs(said, `${id}.points`)} />,
          },
        }))}
        foot={{ commitment: t('method.total'), points: <Said of={saidAs(said, 'total')} /> }}
      />
      <p>
        <Said of={saidAs(said, 'support')} />
      </p>
    </>
  );
}
