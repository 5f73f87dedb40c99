import type { SurveySources } from '#app/commands/surveys/publish-survey.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import { epochDay, plainDate } from '#app/domain/calendar/day.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import { parseSurvey } from '#app/domain/survey/parse-survey.ts';

/**
 * A survey of a content folder as if its files said that it is held from another day on, for so many days, under another name: what is
 * made up is always of today. @throws Error when it cannot be read
 */
export function heldSurvey(
  content: string,
  folder: string,
  { slug, opens, days }: { slug: string; opens: PlainDate; days: number },
): SurveySources {
  const { surveys, charters } = loadContent(content);
  const written = surveys.find((survey) => survey.slug === folder);
  if (!written) throw new Error(`${content} has no survey ${folder}`);
  const closes = plainDate(epochDay(opens) + days - 1);
  const sources = written.sources.map(({ path, text }) => ({
    path,
    text: text.replace(/^opens: .*$/m, `opens: ${opens}`).replace(/^closes: .*$/m, `closes: ${closes}`),
  }));
  const known = new Map(charters.map((charter) => [charter.slug, charter.terms]));
  const { terms, findings } = parseSurvey(slug, sources, { charters: known, criteria: null });
  if (!terms) throw new Error(JSON.stringify(findings));
  return { terms, sources };
}
