import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { MailState, Topic } from '#app/domain/mail/mail.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';

type Mail = {
  id: string;
  topic: Topic;
  name: string | null;
  state: MailState;
  written: Instant;
  next: Instant | null;
  attempts: number;
  fault: string | null;
};
const lists = ['waiting', 'failed', 'sent'] as const;
type List = (typeof lists)[number];

type Props = {
  words: Translator;
  /** Which server mail goes by, and from whom; `null` where none is sent. */
  by: { server: string; from: string } | null;
  lists: Record<List, { count: number; mails: readonly Mail[] }>;
  zone: string;
  /** One was just put back into line. */
  retried: boolean;
  errors: readonly FormFault[];
  secrets: ReactNode;
};

/** Mails that wait, that failed and that were sent; those that failed with what the server said and a button to try again. */
export function OutboxPage(props: Props): ReactElement {
  const { words, by, zone, retried } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('admin.title'), href: paths.administration(language) },
          { label: t('outbox.title') },
        ]}
      />
      <h1>{t('outbox.title')}</h1>
      <p className="prose">{t('outbox.lede')}</p>
      <FormErrors words={words} errors={props.errors} labels={{}} />
      {retried && (
        <Notice words={words} kind="done" live>
          {t('outbox.retried')}
        </Notice>
      )}
      {by === null ? (
        <Notice words={words} kind="info" title={t('outbox.off')}>
          {t('outbox.offSays')}
        </Notice>
      ) : (
        <KeyValueList
          facts={[
            { name: t('outbox.by'), value: <bdi>{by.server}</bdi> },
            { name: t('outbox.from'), value: <bdi>{by.from}</bdi> },
          ]}
        />
      )}
      {lists.map((list) => (
        <Mails key={list} {...props} list={list} />
      ))}
      <p className="note">{words.zones(zone)}</p>
    </article>
  );
}

function Mails(props: Props & { list: List }): ReactElement {
  const { words, zone, list } = props;
  const { t } = words;
  const { count, mails } = props.lists[list];
  const faulty = mails.some(({ fault }) => fault !== null);
  return (
    <section className="flow">
      <h2>{t(`outbox.${list}`)}</h2>
      {mails.length === 0 && <EmptyState text={t(`outbox.${list}Empty`)} />}
      {mails.length > 0 && (
        <DataTable
          caption={t(`outbox.${list}`)}
          captionHidden
          stacks
          columns={[
            { key: 'about', label: t('outbox.about') },
            { key: 'person', label: t('outbox.person') },
            { key: 'state', label: t('outbox.state') },
            { key: 'written', label: t('outbox.written') },
            { key: 'attempts', label: t('outbox.attempts'), numeric: true },
            ...(faulty ? [{ key: 'words', label: t('outbox.words'), stacked: 'wide' as const }] : []),
          ]}
          rows={mails.map((mail) => ({
            id: mail.id,
            cells: {
              about: t(`outbox.topics.${mail.topic}`),
              person: <bdi>{toldIn(words, mail)}</bdi>,
              state: <State {...props} mail={mail} />,
              written: words.dateTime(mail.written, zone),
              attempts: words.n(mail.attempts),
              words: mail.fault === null ? null : <bdi>{mail.fault}</bdi>,
            },
          }))}
        />
      )}
      {count > mails.length && <p className="note">{t('outbox.newest', { count: mails.length })}</p>}
    </section>
  );
}

/** Who is told; customers and claimants have no name here. */
function toldIn({ t }: Translator, { topic, name }: Mail): string {
  if (topic === 'customer') return t('outbox.aCustomer');
  if (topic === 'claimant') return t('outbox.aClaimant');
  if (topic === 'survey') return t('outbox.somebodyAsked');
  return name ?? t('outbox.gone');
}

function State(props: Pick<Props, 'words' | 'by' | 'zone' | 'secrets'> & { mail: Mail }): ReactElement {
  const { words, by, zone, mail, secrets } = props;
  const { t } = words;
  const { state, next, attempts } = mail;
  const failed = state === 'refused' || state === 'expired';
  const isTriedAgain = state === 'waiting' && attempts > 0;
  return (
    <>
      {t(`outbox.states.${state}`)}
      {isTriedAgain && next !== null && (
        <span className="note"> {t('outbox.next', { date: words.dateTime(next, zone) })}</span>
      )}
      {by !== null && (failed || isTriedAgain) && (
        <form method="post">
          {secrets}
          <input type="hidden" name="mail" value={mail.id} />
          <Button
            kind="second"
            label={t('outbox.retryNamed', {
              about: t(`outbox.topics.${mail.topic}`),
              name: toldIn(words, mail),
            })}
          >
            {t('outbox.retry')}
          </Button>
        </form>
      )}
    </>
  );
}
