import type { ReactElement } from 'react';
import { paths } from '#app/http/paths.ts';
import { Button } from '../../forms/button.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Formulas } from './method-formulas.tsx';
import { Inputs } from './method-inputs.tsx';
import { MovesSince } from './method-moves.tsx';
import type { MethodProps } from './method-view.ts';
import { langOf, Prose } from './prose.tsx';

/** How the scores are worked out: the published words, then the settings and today's numbers in the formulas. */
export function MethodPage({ words, page }: MethodProps): ReactElement {
  const { t, date } = words;
  const { head, prose, number, explanation, since } = page;
  const asOf = date(head.asOf);
  return (
    <article className="flow">
      <h1 lang={prose ? langOf(words, prose) : undefined}>{prose?.title ?? t('method.title')}</h1>
      <p className="lead">
        {t('method.lede', { date: asOf })} {head.ended && t('home.recordEnded', { date: asOf })}
      </p>
      <p className="note">
        {number === null ? t('method.unpublished') : t('method.version', { number })}{' '}
        <a href="#numbers">{t('method.numbers', { date: asOf })}</a>
      </p>
      {prose && <Prose words={words} text={prose} />}
      <section className="flow" aria-labelledby="settings">
        <h2 id="settings">{t('method.parameters')}</h2>
        <Settings words={words} page={page} />
      </section>
      <section className="flow" aria-labelledby="numbers">
        <h2 id="numbers">{t('method.numbers', { date: asOf })}</h2>
        <Inputs words={words} page={page} />
        {explanation.inputs.length > 0 && <Formulas words={words} page={page} />}
      </section>
      <section className="flow" aria-labelledby="moves">
        <h2 id="moves">{t('method.moves')}</h2>
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
      </section>
      <section className="flow" aria-labelledby="again">
        <h2 id="again">{t('method.recompute')}</h2>
        <p>{t('method.recomputeSays')}</p>
        <pre>
          <code>{`npm run -s kept -- scores --charter ${head.slug} --at ${page.at}`}</code>
        </pre>
      </section>
    </article>
  );
}

function Settings({ words, page }: MethodProps): ReactElement {
  const { t, n } = words;
  const { halfLife, presumption, level, support, minimum } = page.explanation.method;
  const cases = (count: number) => t('common.cases', { count });
  return (
    <KeyValueList
      facts={[
        { name: t('method.halfLife'), value: t('method.days', { count: halfLife }) },
        { name: t('method.presumption'), value: cases(presumption) },
        { name: t('method.level'), value: words.percent(level, 0) },
        { name: t('method.support'), value: n(support) },
        { name: t('method.minimum'), value: cases(minimum) },
      ]}
    />
  );
}
