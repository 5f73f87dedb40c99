import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { nameOrRole } from '../staff/case-words.ts';
import type { Meta } from '../staff/form-fields.tsx';
import type { ExemptionShown } from './exemption-facts.tsx';
import { DecisionFields, decisionLabels } from './exemption-page.tsx';

/** What was just done, as the address says it. */
export const exemptionsDone = ['grant', 'refuse', 'asked'] as const;

type Props = {
  words: Translator;
  open: number;
  exemptions: readonly ExemptionShown[];
  /** Behind which the next page begins. */
  next: number | null;
  isFirst: boolean;
  /** Circumstances that nobody has agreed to yet. */
  circumstancesWaiting: number;
  done: (typeof exemptionsDone)[number] | null;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'requests' | 'decision' | 'note', Meta>;
  secrets: ReactNode;
};

/** The requests that breaches do not count, the oldest first, and the form that decides on several alike. */
export function ExemptionsPage(props: Props): ReactElement {
  const { words, open, exemptions, next } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('exemptions.title')}</h1>
      <p className="lede">{t('exemptions.lede')}</p>
      <p className="cluster sans">
        <a href={paths.declaredCircumstances(language)}>{t('circumstances.staff.title')}</a>
        {props.circumstancesWaiting > 0 && (
          <b>{t('circumstances.staff.waitingCount', { waiting: props.circumstancesWaiting })}</b>
        )}
      </p>
      {props.done && (
        <Notice words={words} kind="done" live>
          {t(`exemptions.done.${props.done}`)}
        </Notice>
      )}
      {exemptions.length === 0 ? (
        <EmptyState text={t('exemptions.empty')} />
      ) : (
        <>
          <p className="sans">
            <b>{t('exemptions.count', { open })}</b>
          </p>
          <DecideSeveral {...props} />
        </>
      )}
      {next !== null && (
        <p>
          <a href={paths.exemptions(language, next)}>{t('exemptions.next')}</a>
        </p>
      )}
      {!props.isFirst && (
        <p>
          <a href={paths.exemptions(language)}>{t('exemptions.first')}</a>
        </p>
      )}
    </article>
  );
}

function DecideSeveral({ words, exemptions, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const again = new Set([fields.requests.initialValue ?? []].flat().map(String));
  return (
    <>
      <FormErrors words={words} errors={form.errors} labels={decisionLabels(words)} />
      <form method="post" id={form.id} className="flow" noValidate>
        {secrets}
        <DataTable
          caption={t('exemptions.title')}
          captionHidden
          stacks
          columns={[
            { key: 'one', label: t('exemptions.request.column') },
            { key: 'due', label: t('exemptions.due') },
            { key: 'commitment', label: t('compliance.commitment'), stacked: 'wide' },
            { key: 'ground', label: t('exemptions.ground') },
            { key: 'at', label: t('requests.at') },
            { key: 'by', label: t('requests.by') },
          ]}
          rows={exemptions.map((each, place) => ({
            id: String(each.seq),
            cells: cellsOf(words, each, { id: place === 0 ? fields.requests.id : undefined, again }),
          }))}
        />
        <section className="form flow" aria-labelledby="several">
          <h2 id="several">{t('exemptions.decide.several')}</h2>
          <DecisionFields words={words} fields={fields} />
          <div>
            <Button>{t('exemptions.decide.submitSeveral')}</Button>
          </div>
        </section>
      </form>
    </>
  );
}

function cellsOf(
  words: Translator,
  each: ExemptionShown,
  { id, again }: { id: string | undefined; again: ReadonlySet<string> },
) {
  const { t, n, language } = words;
  const { seq, due, zone, title, ground, at, by } = each;
  const own = id ?? `request-${seq}`;
  return {
    one: (
      <span className="choice">
        <input
          type="checkbox"
          id={own}
          name="requests"
          value={seq}
          defaultChecked={again.has(String(seq))}
          aria-label={t('exemptions.decide.choose', { number: n(seq) })}
        />
        <a href={paths.exemption(language, seq)}>{t('exemptions.one', { number: n(seq) })}</a>
      </span>
    ),
    due: due === null ? t('common.none') : words.dateTime(due, zone),
    commitment: <LocalisedText words={words} text={title} />,
    ground: words.named('grounds', ground),
    at: words.dateTime(at, zone),
    by: nameOrRole(words, by),
  };
}
