import type { Kysely, Transaction } from 'kysely';
import { instantOf } from '#app/domain/instant.ts';
import { canonicalJson, type Json } from '#app/domain/ledger/canonical.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { PublicFields } from '#app/domain/ledger/kinds.ts';
import type { Survey } from '#app/domain/survey/survey.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import type { Database } from '../schema.ts';
import type { SurveysTable } from '../tables/surveys.ts';

/** A survey as it was published, with the name of its folder and the instant, as ISO text. */
export type PublishedSurvey = Survey & { slug: string; charter: string; published: string };

/** The newest publication of every survey, the latest first: they are few. */
export async function readSurveys(db: Kysely<Database>): Promise<PublishedSurvey[]> {
  const rows = await db
    .selectFrom('surveys')
    .selectAll()
    .where((eb) =>
      eb(
        'number',
        '=',
        eb
          .selectFrom('surveys as later')
          .select((sub) => sub.fn.max('later.number').as('number'))
          .whereRef('later.slug', '=', 'surveys.slug'),
      ),
    )
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(surveyIn);
}

/** The newest publication of one survey; `null` where there is none. */
export async function findSurvey(db: Kysely<Database>, slug: string): Promise<PublishedSurvey | null> {
  const row = await db
    .selectFrom('surveys')
    .selectAll()
    .where('slug', '=', slug)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? surveyIn(row) : null;
}

function surveyIn({ terms, closing, closed, counts, results: _, ...row }: SurveysTable): PublishedSurvey {
  const said =
    closing === null || closed === null || counts === null ? null : { seq: closing, at: instantOf(closed) };
  return {
    ...row,
    terms: JSON.parse(terms) as SurveyTerms,
    closing: said && { ...(JSON.parse(counts ?? '') as PublicFields<'survey.closed'>), ...said },
  };
}

export async function applySurvey(
  trx: Transaction<Database>,
  { seq, recorded, charter, public: said }: Entry<'survey.published'>,
): Promise<void> {
  const row = {
    ...{ seq, slug: said.survey, number: said.number, charter: charter ?? '', published: recorded },
    ...{ sources: said.sources, terms: canonicalJson(said.terms as Json), key: said.key ?? null },
    ...{ closing: null, closed: null, counts: null, results: null },
  };
  await trx.insertInto('surveys').values(row).execute();
}

export async function applySurveyClosing(
  trx: Transaction<Database>,
  { seq, recorded, public: said }: Entry<'survey.closed'>,
): Promise<void> {
  const closed = {
    closing: seq,
    closed: recorded,
    counts: canonicalJson(said as Json),
    results: said.results,
  };
  await trx.updateTable('surveys').set(closed).where('seq', '=', said.publication).execute();
}

export async function applyNature(
  trx: Transaction<Database>,
  { seq, public: { closing, candidate, nature } }: Entry<'nature.proposed'>,
): Promise<void> {
  await trx.insertInto('natures').values({ seq, closing, candidate, nature }).execute();
}

export async function applyDrawing(
  trx: Transaction<Database>,
  { seq, recorded, charter, public: said }: Entry<'charter.drawn'>,
): Promise<void> {
  const row = {
    seq,
    closing: said.closing,
    charter: charter ?? '',
    drawn: recorded,
    said: canonicalJson(said as Json),
  };
  await trx.insertInto('drawings').values(row).execute();
}
