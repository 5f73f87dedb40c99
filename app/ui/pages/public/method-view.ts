import type { PlainDate } from '#app/domain/instant.ts';
import type { Explanation, Moves } from '#app/domain/trust/explanation.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { HeadView } from './charter-parts.tsx';
import type { MadeView } from './made-of.ts';
import type { Said, Words } from './prose.tsx';

/** Everything the page about the method shows. */
export type MethodView = {
  head: HeadView;
  made: MadeView;
  /** The moment that the figures are of, as `kept scores --at` takes it. */
  at: string;
  prose: ({ title: string } & Words) | null;
  /** The edition of the method; `null` before the first is published. */
  number: number | null;
  explanation: Explanation;
  titles: Readonly<Record<string, { number: number; title: Said }>>;
  since: { day: PlainDate; misread: boolean };
  before: Scores;
  moves: Moves;
  /** Versions of the method that replaced another one, newest first: the scores of that day by both. */
  changes: readonly { number: number; day: PlainDate; before: Scores; after: Scores }[];
};
export type MethodProps = { words: Translator; page: MethodView };
