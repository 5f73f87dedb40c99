import type { ReactElement } from 'react';
import { instantOf } from '#app/domain/instant.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';

/** Somebody who signs in, or did. Instants are ISO text in UTC. */
export type PersonShown = {
  pseudonym: string;
  name: string;
  email: string;
  role: Role;
  created: string;
  disabled: string | null;
  signedIn: string | null;
};

/** Everyone who may sign in or could, each with what they may do. */
export function PeoplePage(props: {
  words: Translator;
  people: readonly PersonShown[];
  /** The pseudonym of whoever reads. */
  reader: string;
  zone: string;
}): ReactElement {
  const { words, people, reader, zone } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('admin.title'), href: paths.administration(language) },
          { label: t('people.title') },
        ]}
      />
      <h1>{t('people.title')}</h1>
      <p className="lede">{t('people.lede')}</p>
      <p>
        <ButtonLink href={paths.newPerson(language)}>{t('people.new')}</ButtonLink>
      </p>
      <DataTable
        caption={t('people.title')}
        captionHidden
        stacks
        columns={[
          { key: 'name', label: t('people.name') },
          { key: 'role', label: t('people.role'), stacked: 'plain' },
          { key: 'email', label: t('people.email'), stacked: 'wide' },
          { key: 'state', label: t('people.state'), stacked: 'plain' },
          { key: 'signedIn', label: t('people.signedIn') },
        ]}
        rows={people.map((person) => ({
          id: person.pseudonym,
          cells: {
            name: (
              <>
                <a href={paths.person(language, person.pseudonym)}>
                  <bdi>{person.name}</bdi>
                </a>
                {person.pseudonym === reader && <span className="note"> {t('people.you')}</span>}
              </>
            ),
            role: t(`roles.${person.role}`),
            email: <bdi>{person.email}</bdi>,
            state: standingInWords(words, zone, person),
            signedIn: momentInWords(words, zone, person.signedIn) ?? t('people.neverSignedIn'),
          },
        }))}
      />
      <p className="note">{words.zones(zone)}</p>
    </article>
  );
}

/** Whether somebody may sign in, or since when not. */
export function standingInWords(
  words: Translator,
  zone: string,
  { disabled }: Pick<PersonShown, 'disabled'>,
): string {
  const since = momentInWords(words, zone, disabled);
  return since === null ? words.t('people.enabled') : words.t('people.disabledSince', { date: since });
}

/** A moment on the clocks of a zone, which is said where the times are explained. */
export function momentInWords(words: Translator, zone: string, at: string | null): string | null {
  return at === null ? null : words.dateTime(instantOf(at), zone);
}
