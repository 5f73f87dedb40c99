import { randomUUID } from 'node:crypto';
import { readHead } from '#db/stores/ledger.server.ts';
import { markDigested, type Reader, readReaders } from '#db/stores/mail-choices.server.ts';
import { insertMail } from '#db/stores/mails.server.ts';
import type { Context } from '../../context.server.ts';
import { dayOf, toLocal, zoneOf } from '../../domain/calendar/zone.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { wantsDigest } from '../../domain/mail/choices.ts';
import { durably } from '../durably.server.ts';

const secondsOfDay = 86_400;

/**
 * Writes the digest of the day for all who want one and have none of it yet, once that time of the day has come. It tells of what was
 * recorded since their last one. @param at seconds of the day in `zone`
 * @returns how many
 */
export async function writeDigests(context: Context, at: number, zone: string): Promise<number> {
  const now = context.now();
  const local = toLocal(zoneOf(zone), now);
  if (((local % secondsOfDay) + secondsOfDay) % secondsOfDay < at) return 0;
  const day = dayOf(now, zone);
  if (wanting(await readReaders(context.db), day).length === 0) return 0;
  return durably(context, async (trx) => {
    const readers = wanting(await readReaders(trx), day);
    const last = (await readHead(trx)).size - 1;
    for (const { id, digestedSeq } of readers) {
      await insertMail(
        trx,
        { id: randomUUID(), person: id, topic: 'digest', after: digestedSeq ?? last, last },
        now,
      );
      await markDigested(trx, id, { digested_seq: last, digested_day: day });
    }
    return readers.length;
  });
}

function wanting(readers: readonly Reader[], day: PlainDate): Reader[] {
  return readers.filter((reader) => wantsDigest(reader, reader.role) && (reader.digestedDay ?? '') < day);
}
