import type { ReactElement } from 'react';
import type { Nature } from '#app/domain/charter/terms.ts';
import { saidMoves, shownMoves } from '#app/i18n/said-method.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
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
  const { t, date } = words;
  const { head, since, before, explanation } = page;
  const moves = shownMoves(page.moves, nature);
  const said = saidMoves(words, nature, {
    ...{ since: since.day, asOf: head.asOf, before, after: explanation.scores, moves: page.moves },
  });
  return (
    <>
      <h3>{t(`scores.${nature}`)}</h3>
      <p className="data">
        <Said of={saidAs(said, 'change')} />
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
          rows={moves.map(({ id }) => ({
            id,
            cells: {
              commitment: <CommitmentLink words={words} page={page} id={id} />,
              points: <Said of={saidAs(said, id)} />,
            },
          }))}
        />
      )}
    </>
  );
}
