import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { BuildingShelf } from './building-shelf.tsx';
import { ChartsShelf } from './charts-shelf.tsx';
import { FiguresShelf } from './figures-shelf.tsx';
import { FormsShelf } from './forms-shelf.tsx';
import { ListsShelf } from './lists-shelf.tsx';
import { NoticesShelf } from './notices-shelf.tsx';
import type { ShelfName } from './shelf-names.ts';

type Shelf = { title: string; part: (props: { words: Translator }) => ReactElement };

/** The parts by kind: one page of the gallery each. */
export const shelves: Record<ShelfName, Shelf> = {
  building: { title: 'The building', part: BuildingShelf },
  charts: { title: 'Charts', part: ChartsShelf },
  figures: { title: 'Figures', part: FiguresShelf },
  forms: { title: 'Forms', part: FormsShelf },
  lists: { title: 'Lists', part: ListsShelf },
  notices: { title: 'Notices', part: NoticesShelf },
};
