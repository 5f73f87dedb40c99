import { everyCharter } from '#app/i18n/said-figures.ts';

/** Of which entries a page is made, and at which moment, as it says it itself. */
export type MadeView = { size: number; at: string };

/**
 * Attributes by which a page says which charter its figures are of, as which edition states it, and of how many entries
 * at what moment: whoever holds it to the ledger need not guess.
 */
export function madeOf({ head, made }: { head: { slug: string; edition: number }; made: MadeView }) {
  return {
    'data-charter': head.slug,
    'data-edition': head.edition,
    'data-entries': made.size,
    'data-at': made.at,
  };
}

/** The same of a page about all charters that everybody may read. */
export function madeOfAll({ made }: { made: MadeView }) {
  return {
    'data-charter': everyCharter,
    'data-edition': '',
    'data-entries': made.size,
    'data-at': made.at,
  };
}
