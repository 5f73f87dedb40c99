import type { ReactElement, ReactNode } from 'react';
import { type MailChoices, type Way, ways } from '#app/domain/mail/choices.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';

type Props = {
  words: Translator;
  /** Where mail goes. */
  email: string;
  choices: MailChoices & { language: Language };
  /** After how much of a case's time one is warned, per cent, and when the digest is written, seconds of the day. */
  warn: number;
  digest: number;
  languages: readonly Language[];
  /** Breaches are told to officers. */
  isOfficer: boolean;
  isSent: boolean;
  saved: boolean;
  errors: readonly FormFault[];
  secrets: ReactNode;
};

/** What somebody gets by mail: each kind of news at once, in the daily digest, or never. */
export function MailChoicesPage(props: Props): ReactElement {
  const { words, email, choices, warn, isOfficer, languages, errors } = props;
  const { t, language } = words;
  const trail = [{ label: t('queue.title'), href: paths.queue(language) }, { label: t('mailChoices.title') }];
  const labels = {
    warnings: t('mailChoices.warnings'),
    breaches: t('mailChoices.breaches'),
    language: t('mailChoices.language'),
  };
  const options = ways.map((way) => ({ value: way, label: wayInWords(props, way) }));
  const field = (name: keyof typeof labels) => ({
    ...{ words, name, label: labels[name], required: true, defaultValue: choices[name] },
    error: errors.filter((fault) => fault.name === name).map(({ message }) => message),
  });
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={trail} />
      <h1>{t('mailChoices.title')}</h1>
      <FormErrors words={words} errors={errors} labels={labels} />
      {props.saved && (
        <Notice words={words} kind="done" live>
          {t('mailChoices.saved')}
        </Notice>
      )}
      <p className="prose">{t('mailChoices.lede', { email })}</p>
      {!props.isSent && (
        <Notice words={words} kind="info">
          {t('mailChoices.unsent')}
        </Notice>
      )}
      <form method="post" className="form">
        {props.secrets}
        <RadioGroup
          {...field('warnings')}
          hint={t('mailChoices.warningsHint', { share: words.percent(warn / 100, 0) })}
          options={options}
        />
        {isOfficer && (
          <RadioGroup {...field('breaches')} hint={t('mailChoices.breachesHint')} options={options} />
        )}
        <Select
          {...field('language')}
          noEmpty
          options={languages.map((each) => ({ value: each, label: words.nameOf(each) }))}
        />
        <p>
          <Button>{t('mailChoices.submit')}</Button>
        </p>
      </form>
    </article>
  );
}

function wayInWords({ words, digest }: Props, way: Way): string {
  return words.t(`mailChoices.ways.${way}`, { time: words.timeOfDay(digest) });
}
