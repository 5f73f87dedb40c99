import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { paragraphsOf } from '#app/i18n/said-breach.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

/** Where something is shown, in words. */
type Link = { text: string; href: string };

/** What a mail says: a part for each thing told, lines of it with the page that shows it where there is one. */
export type MailText = {
  subject: string;
  parts: readonly {
    title: string;
    lines: readonly { text: string; href?: string }[];
    /** Words of the company's own, as they were written. */
    quote?: { text: string; language: Language };
    /** Where all of it is, and where there is more, how many. */
    more?: Link;
  }[];
  /** Why it comes, and where that is changed. */
  foot: Link;
};
type Part = MailText['parts'][number];

/** The same as plain text and as HTML that loads nothing. */
export function writtenMail(words: Translator, mail: MailText): { text: string; html: string } {
  return {
    text: plain(words, mail),
    html: `<!DOCTYPE html>${renderToStaticMarkup(<Mail words={words} mail={mail} />)}`,
  };
}

function plain(words: Translator, { parts, foot }: MailText): string {
  const told = parts.map((part) => {
    const { title, lines, quote, more } = part;
    const said = lines.map(({ text, href }) => (href === undefined ? text : `– ${text}\n  ${href}`));
    const quoted = quote ? [...writtenIn(words, quote), ...paragraphsOf(quote.text, quote.language)] : [];
    return [title, ...said, ...quoted, ...(more ? [`${more.text}\n${more.href}`] : [])].join('\n\n');
  });
  return `${[...told, `-- \n${foot.text}\n${foot.href}`].join('\n\n')}\n`;
}

/** That words are in another language than the mail. */
function writtenIn(words: Translator, { language }: NonNullable<Part['quote']>): string[] {
  if (language === words.language) return [];
  return [words.t('common.writtenIn', { language: words.nameOf(language) })];
}

function Mail({ words, mail }: { words: Translator; mail: MailText }): ReactElement {
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <title>{mail.subject}</title>
      </head>
      <body>
        {mail.parts.map((part) => (
          <section key={part.title}>
            <h1>{part.title}</h1>
            <Lines lines={part.lines} />
            {part.quote && <Quote words={words} quote={part.quote} />}
            {part.more && (
              <p>
                <a href={part.more.href}>{part.more.text}</a>
              </p>
            )}
          </section>
        ))}
        <p>
          <small>
            <a href={mail.foot.href}>{mail.foot.text}</a>
          </small>
        </p>
      </body>
    </html>
  );
}

/** A list of links, or sentences. */
function Lines({ lines }: Pick<Part, 'lines'>): ReactElement {
  const links = lines.filter((line): line is Link => line.href !== undefined);
  return (
    <>
      {lines.map(({ text, href }) => href === undefined && <p key={text}>{text}</p>)}
      {links.length > 0 && (
        <ul>
          {links.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Quote({ words, quote }: { words: Translator; quote: NonNullable<Part['quote']> }): ReactElement {
  const { text, language } = quote;
  return (
    <>
      {writtenIn(words, quote).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <blockquote lang={language === words.language ? undefined : language}>
        {paragraphsOf(text, language).map((paragraph) => (
          <p key={paragraph} dir="auto">
            {paragraph}
          </p>
        ))}
      </blockquote>
    </>
  );
}
