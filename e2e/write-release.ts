/**
 * `npm run release`: writes the database of the newest migration, with entries in it, as SQL under
 * `db/migrations/released/`. Done once for each migration, with the code that brings it; never again
 * (content/decisions/frozen-migrations.md).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishCharter } from '../app/commands/charters/publish-charter.server.ts';
import { erasePerson } from '../app/commands/events/erase-person.server.ts';
import { recordEvent } from '../app/commands/events/record-events.server.ts';
import { seal } from '../app/commands/ledger/seal.server.ts';
import { sweep } from '../app/commands/ledger/sweep.server.ts';
import { addPerson } from '../app/commands/people/add-person.server.ts';
import { invite } from '../app/commands/surveys/invite.server.ts';
import { publishSurvey } from '../app/commands/surveys/publish-survey.server.ts';
import {
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  newest,
  opening,
  pausing,
  play,
  publisher,
  standing,
  visit,
  withdrawing,
} from '../app/commands/test-company.ts';
import { defaultClaimTerms } from '../app/domain/claim/answer.ts';
import { claimant } from '../app/domain/claim/decide.ts';
import { customer } from '../app/domain/feedback/decide.ts';
import { instantOf } from '../app/domain/instant.ts';
import type { Who } from '../app/domain/ledger/entry.ts';
import type { Role } from '../app/domain/person/kinds.ts';
import { testSurvey } from '../app/domain/survey/test-survey.ts';
import { migrations } from '../db/migrations/index.ts';
import { dump } from '../db/migrations/test-dump.ts';

const released = 'db/migrations/released';

/** Who acts, under the pseudonyms that the release gave them. */
async function people(company: Company): Promise<Record<'agent' | 'officer' | 'second', Who>> {
  const add = async (name: string, role: Role): Promise<Who> => {
    const person = { name, email: `${name}@test.example`, role, password: 'kept promises 2026' };
    const added = await addPerson(company, publisher, person);
    if ('refused' in added) throw new Error(added.refused);
    return { id: added.id, role };
  };
  return {
    agent: await add('Ada', 'agent'),
    officer: await add('Odile', 'compliance'),
    second: await add('Simone', 'compliance'),
  };
}

