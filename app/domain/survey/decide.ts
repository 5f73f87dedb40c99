import { dayOf } from '../calendar/zone.ts';
import { formatInstant, type Instant, type PlainDate } from '../instant.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import type { PublicFields } from '../ledger/kinds.ts';
import { type Problem, problem } from '../problem.ts';
import type { Survey } from './survey.ts';
import type { SurveyTerms } from './terms.ts';

/** What is published of a survey: its terms, the hash of its Markdown, and the key of its blind codes (base64 of the SPKI), `null` for others. */
export type SurveyToPublish = { terms: SurveyTerms; sources: string; key: string | null };

/** Who may ask in the company's name, say of whom, and close a survey: an officer, or whoever runs the machine. */
export const maySurvey: readonly Who['role'][] = ['compliance', 'system', 'demonstration'];

/** Whether a survey is answered at a moment: from its first day on to the end of its last, in its zone, until it is closed. */
export function isOpen({ terms, closing }: Survey, now: Instant): boolean {
  const today = dayOf(now, terms.zone);
  return closing === null && terms.opens <= today && today <= terms.closes;
}

/** Whether its last day is over, so that it may be closed. */
export function isOver({ terms }: Survey, now: Instant): boolean {
  return dayOf(now, terms.zone) > terms.closes;
}

/**
 * A survey is stated before anybody answers: published on its first day at the latest, and once that has come never changed. Until then another
 * version takes its place. Codes that are signed blind need a key, and others have none.
 */
export function publishSurvey(
  { terms, sources, key }: SurveyToPublish,
  before: Survey | null,
  now: Instant,
  who: Who,
): Draft<'survey.published'> | Problem {
  if (!maySurvey.includes(who.role)) return problem('role-missing', undefined, { role: 'compliance' });
  const today: PlainDate = dayOf(now, terms.zone);
  if (before && dayOf(now, before.terms.zone) >= before.terms.opens)
    return problem('survey-begun', undefined, { survey: terms.slug, opened: before.terms.opens });
  if (terms.opens < today) return problem('survey-late', undefined, { opens: terms.opens, today });
  if ((key !== null) !== (terms.codes === 'blind'))
    throw new Error(`${terms.slug}: a key without blind codes, or none`);
  return {
    kind: 'survey.published',
    occurred: formatInstant(now),
    charter: terms.charter,
    who,
    public: {
      survey: terms.slug,
      number: (before?.number ?? 0) + 1,
      sources,
      terms: terms as unknown as Record<string, Json>,
      ...(key === null ? {} : { key }),
    },
  };
}

/** How many were asked and answered, and the hashes of what they said: see `survey.closed`. */
export type ClosingFigures = Omit<PublicFields<'survey.closed'>, 'publication' | 'survey'>;

/** Why a survey cannot be closed by somebody, yet, or any more; `null` where it can. */
export function refuseClosing(survey: Survey, now: Instant, who: Who): Problem | null {
  const { slug, closes } = survey.terms;
  if (!maySurvey.includes(who.role)) return problem('role-missing', undefined, { role: 'compliance' });
  if (survey.closing) return problem('survey-closed', undefined, { survey: slug });
  if (!isOver(survey, now)) return problem('survey-still-open', undefined, { survey: slug, closes });
  return null;
}

/** Once, after the last day. Nobody answers without a code, and nobody takes one without being invited where there are invitations. */
export function closeSurvey(
  survey: Survey,
  figures: ClosingFigures,
  now: Instant,
  who: Who,
): Draft<'survey.closed'> | Problem {
  const { slug, charter } = survey.terms;
  const refused = refuseClosing(survey, now, who);
  if (refused) return refused;
  const { invited, ineligible, taken, complete, partial } = figures;
  if ((invited === null) !== (survey.terms.codes === 'open')) return problem('survey-miscounted');
  if (invited !== null && (ineligible > invited || taken > invited)) return problem('survey-miscounted');
  if (complete + partial > taken) return problem('survey-miscounted');
  return {
    kind: 'survey.closed',
    occurred: formatInstant(now),
    charter,
    who,
    public: { publication: survey.seq, survey: slug, ...figures },
  };
}
