import type { ReactElement } from 'react';
import type { Nature } from '#app/domain/charter/terms.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { CommitmentLink } from './method-inputs.tsx';
import type { MethodProps } from './method-view.ts';

const natures: readonly Nature[] = ['normative', 'differentiating'];

/** What each promise did to each score since a day. */
export function MovesSince(props: MethodProps): ReactElement {
  return (
    <>
      {natures.map((nature) => (
        <MovesOf key={nature} {...props} nature={nature} />
      ))}
      <p className="note">{props.words.t('method.movesNote')}</p>
    </>
  );
}

function MovesOf({ words, page, nature }: MethodProps & { nature: Nature }): ReactElement {
  const { t, date, score } = words;
  const { head, since, before, explanation } = page;
  // Less than half of the last digit shown would read as a move of nothing.
  const moves = page.moves[nature].filter(({ points }) => Math.abs(points) >= 0.005);
  const scoreIn = (scores: typeof before) => {
    const found = scores[nature];
    return found ? score(found.score) : t('method.notComparable');
  };
  const change = t('method.change', {
    before: scoreIn(before),
    date: date(since.day),
    after: scoreIn(explanation.scores),
    asOf: date(head.asOf),
  });
  return (
    <>
      <h3>{t(`scores.${nature}`)}</h3>
      <p className="data">
        <Ordinals text={`${change}.`} />
      </p>
      {moves.length === 0 ? (
        <p>
          <Ordinals text={t('method.nothingMoved', { date: date(since.day) })} />
        </p>
      ) : (
        <DataTable
          caption={t(`scores.${nature}`)}
          captionHidden
          columns={[
            { key: 'commitment', label: t('method.commitment') },
            { key: 'points', label: t('method.moved'), numeric: true },
          ]}
          rows={moves.map(({ id, points }) => ({
            id,
            cells: {
              commitment: <CommitmentLink words={words} page={page} id={id} />,
              points: words.n(points, {
                minimumFractionDigits: 2,
                maximumFractionDigits: 2,
                signDisplay: 'exceptZero',
              }),
            },
          }))}
        />
      )}
    </>
  );
}
