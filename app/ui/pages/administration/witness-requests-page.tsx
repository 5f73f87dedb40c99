import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { WitnessState } from '#app/domain/note/witness-request.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';

/** What an administrator may decide about a request, as the address says it afterwards. */
export const witnessDecisions = ['accepted', 'refused'] as const;

type Request = {
  key: string;
  name: string;
  size: number;
  asked: Instant;
  state: WitnessState;
  decided: Instant | null;
  known: boolean;
};

/** Who asks to be a witness, with the buttons that accept and refuse; those decided on can be decided anew. */
export function WitnessRequestsPage(props: {
  words: Translator;
  requests: readonly Request[];
  /** Why the policy of the content folder cannot be read: who is named in it is not known. */
  policyFault: string | null;
  zone: string;
  done: (typeof witnessDecisions)[number] | null;
  errors: readonly FormFault[];
  secrets: ReactNode;
}): ReactElement {
  const { words, requests, policyFault, zone, done } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('admin.title'), href: paths.administration(language) },
          { label: t('witnessing.title') },
        ]}
      />
      <h1>{t('witnessing.title')}</h1>
      <p className="prose">{t('witnessing.lede')}</p>
      <FormErrors words={words} errors={props.errors} labels={{}} />
      {policyFault !== null && (
        <Notice words={words} kind="error" title={t('witnessing.policyBroken')}>
          {policyFault}
        </Notice>
      )}
      {done && (
        <Notice words={words} kind="done" live>
          {t(`witnessing.done.${done}`)}
        </Notice>
      )}
      {requests.length === 0 && <EmptyState text={t('witnessing.empty')} />}
      {requests.map((request) => (
        <RequestSection
          key={request.key}
          words={words}
          zone={zone}
          request={request}
          secrets={props.secrets}
        />
      ))}
      {requests.length > 0 && <p className="note">{words.zones(zone)}</p>}
    </article>
  );
}

function RequestSection(props: {
  words: Translator;
  zone: string;
  request: Request;
  secrets: ReactNode;
}): ReactElement {
  const { words, zone, request, secrets } = props;
  const { t } = words;
  const { key, name, size, asked, state, decided, known } = request;
  return (
    <section className="flow">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <KeyValueList
        facts={[
          { name: t('people.state'), value: known ? t('witnessing.known') : t(`witnessing.states.${state}`) },
          { name: t('witnessing.asked'), value: words.dateTime(asked, zone) },
          ...(decided === null
            ? []
            : [{ name: t('witnessing.decided'), value: words.dateTime(decided, zone) }]),
          { name: t('ledger.witnessed'), value: t('common.entries', { count: size }) },
          { name: t('witnessing.key'), value: <code className="long-key">{key}</code> },
        ]}
      />
      {!known && (
        <form method="post" className="cluster">
          {secrets}
          <input type="hidden" name="key" value={key} />
          {state !== 'accepted' && (
            <Button
              name="decision"
              value="accepted"
              label={t('witnessing.acceptNamed', { name: words.typed(name) })}
            >
              {t('witnessing.accept')}
            </Button>
          )}
          {state !== 'refused' && (
            <Button
              kind="second"
              name="decision"
              value="refused"
              label={t('witnessing.refuseNamed', { name: words.typed(name) })}
            >
              {t('witnessing.refuse')}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
