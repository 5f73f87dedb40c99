import type { ReactElement, ReactNode } from 'react';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { BreachFacts } from './breach-facts.tsx';
import { WhyNotSigned } from './breach-page.tsx';
import { ReasonNotice } from './reason-notice.tsx';

/** A page that takes a breach one step further: what it is about, then the form; or why there is none any more. */
export function BreachStep(props: {
  words: Translator;
  breach: BreachRecord;
  title: string;
  /** What is wrong with the form. */
  errors: readonly FormFault[];
  children: ReactNode;
}): ReactElement {
  const { words, breach, title } = props;
  const { t, language } = words;
  const trail = [
    { label: t('compliance.register'), href: paths.register(language) },
    { label: t('compliance.breach', { id: words.n(breach.id) }), href: paths.breach(language, breach.id) },
    { label: title },
  ];
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={trail} />
      <h1>{title}</h1>
      <p className="lede">
        <LocalisedText words={words} text={breach.commitment.title} />
      </p>
      <FormErrors
        words={words}
        errors={props.errors}
        labels={{
          cause: t('compliance.cause'),
          severity: t('compliance.severity'),
          apology: t('compliance.apology'),
          note: t('compliance.note'),
          reason: t('compliance.reason'),
          confirmed: t('compliance.personal.title'),
        }}
      />
      <div className="beside beside--facts">
        <BreachFacts words={words} breach={breach} />
        <div className="flow">
          {breach.returned && <ReasonNotice words={words} breach={breach} returned={breach.returned} />}
          {breach.mayAnalyse ? props.children : <Closed words={words} breach={breach} />}
        </div>
      </div>
    </article>
  );
}

function Closed({ words, breach }: { words: Translator; breach: BreachRecord }): ReactElement {
  if (breach.state !== 'signed-off') return <WhyNotSigned words={words} breach={breach} />;
  return (
    <Notice words={words} kind="info">
      {words.t('compliance.closed')}
    </Notice>
  );
}
