import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { badgeSize } from '../../card/badge.tsx';
import { frameSize } from '../../card/embed-page.tsx';

export type SharingView = {
  slug: string;
  /** Whose scores these are. */
  name: string;
  /** Where the site is, as other sites must write it. */
  origin: string;
  cardAlt: string;
};

/** The badge as a link to the charter. */
export function badgeCode({ t, language }: Translator, { origin, slug, name }: SharingView): string {
  const { width, height } = badgeSize;
  const alt = inAttribute(t('found.badge', { name }));
  return [
    `<a href="${origin}${paths.charter(language, slug)}">`,
    `  <img src="${origin}${paths.badge(language, slug)}"`,
    `    width="${width}" height="${height}" alt="${alt}">`,
    '</a>',
  ].join('\n');
}

/** The card in a frame. */
export function frameCode({ t, language }: Translator, { origin, slug, name }: SharingView): string {
  return [
    `<iframe src="${origin}${paths.embed(language, slug)}"`,
    `  title="${inAttribute(t('found.frame', { name }))}" loading="lazy"`,
    `  width="100%" height="${frameSize.height}"`,
    `  style="border: 0; max-width: ${frameSize.most}px"></iframe>`,
  ].join('\n');
}

/** A text as it is written within the quotes of an attribute. */
function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
