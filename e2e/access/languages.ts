import type { Page } from '@playwright/test';
import type { Language } from '#app/languages/language.ts';

/** Words that are frequent in one language and are none in the other. */
const frequent: Record<Language, RegExp> = {
  fr: /(?<![\p{L}’'-])(?:le|la|les|des|du|un|une|et|est|sont|dans|pour|par|avec|que|qui|ne|pas|vous|nous|votre|notre|nos|vos|ce|cette|ces|aux|sous|chaque|être|il|elle|au|sur|leur|où|dont|jour|jours|réclamation|charte|engagement|engagements|dossier|dossiers|manquement|manquements)(?![\p{L}])|(?<![\p{L}])[ldnscjqm]’(?=\p{L})/giu,
  en: /(?<![\p{L}’'-])(?:the|of|and|to|is|are|for|by|with|that|which|not|you|we|your|our|this|these|from|was|were|within|each|it|they|their|has|have|been|when|what|who|will|an|days?|complaints?|charters?|commitments?|cases?|breach|breaches)(?![\p{L}])/giu,
};

/** A text within one block of a page, and the language that the page says it is in. */
type Spoken = { language: string; text: string };

/** Texts that a page says to be in a language which they are not in (WCAG 3.1.2); names and single words aside. */
export async function languageFaults(page: Page): Promise<string[]> {
  return (await spokenOn(page)).flatMap(({ language, text }) => {
    if (language !== 'fr' && language !== 'en')
      return [`said to be in ${language || 'no language'}: «${text}»`];
    const other = language === 'fr' ? 'en' : 'fr';
    const own = count(text, language);
    const foreign = count(text, other);
    return foreign >= 2 && foreign > own ? [`said to be in ${language}: «${text.slice(0, 90)}»`] : [];
  });
}

function count(text: string, language: Language): number {
  return text.match(frequent[language])?.length ?? 0;
}

/** Every text that is seen or heard, quotations of what people wrote excepted where nobody can know their language. */
function spokenOn(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => {
    const blocks = new Map<Element, Map<string, string>>();
    const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? '';
    const add = (block: Element, language: string, text: string) => {
      const texts = blocks.get(block) ?? new Map<string, string>();
      texts.set(language, `${texts.get(language) ?? ''}${text}`);
      blocks.set(block, texts);
    };
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      if (!of || of.closest('script, style, code, textarea') || !node.nodeValue?.trim()) continue;
      let block: Element = of;
      while (getComputedStyle(block).display.startsWith('inline') && block.parentElement)
        block = block.parentElement;
      add(block, languageOf(of), ` ${node.nodeValue}`);
    }
    const heard = ['aria-label', 'title', 'alt', 'placeholder', 'content'];
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [alt], [placeholder], meta[name=description]',
    )) {
      for (const attribute of heard) {
        const text = element.getAttribute(attribute);
        if (text) add(element, languageOf(element), ` ${text}`);
      }
    }
    return [...blocks.values()].flatMap((texts) =>
      [...texts].map(([language, text]) => ({ language, text: text.replace(/\s+/g, ' ').trim() })),
    );
  });
}
