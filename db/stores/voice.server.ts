import type { Kysely, Transaction } from 'kysely';
import type { PackedGiven } from '#app/domain/survey/given.ts';
import type { VoiceDatabase, VoiceDraftsTable, VoiceSurveysTable } from '../tables/voice.ts';

/** A statement has so many rows. */
const putAtOnce = 100;

/** The keys of a survey; `null` where nobody made any. */
export async function findSurveyKeys(
  voice: Kysely<VoiceDatabase>,
  survey: string,
): Promise<VoiceSurveysTable | null> {
  const row = await voice.selectFrom('surveys').selectAll().where('survey', '=', survey).executeTakeFirst();
  return row ?? null;
}

export async function putSurveyKeys(trx: Transaction<VoiceDatabase>, keys: VoiceSurveysTable): Promise<void> {
  await trx.replaceInto('surveys').values(keys).execute();
}

/** What was answered so far under the hash of a code; `null` where nothing was. */
export async function findDraft(
  voice: Kysely<VoiceDatabase>,
  survey: string,
  code: string,
): Promise<VoiceDraftsTable | null> {
  const row = await voice
    .selectFrom('drafts')
    .selectAll()
    .where('survey', '=', survey)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ?? null;
}

export async function putDraft(trx: Transaction<VoiceDatabase>, draft: VoiceDraftsTable): Promise<void> {
  await trx.replaceInto('drafts').values(draft).execute();
}

/** Whether the code with a hash was used. */
export async function isSpent(voice: Kysely<VoiceDatabase>, survey: string, code: string): Promise<boolean> {
  const row = await voice
    .selectFrom('spent')
    .select('code')
    .where('survey', '=', survey)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a draft: its code is used, and its answers stand under a key that has nothing to do with it. */
export async function spendDraft(
  trx: Transaction<VoiceDatabase>,
  { survey, code, answers }: Omit<VoiceDraftsTable, 'sent'>,
  { id, complete }: { id: string; complete: boolean },
): Promise<void> {
  await dropDraft(trx, survey, code);
  await trx.insertInto('spent').values({ survey, code }).execute();
  await trx
    .insertInto('answers')
    .values({ survey, id, complete: complete ? 1 : 0, answers })
    .execute();
}

export async function dropDraft(
  trx: Transaction<VoiceDatabase>,
  survey: string,
  code: string,
): Promise<void> {
  await trx.deleteFrom('drafts').where('survey', '=', survey).where('code', '=', code).execute();
}

/** At most so many drafts of a survey, in the order of the hashes of their codes. */
export async function someDrafts(
  voice: Kysely<VoiceDatabase>,
  survey: string,
  most: number,
): Promise<VoiceDraftsTable[]> {
  return voice
    .selectFrom('drafts')
    .selectAll()
    .where('survey', '=', survey)
    .orderBy('code')
    .limit(most)
    .execute();
}

/** Answers that were given elsewhere, and the hashes of the codes that they used. */
export async function putGiven(
  trx: Transaction<VoiceDatabase>,
  survey: string,
  { given, codes }: { given: readonly PackedGiven[]; codes: readonly string[] },
): Promise<void> {
  const answers = given.map(({ key, complete, answers }) => ({
    ...{ survey, id: key, complete: complete ? 1 : 0, answers },
  }));
  for (let from = 0; from < answers.length; from += putAtOnce)
    await trx
      .insertInto('answers')
      .values(answers.slice(from, from + putAtOnce))
      .execute();
  const spent = codes.map((code) => ({ survey, code }));
  for (let from = 0; from < spent.length; from += putAtOnce)
    await trx
      .insertInto('spent')
      .values(spent.slice(from, from + putAtOnce))
      .execute();
}

/** What was given in a survey, in the order of the keys, which chance gave: the last so many of those before a key, `null` for the last of all. */
export async function someGiven(
  voice: Kysely<VoiceDatabase>,
  survey: string,
  { before, most }: { before: string | null; most: number },
): Promise<PackedGiven[]> {
  const rows = await voice
    .selectFrom('answers')
    .select(['id', 'complete', 'answers'])
    .where('survey', '=', survey)
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.reverse().map(({ id, complete, answers }) => ({ key: id, complete: complete === 1, answers }));
}

/** The hashes of the codes that were used, sorted, in hex. */
export async function spentIn(voice: Kysely<VoiceDatabase>, survey: string): Promise<string[]> {
  const rows = await voice
    .selectFrom('spent')
    .select('code')
    .where('survey', '=', survey)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** Whether anything was answered in a survey, sent or not. */
export async function holdsAnswers(voice: Kysely<VoiceDatabase>, survey: string): Promise<boolean> {
  const draft = voice.selectFrom('drafts').select('survey').where('survey', '=', survey);
  const sent = voice.selectFrom('spent').select('survey').where('survey', '=', survey);
  return (await draft.union(sent).limit(1).execute()).length > 0;
}

/** How many answers were given in a survey. */
export async function countIn(voice: Kysely<VoiceDatabase>, survey: string): Promise<number> {
  const { count } = await voice
    .selectFrom('answers')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('survey', '=', survey)
    .executeTakeFirstOrThrow();
  return count;
}
