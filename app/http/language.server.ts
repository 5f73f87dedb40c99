import { isLanguage, type Language, languages } from '#app/languages/language.ts';

/**
 * The language of a page, from the `:lang` of its address.
 * @throws Response 404 when the address begins with anything else
 */
export function languageOf(params: { lang?: string | undefined }): Language {
  if (isLanguage(params.lang)) return params.lang;
  throw new Response(null, { status: 404 });
}

/** The language of `offered` that an `Accept-Language` header likes best; the first one when it names none. */
export function negotiateLanguage(header: string | null, offered: readonly Language[]): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [range = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { tag: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const found = offered.find((language) => language === tag);
    if (found) return found;
  }
  return offered[0] ?? languages[0];
}
