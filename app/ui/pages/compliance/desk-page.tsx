import type { ReactElement, ReactNode } from 'react';
import type { RegisterRow } from '#app/domain/breach/register.ts';
import type { Counted } from '#app/domain/counted.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LocalisedName } from '../../text/localised-text.tsx';
import { nameOrRole } from '../staff/case-words.ts';
import { WhatOf } from '../staff/queue-rows.tsx';
import { BreachStateMark, latenessInWords } from './breach-state.tsx';
import type { RequestShown } from './requests-page.tsx';

type Waiting = {
  count: Counted;
  rows: readonly (RegisterRow & { ended: boolean })[];
};
type DeskPageProps = {
  words: Translator;
  analysis: Waiting;
  'sign-off': Waiting;
  requests: { count: number; rows: readonly RequestShown[] };
  claims: { open: number; overdue: number };
  exemptions: { open: number };
};

/** What waits for an officer: to analyse, to sign off, to decide. The script of staff pages moves through its rows. */
export function DeskPage(props: DeskPageProps): ReactElement {
  const { words, analysis, requests, claims, exemptions } = props;
  const { t, language } = words;
  return (
    <article className="flow queue">
      <h1>{t('desk.title')}</h1>
      <p className="lede">{t('desk.lede')}</p>
      {exemptions.open > 0 && (
        <p className="sans">
          <ButtonLink href={paths.exemptions(language)} kind="second">
            {t('exemptions.toDecide', exemptions)}
          </ButtonLink>
        </p>
      )}
      {claims.open > 0 && (
        <p className="sans">
          <ButtonLink href={paths.claims(language)} kind="second">
            {words.list([t('claims.desk.count', claims), t('claims.desk.late', claims)])}
          </ButtonLink>
        </p>
      )}
      <Section words={words} task="analysis" waiting={analysis} allHref={registerHref(words, 'declared')}>
        {analysis.rows.map((row) => (
          <BreachRow key={row.id} words={words} row={row} href={paths.analysis(language, row.id)} />
        ))}
      </Section>
      <Section
        words={words}
        task="sign-off"
        waiting={props['sign-off']}
        allHref={registerHref(words, 'analysed')}
      >
        {props['sign-off'].rows.map((row) => (
          <BreachRow key={row.id} words={words} row={row} href={paths.signOff(language, row.id)} />
        ))}
      </Section>
      <Section
        words={words}
        task="request"
        waiting={{ count: { exactly: requests.count }, rows: requests.rows }}
        allHref={paths.requests(language)}
      >
        {requests.rows.map((request) => (
          <RequestRow key={request.seq} words={words} request={request} />
        ))}
      </Section>
      <p>
        <a href={paths.replay(language)}>{t('replay.title')}</a>
        <br />
        <span className="note">{t('replay.leads')}</span>
      </p>
      <p>
        <a href={paths.staffSurveys(language)}>{t('surveys.title')}</a>
        <br />
        <span className="note">{t('surveys.leads')}</span>
      </p>
      <p>
        <a href={paths.initiatives(language)}>{t('initiatives.staff.title')}</a>
        <br />
        <span className="note">{t('initiatives.staff.leads')}</span>
      </p>
      <p>
        <a href={paths.restatements(language)}>{t('restatements.title')}</a>
        <br />
        <span className="note">{t('restatements.leads')}</span>
      </p>
    </article>
  );
}

/** The register of one state, the oldest first. */
function registerHref({ language }: Translator, state: 'declared' | 'analysed'): string {
  return `${paths.register(language)}?${new URLSearchParams({ state, sort: 'at' })}`;
}

function Section(props: {
  words: Translator;
  task: 'analysis' | 'sign-off' | 'request';
  waiting: Pick<Waiting, 'count'> & { rows: readonly unknown[] };
  allHref: string;
  children: ReactNode;
}): ReactElement {
  const { words, task, waiting, allHref, children } = props;
  const { t } = words;
  const { count, rows } = waiting;
  const said =
    'exactly' in count
      ? t('desk.count', { count: count.exactly })
      : t('desk.countOver', { count: count.over });
  const more = 'over' in count || count.exactly > rows.length;
  return (
    <section className="queue__section" aria-labelledby={`desk-${task}`}>
      <h2 id={`desk-${task}`}>{t(`desk.tasks.${task}`)}</h2>
      {rows.length === 0 ? (
        <EmptyState text={t(`desk.empty.${task}`)} />
      ) : (
        <>
          <p className="note">{said}</p>
          <ol className="bare queue__rows">{children}</ol>
          {more && (
            <p>
              <a href={allHref}>{t(`desk.all.${task}`)}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function BreachRow(props: {
  words: Translator;
  row: RegisterRow & { ended: boolean };
  href: string;
}): ReactElement {
  const { words, row, href } = props;
  const { t } = words;
  return (
    <li className="queue__row" data-row>
      <div className="queue__time">
        <p className="queue__left">{words.dateTime(row.at, row.zone)}</p>
        <p className="queue__due">
          {row.state === 'returned' ? (
            <BreachStateMark words={words} state={row.state} />
          ) : (
            latenessInWords(words, row.late)
          )}
        </p>
      </div>
      <div className="queue__case">
        <a className="queue__reference" href={href} data-open>
          {t('compliance.breach', { id: words.n(row.id) })}
        </a>
        <WhatOf words={words} title={row.commitment.title} reference={row.reference} unit={row.unit} />
        {row.ended && (
          <p className="note">
            {t('desk.ended')} <LocalisedName words={words} text={row.charter} />
          </p>
        )}
      </div>
    </li>
  );
}

function RequestRow({ words, request }: { words: Translator; request: RequestShown }): ReactElement {
  const { t, language } = words;
  return (
    <li className="queue__row" data-row>
      <div className="queue__time">
        <p className="queue__left">{words.dateTime(request.at, request.zone)}</p>
        <p className="queue__due">{nameOrRole(words, request.asked.who)}</p>
      </div>
      <div className="queue__case">
        <a className="queue__reference" href={paths.request(language, request.seq)} data-open>
          {t('requests.one', { number: words.n(request.seq) })}
        </a>
        <WhatOf words={words} title={request.title} reference={request.case?.reference} unit={null} />
      </div>
    </li>
  );
}
