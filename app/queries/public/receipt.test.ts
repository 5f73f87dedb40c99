import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublications } from '#db/stores/publications.server.ts';
import { recordEvent } from '../../commands/events/record-events.server.ts';
import { seal } from '../../commands/ledger/seal.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  officer,
  opening,
  pausing,
  play,
  visit,
} from '../../commands/test-company.ts';
import { translator } from '../../i18n/translator.ts';
import { receiptStanding } from '../../ui/receipt/receipt-view.ts';
import { verifyReceipt } from '../../ui/receipt/verify-receipt.ts';
import { readReceipt } from './receipt.server.ts';

const monday = (time: string) => `2026-03-02T${time}:00Z`;
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday('08:00'));
});
afterEach(() => company.db.destroy());

const asked = () => ({ now: company.now(), language: 'fr' }) as const;

async function receiptOf(reference: string) {
  const { id } = await company.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const receipt = await readReceipt(company, await readPublications(company.db), id, asked());
  if (!receipt) throw new Error(`no receipt of ${reference}`);
  return receipt;
}

type Receipt = Awaited<ReturnType<typeof receiptOf>>;

function verified({ id, signed, lines, facts: { outcome } }: Receipt) {
  const entries = lines.flatMap((line) => (line.proof ? [{ ...line, proof: line.proof }] : []));
  const waiting = lines.flatMap(({ proof, body }) => (proof ? [] : [body]));
  const said = outcome === null ? [] : [{ name: 'outcome', value: outcome, shown: '' }];
  const evidence = {
    ...{ caseId: id, key: signed?.key ?? '', checkpoint: signed?.note ?? '' },
    ...{ entries, waiting, said },
  };
  return verifyReceipt(evidence, globalThis.crypto.subtle);
}

const standing = (receipt: Receipt) => receiptStanding(translator('en'), receipt);

test('a receipt holds all lines of its case, and nothing private, and its proofs hold', async () => {
  const other = opening('SECRET-2', monday('08:00'));
  const note = 'Called back by Mr SECRET';
  await play(company, agent, opening('SECRET-1', monday('08:00')), other, visit(monday('08:00'), true));
  await play(company, agent, { ...pausing('SECRET-1', monday('09:00')), note });
  await play(
    company,
    agent,
    later('resume', 'SECRET-1', monday('10:00')),
    later('fulfil', 'SECRET-1', monday('11:00')),
  );
  await seal(company);
  const receipt = await receiptOf('SECRET-1');
  expect(receipt.lines.map(({ body }) => JSON.parse(body).kind)).toEqual([
    'case.opened',
    'case.paused',
    'case.resumed',
    'case.fulfilled',
  ]);
  expect(JSON.stringify(receipt)).not.toContain('SECRET');
  expect(await verified(receipt)).toMatchObject({ proved: 'signed', entries: 4 });
  expect(standing(receipt)).toMatch(
    /^We kept this commitment: your request was met on 2\sMarch 2026\sat\s12:00\.$/,
  );
});

test('lines that are not signed yet have no proof, and are told apart', async () => {
  await play(company, agent, opening('new', monday('08:00')));
  expect(await receiptOf('new')).toMatchObject({ signed: null, lines: [{ proof: null }] });
  await seal(company);
  await play(company, agent, pausing('new', monday('09:00')));
  const receipt = await receiptOf('new');
  expect(receipt.lines.map(({ proof }) => proof !== null)).toEqual([true, false]);
  expect(await verified(receipt)).toMatchObject({ proved: 'signed', entries: 1 });
  expect(standing(receipt)).toMatch(/^The clock is paused/);
});

test('a promise not kept is said without euphemism', async () => {
  await play(company, agent, opening('late', monday('08:00')));
  expect(standing(await receiptOf('late'))).toMatch(/^We have to meet your request by 4\sMarch 2026/);
  await play(company, agent, later('fulfil', 'late', '2026-03-09T09:00:00Z'));
  expect(standing(await receiptOf('late'))).toMatch(/^We did not keep this commitment.*too late\.$/);
});

test('a case whose opening was struck out says so, and its lines stay', async () => {
  await play(company, agent, opening('struck', monday('08:00')));
  const [line] = (await receiptOf('struck')).lines;
  const correction = { corrects: line?.seq ?? 0, replacement: null, because: 'wrong-case' } as const;
  agreed(await recordEvent(company, officer, { event: 'correct', ...correction }));
  await seal(company);
  const receipt = await receiptOf('struck');
  expect(receipt.struck).toBe(true);
  expect(await verified(receipt)).toMatchObject({ proved: 'signed', entries: 2 });
});

test('a case of a charter that the reader may not see has no receipt for that reader', async () => {
  await play(company, agent, opening('hidden', monday('08:00')));
  const { id } = await receiptOf('hidden');
  const hidden = { ...(await readPublications(company.db)), editions: [] };
  expect(await readReceipt(company, hidden, id, asked())).toBeNull();
  expect(await readReceipt(company, hidden, 'none', asked())).toBeNull();
});
