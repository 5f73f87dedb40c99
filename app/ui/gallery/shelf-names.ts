/** The kinds of parts, each a page of the gallery, in the order of its menu. */
export const shelfNames = ['building', 'charts', 'figures', 'forms', 'lists', 'notices'] as const;

export type ShelfName = (typeof shelfNames)[number];

export function isShelf(name: string | undefined): name is ShelfName {
  return shelfNames.some((shelf) => shelf === name);
}
