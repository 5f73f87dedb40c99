import { Feed } from 'feed';
import type { Site } from '#app/domain/charter/site.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { CharterHead } from '#app/queries/public/charter-now.server.ts';
import type { News } from '#app/queries/public/news.server.ts';
import { paths } from '../paths.ts';

/** A charter with what is new of it, newest first. */
type Told = { head: CharterHead; news: readonly News[] };

/**
 * What is new of a charter as an Atom feed (RFC 4287), in one language. An entry says what happened, when, and where to
 * read on: no figure, and no word that a person wrote about a case.
 */
export function atomFeed(words: Translator, site: Site, { head, news }: Told): string {
  const { language, t } = words;
  const { slug, zone } = head;
  const address = site.origin + paths.charter(language, slug);
  const idOf = (what: string) => tagOf(site, `${language}/${slug}${what}`);
  const feed = new Feed({
    id: idOf(''),
    title: t('feed.title', { charter: head.name.text }),
    description: t('feed.says'),
    link: address,
    feed: site.origin + paths.feed(language, slug),
    updated: dateOf(news[0]?.at ?? 0),
    author: { name: site.name },
    generator: false,
  });
  for (const each of news) {
    const { title, says, path, name } = entryOf(words, each, slug, zone);
    const date = dateOf(each.at);
    feed.addItem({
      ...{ id: idOf(name), link: site.origin + path, date, published: date },
      ...{ title: asHtml(title), description: asHtml(says) },
    });
  }
  return feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `);
}

function entryOf(words: Translator, news: News, slug: string, zone: string) {
  const { t, language } = words;
  if (news.is === 'restatement') {
    const { entry, commitment, promise, from, to } = news;
    return {
      name: `/restatements/${entry}`,
      path: paths.commitment(language, slug, commitment),
      title: t('restatements.feed', { promise: promise.text }),
      says: t('restatements.feedSays', { from: words.date(from), to: words.date(to) }),
    };
  }
  if (news.is !== 'edition') {
    const { id, promise, missed } = news;
    const date = words.dateTime(missed, zone);
    const isLate = news.is === 'late-payment';
    return {
      name: `/breaches/${id}`,
      path: paths.publicBreach(language, slug, id),
      title: t(isLate ? 'feed.late' : 'feed.breach', { promise: promise.text }),
      says: t(isLate ? 'feed.lateSays' : 'feed.breachSays', { date }),
    };
  }
  const { number, binding } = news;
  return {
    name: `/editions/${number}`,
    path:
      number === 1 ? paths.editions(language, slug) : paths.comparison(language, slug, number - 1, number),
    title: t('feed.edition', { number }),
    says: t('feed.editionSays', { date: words.date(binding) }),
  };
}

/** A name that stays what it is wherever the entry is read (RFC 4151); the day is one on which nobody else had the host. */
function tagOf({ origin }: Site, what: string): string {
  return `tag:${new URL(origin).hostname},2025-01-01:${what}`;
}

function dateOf(at: Instant): Date {
  return new Date(formatInstant(at));
}

/** The feed's titles and texts are HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
