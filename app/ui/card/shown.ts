import type { PlainDate } from '#app/domain/instant.ts';
import { failingOf, isSupported } from '#app/domain/trust/cracks.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { MadeView } from '../pages/public/made-of.ts';
import { standingInWords } from '../shell/standing.ts';
import type { BuildingPart, BuildingParts } from '../trust/building-plan.ts';

/** What a picture for other sites says of a charter. */
export type Shown = {
  /** Whose scores these are: the company, or the charter where it is not the one of the home page. */
  name: string;
  scores: Scores;
  parts: BuildingParts;
  /** Whether what is built on the base counts as trust. */
  supported: boolean;
  support: number;
  /** The day of the scores, and the same in words. */
  asOf: PlainDate;
  date: string;
  /** Of what it is made, as pages say it. */
  head: { slug: string; edition: number };
  made: MadeView;
  fictional: boolean;
  /** Who is invented here and who is not; `null` where nothing needs saying. */
  standing: string | null;
};

type PartView = BuildingPart & { title: { text: string }; missed: boolean };
type BuildingView = {
  head: { slug: string; edition: number; name: { text: string }; asOf: PlainDate };
  made: MadeView;
  scores: Scores;
  support: number;
  stones: readonly PartView[];
  columns: readonly PartView[];
  fictional: boolean;
};

/** A charter on a site, as pictures of it need it. */
export function shownOf(
  words: Translator,
  site: { name: string; home: string; fictional: boolean },
  building: BuildingView,
): Shown {
  const { head, scores, support, fictional } = building;
  const named = ({ title, ...part }: PartView) => ({ ...part, title: title.text });
  const stones = building.stones.map(named);
  const columns = building.columns.map(named);
  const facts = { scores, support, stones, columns };
  return {
    name: head.slug === site.home ? site.name : head.name.text,
    scores,
    support,
    parts: { stones, columns, failing: failingOf(facts) },
    supported: isSupported(facts),
    asOf: head.asOf,
    date: words.date(head.asOf),
    head: { slug: head.slug, edition: head.edition },
    made: building.made,
    fictional,
    standing: standingInWords(words, site, { name: head.name.text, fictional }),
  };
}

/** The same where there is room for a few words. */
export function standingInShort({ t }: Translator, { standing, fictional }: Shown): string | null {
  return standing && t(fictional ? 'found.fictional' : 'found.replayed');
}
