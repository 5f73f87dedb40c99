import { afterEach, expect, test } from 'vitest';
import { readPublications } from '#db/stores/publications.server.ts';
import { closeSurvey } from '../../commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '../../commands/surveys/draw-charter.server.ts';
import { afterSurvey, sourceOf, surveyedCompany } from '../../commands/surveys/test-survey-company.ts';
import { agreed, type Company, officer } from '../../commands/test-company.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { readCharters } from '../public/sitemap.server.ts';
import { readLedgerEntry } from './ledger-entry.server.ts';

let company: Company;
afterEach(() => company.db.destroy());

test('entries about a survey lead to it, for whoever may see its charter, and so does the map of the site once it is closed', async () => {
  company = await surveyedCompany();
  company.at(afterSurvey);
  const publications = await readPublications(company.db);
  const mapped = async () => (await readCharters(company.db, publications, company.now()))[0]?.surveys;
  expect(await mapped()).toEqual([]);
  const source = sourceOf(testSurvey, 40);
  agreed(await closeSurvey(company, officer, testSurvey.slug, source));
  agreed(await drawCharterFrom(company, officer, testSurvey.slug, { seats: 2, reserve: 1 }, source));
  expect(await mapped()).toEqual([testSurvey.slug]);
  const asked = { now: company.now(), language: 'fr', home: 'test' } as const;
  const rows = await company.db.selectFrom('entries').select(['seq', 'kind']).orderBy('seq').execute();
  const kinds = async (readable: typeof publications) => {
    const about = new Set<string>();
    for (const { seq, kind } of rows)
      if ((await readLedgerEntry(company.db, readable, seq, asked))?.survey === testSurvey.slug)
        about.add(kind);
    return [...about].sort();
  };
  expect(await kinds(publications)).toEqual([
    ...['charter.drawn', 'nature.proposed', 'survey.closed', 'survey.published'],
  ]);
  expect(await kinds({ ...publications, editions: [] })).toEqual([]);
});
