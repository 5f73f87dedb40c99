import type { ReactElement } from 'react';
import { countsUntil } from '#app/domain/trust/elements.ts';
import type { InputRow } from '#app/domain/trust/explanation.ts';
import { saidInput } from '#app/i18n/said-method.ts';
import { paths } from '#app/paths.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import type { MethodProps } from './method-view.ts';

/** What goes into both scores, a promise a row. */
export function Inputs({ words, page }: MethodProps): ReactElement {
  const { t } = words;
  const { inputs } = page.explanation;
  if (inputs.length === 0) return <p className="empty">{t('method.noInputs')}</p>;
  return (
    <div className="inputs flow">
      <DataTable
        caption={t('method.inputs')}
        columns={[
          { key: 'commitment', label: t('method.commitment') },
          { key: 'nature', label: t('method.nature') },
          { key: 'kept', label: t('method.keptColumn'), numeric: true },
          { key: 'breached', label: t('method.breachedColumn'), numeric: true },
          { key: 'target', label: t('method.targetColumn'), numeric: true },
          { key: 'a', label: 'a', numeric: true },
          { key: 'b', label: 'b', numeric: true },
          { key: 'mean', label: t('method.mean'), numeric: true },
          { key: 'attained', label: t('method.attained'), numeric: true },
        ]}
        rows={inputs.map((input) => ({
          id: `${input.id}-${input.nature}`,
          cells: cellsOf({ words, page }, input),
        }))}
      />
      <p className="note">{t('method.inputsNote')}</p>
      {inputs.map(({ id, nature, left }) =>
        left === undefined ? null : (
          <p key={`${id}-${nature}`} className="note">
            <CommitmentLink words={words} page={page} id={id} />{' '}
            <Ordinals
              text={t(`method.leaving.${nature}`, {
                left: words.date(left),
                until: words.date(countsUntil(left, page.explanation.method)),
              })}
            />
          </p>
        ),
      )}
    </div>
  );
}

function cellsOf({ words, page }: MethodProps, input: InputRow) {
  const said = saidInput(words, input);
  return {
    commitment: <CommitmentLink words={words} page={page} id={input.id} />,
    nature: words.t(`natures.${input.nature}`),
    kept: <Said of={saidAs(said, 'kept')} />,
    breached: <Said of={saidAs(said, 'breached')} />,
    target: <Said of={saidAs(said, 'target')} />,
    a: <Said of={saidAs(said, 'a')} />,
    b: <Said of={saidAs(said, 'b')} />,
    mean: <Said of={saidAs(said, 'mean')} />,
    attained: <Said of={saidAs(said, 'attained')} />,
  };
}

/** A promise by its number and title, linked to its page. */
export function CommitmentLink({ words, page, id }: MethodProps & { id: string }): ReactElement {
  const named = page.titles[id];
  if (!named) return <>{id}</>;
  const { number, title } = named;
  return (
    <a href={paths.commitment(words.language, page.head.slug, id)} lang={langOf(words, title)}>
      {words.t('register.about', { number, title: title.text })}
    </a>
  );
}
