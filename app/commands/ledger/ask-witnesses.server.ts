import type { Database } from '#db/schema.ts';
import {
  cosignaturesOf,
  newestCheckpoint,
  putWitness,
  readWitnesses,
  type SignedCheckpoint,
} from '#db/stores/checkpoints.server.ts';
import { readRoots } from '#db/stores/tree.server.ts';
import * as witnesses from '../../content/witnesses.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import { consistencyRanges } from '../../domain/ledger/proof.ts';
import { formatAddCheckpoint } from '../../domain/note/add-checkpoint.ts';
import { formatVerifierKey, isFrom } from '../../domain/note/key.ts';
import type { Witness } from '../../domain/note/policy.ts';
import { durably } from '../durably.server.ts';
import { keepCosignatures } from './keep-cosignatures.server.ts';
import { postText } from './post-text.server.ts';

/** A cosignature older than this is asked for anew, although the checkpoint is the same; seconds. */
const freshness = 3_000;
/** Questions to a witness until it says yes: it may have seen more than we remember, once, and once more meanwhile. */
const tries = 3;

/** What came of asking a witness; `news` when it is another answer than the last time. */
export type Asked = { name: string; fault: string | null; news: boolean };

/**
 * Asks those witnesses of content/witnesses.policy that have an address to cosign the newest checkpoint, all at once
 * (C2SP tlog-witness). Each cosignature is kept as it comes; a witness that does not answer holds up none.
 * @throws Error when the policy cannot be understood
 */
export async function askWitnesses(context: Context, signal: AbortSignal): Promise<Asked[]> {
  const newest = await newestCheckpoint(context.db);
  const policy = witnesses.readWitnesses(context.content);
  if (!newest || !policy) return [];
  const cosigned = await cosignaturesOf(context.db, newest.size);
  const old = context.now() - freshness;
  const waiting = policy.witnesses.filter(
    ({ key, url }) =>
      url !== null &&
      !cosigned.some(({ name, key_id, at }) => isFrom({ name, id: key_id }, key) && instantOf(at) > old),
  );
  const before = await readWitnesses(context.db);
  return Promise.all(
    waiting.map(async (witness): Promise<Asked> => {
      const known = before.get(formatVerifierKey(witness.key));
      const fault = await ask(context, witness, known, newest, signal);
      return { name: witness.key.name, fault, news: fault !== (known ? known.fault : null) };
    }),
  );
}

/** @returns why the witness did not cosign; `null` where it did */
async function ask(
  context: Context,
  { key, url }: Witness,
  known: Database['witnesses'] | undefined,
  newest: SignedCheckpoint,
  signal: AbortSignal,
): Promise<string | null> {
  const { size } = newest;
  let old = known?.size ?? 0;
  let fault: string | null = null;
  try {
    const address = `${url?.replace(/\/+$/, '')}/add-checkpoint`;
    for (let attempt = 1; old <= size; attempt++) {
      const proof = await readRoots(context.db, consistencyRanges(old, size), size);
      const answer = await postText(
        address,
        formatAddCheckpoint({ old, proof, checkpoint: newest.note }),
        signal,
      );
      if (answer.status === 200) {
        const kept = await keepCosignatures(context, newest.note + answer.text);
        if (kept.code === 'kept' && kept.by.some((each) => each.publicKey.equals(key.publicKey))) return null;
        fault = 'answered without a cosignature by its key';
        break;
      }
      const sees = answer.status === 409 ? sizeIn(answer.text) : null;
      if (sees === null || attempt === tries) {
        fault = `answered ${answer.status}: ${JSON.stringify(answer.text.trim().slice(0, 200))}`;
        break;
      }
      old = sees;
    }
    fault ??= `has cosigned ${old} entries, but ${size} are signed`;
  } catch (error) {
    const { cause, message } = error as { cause?: { message?: string }; message: string };
    fault = cause?.message || message;
  }
  // What we broke off ourselves says nothing of the witness.
  if (signal.aborted) return null;
  const asked = formatInstant(context.now());
  const said = { key: formatVerifierKey(key), size: Math.min(old, size), asked, fault };
  await durably(context, (trx) => putWitness(trx, said));
  return fault;
}

function sizeIn(text: string): number | null {
  const size = /^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1];
  return size !== undefined && Number.isSafeInteger(Number(size)) ? Number(size) : null;
}
