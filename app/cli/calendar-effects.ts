import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { surveyRedating } from '#app/commands/charters/redate-cases.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import { readContentFile } from '#app/content/content-file.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { type Finding, finding, hasErrors } from '#app/domain/charter/findings.ts';
import { readKeys } from '#app/domain/charter/front-matter.ts';
import type { Json } from '#app/domain/ledger/canonical.ts';
import { documentOf } from '#app/domain/ledger/document.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readRejudged } from '#app/queries/administration/rejudged.server.ts';
import { calendarVersions } from '#db/stores/publications.server.ts';

/** Nobody says anything here: nothing is written. */
const nobody: Who = { id: 'check', role: 'system' };

/**
 * What the calendars of the content folder come to for cases on record: warnings of promises whose open cases they would re-date, and of
 * those whose settled cases they would have judged otherwise, so that a restatement is due. Costs nothing for a calendar that is published
 * as it stands and always was so; nothing is written.
 */
export async function calendarEffects(context: Context, slug?: string): Promise<Finding[]> {
  const { calendars, findings } = loadContent(context.content);
  if (hasErrors(findings)) return [];
  const known: { calendar: Calendar; hash: string }[] = [];
  for (const calendar of calendars.values()) {
    const { hash } = documentOf(calendar as unknown as Json);
    const versions = await calendarVersions(context.db, calendar.name);
    const others = versions.filter((each) => documentOf(each.calendar as unknown as Json).hash !== hash);
    if (others.length > 0) known.push({ calendar, hash });
  }
  const survey = await surveyRedating(context, nobody, known);
  const { promises: rejudged } = await readRejudged(
    context,
    known.map(({ calendar }) => calendar),
  );
  const redated = isProblem(survey) ? [] : survey.promises;
  const isAsked = ({ charter }: { charter: string }) => slug === undefined || charter === slug;
  return [
    ...redated
      .filter(isAsked)
      .map(({ calendar, commitment: promise, count }) =>
        atHolidays(context, calendar, 'calendar-redates', { promise, count: { number: count } }),
      ),
    ...rejudged.filter(isAsked).map(({ calendar, commitment: promise, count, from, to }) => {
      const command = `\`kept restate ${promise} --from ${from} --to ${to}\``;
      return atHolidays(context, calendar, 'calendar-rejudges', {
        promise,
        count: { number: count },
        command,
      });
    }),
  ];
}

function atHolidays(
  { content }: Context,
  calendar: string,
  code: 'calendar-redates' | 'calendar-rejudges',
  values: Finding['values'],
): Finding {
  const [yml, yaml] = ['yml', 'yaml'].map((ending) => join(content, 'calendars', `${calendar}.${ending}`));
  const path = existsSync(yml ?? '') ? (yml ?? '') : (yaml ?? '');
  const line = readKeys(path, normaliseSource(readContentFile(path)), 1).lineOf('holidays');
  return finding(path, line, code, values);
}
