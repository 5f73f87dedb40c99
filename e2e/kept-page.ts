import type { CastName } from '#app/demonstration/scenarios.ts';
import type { Language } from '#app/languages/language.ts';
import type { Stage } from './cast-database.ts';

/** A page to walk: its address in a language on a given stage, who sees it (nobody signed in unless said), its status. */
export type KeptPage = {
  name: string;
  as?: CastName;
  /** Only those who develop see it: it may be heavy. */
  develops?: boolean;
  path: (lang: Language, stage: Stage) => string;
  /** A public page that has a script: which. */
  checks?: 'receipt' | 'blind';
  /** 200 unless said. */
  status?: number;
};
