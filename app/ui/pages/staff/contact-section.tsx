import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';

/** Where the customer of a case is told of it. */
export type ContactShown = {
  id: string;
  email: string | null;
  language: Language | null;
  stopped: Instant | null;
};

/** Where the customer is told of the case, or that they are not; draws nothing for a case that is nobody's. */
export function ContactSection(props: {
  words: Translator;
  contact: ContactShown | null;
  zone: string;
  /** Whether the reader may change it. */
  mayChange: boolean;
}): ReactElement | null {
  const { words, contact, zone, mayChange } = props;
  if (!contact) return null;
  const { t } = words;
  const { email, stopped } = contact;
  return (
    <section aria-labelledby="contact" className="flow">
      <h2 id="contact">{t('contact.title')}</h2>
      <p>
        {email !== null
          ? t('contact.told', { email, language: words.nameOf(contact.language ?? words.language) })
          : stopped !== null
            ? t('contact.stopped', { date: words.dateTime(stopped, zone) })
            : t('contact.none')}
      </p>
      {mayChange && (
        <p className="onward">
          <a href={paths.contact(words.language, contact.id)}>
            {t(email === null ? 'contact.add' : 'contact.change')}
          </a>
        </p>
      )}
    </section>
  );
}
