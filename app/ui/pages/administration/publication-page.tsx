import type { ReactElement, ReactNode } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedName } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';

type PublicationPageProps = {
  words: Translator;
  published: {
    charters: readonly {
      slug: string;
      name: Localised;
      number: number;
      binding: PlainDate;
      shown: number | null;
      ended: PlainDate | null;
      public: boolean;
    }[];
    method: number | null;
  };
  /** What publishing would change, in the words of `kept publish`; two spaces at the beginning for each step in. */
  changes: readonly string[];
  refusals: readonly string[];
  /** What is wrong in the files. */
  faults: readonly string[];
  /** What misleads or is left out in the files, and hinders nothing. */
  warnings: readonly string[];
  shown: string;
  /** It has just been published. */
  done: boolean;
  errors: readonly FormFault[];
  secrets: ReactNode;
};

/** What is published, what the content says that is not yet, and the button that publishes it. */
export function PublicationPage(props: PublicationPageProps): ReactElement {
  const { words, published, done } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('admin.title'), href: paths.administration(language) },
          { label: t('publication.title') },
        ]}
      />
      <h1>{t('publication.title')}</h1>
      <FormErrors words={words} errors={props.errors} labels={{}} />
      {done && (
        <Notice words={words} kind="done" live>
          {t('publication.done')}
        </Notice>
      )}
      <section className="flow">
        <h2>{t('publication.toPublish')}</h2>
        <p className="prose">{t('publication.lede')}</p>
        <ToPublish {...props} />
      </section>
      <section className="flow">
        <h2>{t('publication.published')}</h2>
        {published.charters.length === 0 ? (
          <EmptyState text={t('publication.nothing')} />
        ) : (
          <Published words={words} published={published} />
        )}
      </section>
    </article>
  );
}

function ToPublish(props: PublicationPageProps): ReactElement {
  const { words, changes, refusals, faults, warnings, shown, secrets } = props;
  const { t } = words;
  if (faults.length > 0)
    return (
      <Notice words={words} kind="error" title={t('publication.faulty')}>
        <Why lines={faults} />
      </Notice>
    );
  const remarks = warnings.length > 0 && (
    <Notice words={words} kind="info" title={t('publication.warnings')}>
      <Why lines={warnings} />
    </Notice>
  );
  if (changes.length === 0 && refusals.length === 0)
    return (
      <>
        <EmptyState text={t('publication.same')} />
        {remarks}
      </>
    );
  return (
    <>
      {remarks}
      <Changes lines={changes} />
      {refusals.length > 0 ? (
        <Notice words={words} kind="error" title={t('publication.refused')}>
          <Why lines={refusals} />
        </Notice>
      ) : (
        <form method="post" className="form">
          {secrets}
          <input type="hidden" name="shown" value={shown} />
          <p className="prose">{t('publication.forGood')}</p>
          <p>
            <Button kind="grave">{t('publication.publish')}</Button>
          </p>
        </form>
      )}
    </>
  );
}

function Why({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <ul className="bare">
      {lines.map((line) => (
        <li key={line}>
          <Ordinals text={line} />
        </li>
      ))}
    </ul>
  );
}

/**
 * Lines as the command line prints them: how far each is set in says what it belongs to. Those that are not set in are
 * what is published, each with its own heading.
 */
function Changes({ lines }: { lines: readonly string[] }): ReactElement {
  const published = lines.flatMap((line, place) => (/^\S/.test(line) ? [place] : []));
  return (
    <>
      {published.map((place, order) => (
        <section key={lines[place]} className="difference">
          <h3>
            <Ordinals text={lines[place] ?? ''} />
          </h3>
          <ul className="bare difference__lines">
            {lines.slice(place + 1, published[order + 1]).map((line, within) => {
              const step = stepOf(line);
              const leads = stepOf(lines[place + within + 2] ?? '') > step;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and stay where they are
                <li key={within} className={`difference__step-${step}${leads ? ' difference__lead' : ''}`}>
                  <Ordinals text={line.trimStart()} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

/** How far a line is set in, by two spaces a step. */
function stepOf(line: string): number {
  return Math.min(3, Math.floor((line.length - line.trimStart().length) / 2));
}

function Published({ words, published }: Pick<PublicationPageProps, 'words' | 'published'>): ReactElement {
  const { t, language } = words;
  return (
    <>
      <DataTable
        caption={t('publication.published')}
        captionHidden
        stacks
        columns={[
          { key: 'charter', label: t('compliance.charter') },
          { key: 'edition', label: t('publication.newest') },
          { key: 'binding', label: t('publication.binding') },
          { key: 'standing', label: t('people.state'), stacked: 'wide' },
        ]}
        rows={published.charters.map((charter) => ({
          id: charter.slug,
          cells: {
            charter: (
              <>
                <a href={paths.editions(language, charter.slug)}>
                  <LocalisedName words={words} text={charter.name} />
                </a>
                <br />
                <span className="note">{charter.slug}</span>
              </>
            ),
            edition: words.n(charter.number),
            binding: <Ordinals text={words.date(charter.binding)} />,
            standing: <Ordinals text={standingOf(words, charter)} />,
          },
        }))}
      />
      {published.method !== null && <p>{t('publication.method', { number: published.method })}</p>}
    </>
  );
}

function standingOf(
  words: Translator,
  { ended, shown, number, public: isPublic }: PublicationPageProps['published']['charters'][number],
): string {
  const { t } = words;
  const standing = ended
    ? t('publication.ended', { date: words.date(ended) })
    : t(shown === number ? 'publication.inForce' : 'publication.toCome');
  return isPublic ? standing : `${standing} ${t('publication.inside')}`;
}
