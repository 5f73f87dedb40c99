import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { Written } from '../../text/written.tsx';
import { nameOrRole } from '../staff/case-words.ts';
import { askedFacts } from '../staff/entry-words.tsx';
import { type Meta, NoteField } from '../staff/form-fields.tsx';
import { type Taken, TakenNotice } from '../staff/taken-notice.tsx';
import type { RequestShown } from './requests-page.tsx';

/** One request for a correction: what is asked, of what, and the form that decides. */
export function RequestPage(props: {
  words: Translator;
  request: RequestShown & { standing: 'offered' | 'same-person' | 'settled'; taken: Taken | null };
  title: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'decision' | 'note', Meta>;
  secrets: ReactNode;
}): ReactElement {
  const { words, request, title, form, fields } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('requests.title'), href: paths.requests(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <RequestFacts words={words} request={request} />
      {request.standing === 'offered' ? (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{ decision: t('requests.decision'), note: t('events.note') }}
          />
          {request.taken && <TakenNotice words={words} taken={request.taken} naming />}
          <form method="post" id={form.id} className="form" noValidate>
            {props.secrets}
            {request.taken && <input type="hidden" name="another" value={request.taken.id} />}
            <RadioGroup
              {...fromMeta(fields.decision)}
              words={words}
              label={t('requests.decision')}
              options={[
                { value: 'grant', label: t('requests.grant'), hint: t('requests.grantHint') },
                { value: 'decline', label: t('requests.decline'), hint: t('requests.declineHint') },
              ]}
              required
            />
            <NoteField words={words} meta={fields.note} hint={t('requests.noteHint')} />
            <div>
              <Button>{t('requests.submit')}</Button>
            </div>
          </form>
        </>
      ) : (
        <Notice words={words} kind="info">
          {t(request.standing === 'settled' ? 'requests.settled' : 'requests.samePerson')}
        </Notice>
      )}
    </article>
  );
}

function RequestFacts({ words, request }: { words: Translator; request: RequestShown }): ReactElement {
  const { t, language } = words;
  const { asked, target, zone } = request;
  const about = request.case
    ? paths.case(language, request.case.id)
    : request.encounter !== null
      ? paths.encounter(language, request.encounter)
      : target.kind === 'occurrence.logged'
        ? paths.occurrence(language, target.seq)
        : paths.entry(language, target.seq);
  return (
    <KeyValueList
      facts={[
        { name: t('compliance.commitment'), value: <LocalisedText words={words} text={request.title} /> },
        {
          name: t('requests.entry'),
          value: (
            <a href={about}>
              {`${words.named('kinds', target.kind)}, ${words.dateTime(target.occurred, zone)}`}
            </a>
          ),
        },
        {
          name: t('requests.logged'),
          value: `${words.dateTime(target.recorded, zone)}, ${t('common.by', { who: nameOrRole(words, target.who) })}`,
        },
        {
          name: t('requests.asked'),
          value: `${words.dateTime(request.at, zone)}, ${t('common.by', { who: nameOrRole(words, asked.who) })}`,
        },
        { name: t('requests.what'), value: <bdi>{askedIn(words, request)}</bdi> },
        ...(asked.note ? [{ name: t('events.note'), value: written(words, request, asked.note) }] : []),
        ...settledIn(words, request),
      ]}
    />
  );
}

function written(words: Translator, { firstLanguage }: RequestShown, text: string): ReactElement {
  return <Written words={words} language={firstLanguage} text={text} />;
}

function askedIn(words: Translator, { asked, zone }: RequestShown): string {
  return asked.asks ? askedFacts(words, zone, asked.asks).join(' ') : '';
}

/** What became of it, by whom, and what they say of it; nothing while it waits. */
function settledIn(words: Translator, request: RequestShown) {
  const { asked, settled, zone } = request;
  const { t } = words;
  if (!asked.asks || !settled) return [];
  const who = t('common.by', { who: nameOrRole(words, settled.who) });
  const said = `${t(`correction.states.${asked.asks.state}`)} ${words.dateTime(settled.recorded, zone)}, ${who}`;
  return [
    { name: t('requests.settledBy'), value: said },
    ...(settled.note
      ? [{ name: t('requests.settledNote'), value: written(words, request, settled.note) }]
      : []),
  ];
}