/** Something of everything that a ledger says, signed twice. */
async function liveThrough(company: Company): Promise<void> {
  const { agent, officer, second } = await people(company);
  agreed(await publishCharter(company, publisher, charterToPublish()));
  const day = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
  await play(company, agent, opening('kept', day(9)), later('fulfil', 'kept', day(10)));
  await play(company, agent, opening('late', day(10)), opening('gone', day(10)), opening('paused', day(10)));
  await play(company, agent, pausing('paused', day(11)), later('resume', 'paused', day(12)));
  await play(company, agent, pausing('paused', day(13)), withdrawing('gone', day(13)));
  await play(company, agent, visit(day(14), true), visit(day(14), false));
  const rate = { charter: 'test', commitment: 'meeting', from: '2026-02-01', to: '2026-02-28', unit: null };
  agreed(await recordEvent(company, agent, { event: 'report', ...rate, numerator: 9, denominator: 10 }));
  await seal(company);
  company.at('2026-03-18T08:00:00Z');
  await sweep(company, instantOf('2026-03-18T07:30:00Z'));
  const breach = await newest(company, 'breach.declared');
  const claim = { breach, ground: 'strike', note: 'Le préavis du syndicat.' } as const;
  const claimed = agreed(await recordEvent(company, agent, { event: 'request-exemption', ...claim }));
  const refusal = {
    request: claimed.seq as number,
    approved: false,
    note: 'Le préavis est d’un autre jour.',
  };
  agreed(await recordEvent(company, second, { event: 'decide-exemption', breach, ...refusal }));
  const words = { apology: 'Nous vous en demandons pardon.', note: 'File non surveillée.' };
  const analysis = { event: 'analyse', breach, cause: 'workload', severity: 'serious', ...words } as const;
  agreed(await recordEvent(company, officer, analysis));
  agreed(
    await recordEvent(company, second, { event: 'send-back', breach, reason: 'La cause est ailleurs.' }),
  );
  agreed(await recordEvent(company, officer, { ...analysis, cause: 'process' }));
  agreed(await recordEvent(company, second, { event: 'sign-off', breach }));
  await play(company, agent, later('fulfil', 'late', '2026-03-18T09:00:00Z'));
  await play(company, agent, opening('waiting', '2026-03-18T09:00:00Z'));
  const { id: answered } = await standing(company, 'kept');
  const said = { event: 'answer', case: answered } as const;
  agreed(await recordEvent(company, customer, { ...said, kept: 'no', note: 'Personne n’est venu.' }));
  agreed(await recordEvent(company, customer, { ...said, kept: 'yes' }));
  const visited = await newest(company, 'occurrence.logged');
  const correction = { corrects: visited, replacement: { kept: true }, because: 'typing-error' } as const;
  agreed(await recordEvent(company, agent, { event: 'ask', ...correction, note: 'Saisie trop vite.' }));
  const asked = await newest(company, 'correction.requested');
  agreed(await recordEvent(company, second, { event: 'decline', request: asked, note: 'À prouver.' }));
  agreed(await recordEvent(company, officer, { event: 'correct', ...correction }));
  const told = { charter: 'test', on: '2026-03-02', terms: defaultClaimTerms, contact: 'ada@test.example' };
  const file = { event: 'file-claim', ...told, what: 'Personne n’est venu.', commitment: 'visit' } as const;
  const filed = agreed(await recordEvent(company, claimant, { ...file, code: 'visit' }));
  agreed(await recordEvent(company, claimant, { ...file, code: 'answer', commitment: 'answer' }));
  const settled = {
    upheld: false,
    reason: 'kept',
    evidence: visited,
    note: 'Le bon de visite est signé.',
  } as const;
  agreed(await recordEvent(company, second, { event: 'decide-claim', claim: filed.seq, ...settled }));
  const duty = { charter: 'test', commitment: 'review', from: '2026-01-01', unit: null };
  agreed(await recordEvent(company, agent, { event: 'discharge', ...duty, at: company.now() }));
  const plan = {
    objective: 'motivation',
    on: '2026-03-25',
    reference: 'kept',
    aim: 'Faire le point.',
  } as const;
  agreed(await recordEvent(company, agent, { event: 'plan-encounter', charter: 'test', ...plan }));
  const terms = { ...testSurvey, opens: '2026-03-20', closes: '2026-04-02' };
  const sources = [{ path: 'survey.fr.md', text: JSON.stringify(terms) }];
  agreed(await publishSurvey(company, publisher, { terms, sources }));
  const invited = { email: 'ada@test.example', language: 'fr', strata: {} } as const;
  agreed(await invite(company, publisher, terms.slug, [invited]));
  const binding = { preamble: ['binding: 2026-01-01', 'binding: 2026-05-01'] as [string, string] };
  agreed(
    await publishCharter(company, publisher, charterToPublish({ ...binding, terms: { '02-call': null } })),
  );
  await erasePerson(company, publisher, { reference: 'gone', charter: 'test' });
  await seal(company);
}

/** Bytes that nobody guesses are the same each time here, so that a dump is. */
function counted(): (bytes: number) => Buffer {
  let count = 0;
  return (bytes) => createHash('sha512').update(`${count++}`).digest().subarray(0, bytes);
}

async function write(): Promise<void> {
  const file = join(released, `${Object.keys(migrations).sort().at(-1)}.sql`);
  if (existsSync(file)) throw new Error(`${file} is released: a change of the schema is a new migration`);
  const folder = mkdtempSync(join(tmpdir(), 'kept-release-'));
  try {
    const database = join(folder, 'kept.sqlite');
    writeFileSync(`${database}.key`, readFileSync(join(released, 'signing.key')), { mode: 0o600 });
    const company: Company = { ...(await emptyCompany('2026-03-02T08:00:00Z', database)), random: counted() };
    await liveThrough(company);
    await company.db.updateTable('people').set({ password: 'none' }).execute();
    await company.db.destroy();
    writeFileSync(file, dump(database));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await write();
