import type { ReactElement } from 'react';
import { saidSettings } from '#app/i18n/said-method.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import { madeOf } from './made-of.ts';
import { MethodChanges } from './method-changes.tsx';
import { Formulas } from './method-formulas.tsx';
import { Inputs } from './method-inputs.tsx';
import { MovesSince } from './method-moves.tsx';
import type { MethodProps } from './method-view.ts';
import { Prose } from './prose.tsx';

/** How the scores are worked out: the published words, then the settings and today's numbers in the formulas. */
export function MethodPage(props: MethodProps): ReactElement {
  const { words, page } = props;
  const { t, date } = words;
  const { head, prose, number, explanation, since } = page;
  const asOf = date(head.asOf);
  return (
    <article className="flow" {...madeOf(page)}>
      <h1 lang={prose ? langOf(words, prose) : undefined}>{prose?.title ?? t('method.title')}</h1>
      <p className="lead">
        <Ordinals
          text={`${t('method.lede', { date: asOf })} ${head.ended ? t('home.recordEnded', { date: asOf }) : ''}`}
        />
      </p>
      <p className="note">
        {number === null ? t('method.unpublished') : t('method.version', { number })}{' '}
        <a href="#numbers">
          <Ordinals text={t('method.numbers', { date: asOf })} />
        </a>
      </p>
      {prose && (
        <div className="chaptered">
          <Prose words={words} text={prose} name="method" />
        </div>
      )}
      <Chapter id="settings" title={t('method.parameters')}>
        <Settings words={words} page={page} />
      </Chapter>
      <Chapter
        id="numbers"
        title={<Ordinals text={t('method.numbers', { date: asOf })} />}
        wide={<Inputs {...props} />}
      />
      {explanation.inputs.length > 0 && <Formulas {...props} />}
      <Chapter id="moves" title={t('method.moves')}>
        <form className="form form--row" action={`${paths.method(words.language, head.slug)}#moves`}>
          <div className="field">
            <label className="field__label" htmlFor="since">
              {t('method.since')}
            </label>
            <input
              className="control control--short"
              type="date"
              id="since"
              name="since"
              defaultValue={since.day}
              max={head.asOf}
              required
            />
          </div>
          <Button kind="second">{t('method.show')}</Button>
        </form>
        {since.misread && <p className="note">{t('method.sinceMisread')}</p>}
        <MovesSince words={words} page={page} />
      </Chapter>
      <Chapter id="versions" title={t('method.versions')}>
        <p className="note">{t('method.versionsSay')}</p>
        <MethodChanges words={words} page={page} />
      </Chapter>
      <p className="onward">
        <a href={paths.honesty(words.language, head.slug)}>{t('honesty.title')}</a>
      </p>
      <Chapter id="again" title={t('method.recompute')}>
        <p className="prose">{t('method.recomputeSays')}</p>
        <pre>
          <code>{`npm run -s kept -- scores --charter ${head.slug} --at ${page.at}`}</code>
        </pre>
      </Chapter>
    </article>
  );
}

function Settings({ words, page }: MethodProps): ReactElement {
  const { t } = words;
  const said = saidSettings(words, page.explanation.method);
  const names = ['halfLife', 'presumption', 'level', 'support', 'minimum', 'reportedMost', 'notice'] as const;
  return (
    <KeyValueList
      facts={names.map((name) => ({ name: t(`method.${name}`), value: <Said of={saidAs(said, name)} /> }))}
    />
  );
}
