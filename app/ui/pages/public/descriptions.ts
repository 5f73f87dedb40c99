import type { Scores } from '#app/domain/trust/scores.ts';
import { sinceInWords } from '#app/i18n/said-breach.ts';
import { saidCard } from '#app/i18n/said-elsewhere.ts';
import { scoresInSentences } from '#app/i18n/score-words.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { PublicBreachView } from './breach-page.tsx';
import type { RegisterView } from './breaches-page.tsx';
import type { CharterView, HeadView } from './charter-parts.tsx';
import type { CommitmentView } from './commitment-view.ts';
import type { ComparisonView } from './comparison-page.tsx';
import type { EditionsView } from './editions-page.tsx';
import type { MethodView } from './method-view.ts';

/** What search engines and social networks show of a description, in characters. */
const MOST_SHOWN = 160;

/** What a page holds, in its own figures: one or two sentences for search results and previews. */
export function describeHome(words: Translator, company: string, charter: CharterView): string {
  const { head, scores, promises } = charter;
  return clip(
    words.t('found.home', {
      company,
      count: promises.length,
      scores: scoresInSentences(words, scores),
      date: words.date(head.asOf),
    }),
  );
}

export function describeCharter(words: Translator, { head, scores, promises }: CharterView): string {
  return clip(
    words.t('found.charter', {
      charter: head.name.text,
      number: head.edition,
      date: words.date(head.binding),
      count: promises.length,
      scores: scoresInSentences(words, scores),
    }),
  );
}

export function describeCommitment(words: Translator, commitment: CommitmentView): string {
  const { head, figure, period, terms } = commitment;
  const { t } = words;
  const which = { charter: head.name.text, number: terms.number };
  if (!figure) return clip(t('found.aspirational', which));
  const days = { from: words.date(period.chosen.from), to: words.date(period.chosen.to) };
  if (figure.printed === null) return clip(t('found.noFigure', { ...which, ...days }));
  const asKept = terms.direction === 'higher is better';
  const said = {
    ...which,
    share: t(asKept ? 'commitment.kept' : 'commitment.failed'),
    rate: words.rate(figure.printed),
    count: figure.cases,
    ...days,
  };
  if (terms.target === null) return clip(t('found.figureAlone', said));
  const target = t(asKept ? 'commitment.targetAtLeast' : 'commitment.targetAtMost', {
    rate: targetInWords(words, terms.target),
  });
  return clip(t('found.figure', { ...said, target, verdict: t(`verdicts.${figure.verdict ?? 'none'}`) }));
}

export function describeBreaches(words: Translator, { head, breaches }: RegisterView): string {
  const { t } = words;
  const [latest] = breaches;
  const last = latest
    ? t('found.lastBreach', { date: words.dateOf(latest.at, head.zone) })
    : t('found.noBreach');
  return clip(`${t('found.breaches', { charter: head.name.text })} ${last}`);
}

export function describeBreach(words: Translator, breach: PublicBreachView): string {
  const what =
    breach.state === 'corrected'
      ? words.t('publicBreach.setAside.corrected')
      : sinceInWords(words, breach.since, 'publicBreach', breach.head.ended);
  return clip(`${breach.commitment.title.text}. ${what}`);
}

export function describeMethod(words: Translator, { head, explanation }: MethodView): string {
  return clip(words.t('found.method', scored(words, head, explanation.scores)));
}

export function describeEditions({ t }: Translator, { head, editions }: EditionsView): string {
  return clip(t('found.editions', { charter: head.name.text, count: editions.length }));
}

export function describeComparison({ t, date }: Translator, comparison: ComparisonView): string {
  const { head, before, after, commitments } = comparison;
  const of = (wanted: string) => commitments.filter(({ state }) => state === wanted).length;
  const counts = { added: of('added'), changed: of('changed'), retired: of('retired') };
  return clip(
    t('found.comparison', {
      charter: head.name.text,
      before: before.number,
      from: date(before.binding),
      after: after.number,
      to: date(after.binding),
      changes: t(commitments.length > 0 ? 'editions.counts' : 'editions.noChanges', counts),
    }),
  );
}

export function describeSharing({ t }: Translator, charter: string): string {
  return clip(t('sharing.description', { charter }));
}

/** What the social card of a charter shows, for those who cannot see it. */
export function describeCard(words: Translator, head: HeadView, scores: Scores): string {
  const said = saidCard(words, { charter: head.name.text, asOf: head.asOf, scores });
  return said.say(said.value);
}

function scored(words: Translator, head: HeadView, scores: Scores) {
  return {
    charter: head.name.text,
    scores: scoresInSentences(words, scores),
    date: words.date(head.asOf),
  };
}

/** Cuts between two words where the text is too long to be shown whole. */
function clip(text: string): string {
  const whole = text.trim();
  if (whole.length <= MOST_SHOWN) return whole;
  const cut = whole.slice(0, MOST_SHOWN);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–(«“]+$/u, '')}…`;
}
