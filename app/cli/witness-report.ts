import type { AddressInfo } from 'node:net';
import { formatInstant } from '#app/domain/instant.ts';
import { formatVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import type { Followed } from '#app/witness/follow.ts';
import type { HandedIn } from '#app/witness/hand-in.ts';
import type { Cosigned, Refusal } from '#app/witness/witness.ts';
import type { Output } from './cases.ts';

/** What a witness says while it works: each thing once, until something else happens. */
export type WitnessReport = ReturnType<typeof witnessReport>;

export function witnessReport({ json, language }: { json?: boolean; language: Language }, output: Output) {
  const { t } = translator(language);
  const said = new Map<string, string>();
  /** The root last spoken of, by log. */
  const roots = new Map<string, string>();
  /** Prints what is news about a log: a witness that runs for weeks does not repeat itself three times a minute. */
  const say = (about: string, facts: object, text: string, repeat = false) => {
    const line = json ? JSON.stringify(facts) : text;
    if (!repeat && said.get(about) === line) return;
    said.set(about, line);
    output.answer(line);
  };
  return {
    started(key: VerifierKey) {
      const vkey = formatVerifierKey(key);
      say('self', { code: 'started', key: vkey }, t('witness.started', { key: vkey }));
    },
    listening(address: AddressInfo | string | null) {
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      say('listening', { code: 'listening', port }, t('witness.listening', { port: String(port) }));
    },
    followed(address: string, followed: Followed) {
      said.delete(address);
      const { note: _, ...facts } = { note: null, ...followed };
      const { origin } = followed;
      if (followed.code === 'refused') {
        const why = t(`witness.refusals.${followed.why}`);
        const { size, before, evidence } = followed;
        const sizes = size === null ? '' : ` ${t('witness.sizes', { before, size })}`;
        const kept = evidence === null ? '' : ` ${t('witness.evidence', { folder: evidence })}`;
        say(origin, facts, `${t('witness.refused', { origin, why })}${sizes}${kept}`);
        roots.delete(origin);
        return;
      }
      const { size, root } = followed;
      if (followed.pinned) output.fault(t('witness.pinned', { key: followed.key }));
      // What was just cosigned is not news two looks later.
      const cosigned = followed.code === 'cosigned';
      if (cosigned || roots.get(origin) !== root)
        say(origin, facts, t(`witness.${followed.code}`, { origin, size, root }), true);
      roots.set(origin, root);
      const { stale } = followed;
      if (stale === null) said.delete(`figures of ${origin}`);
      else
        say(
          `figures of ${origin}`,
          { code: 'stale', origin, at: formatInstant(stale) },
          t('witness.stale', { origin, at: formatInstant(stale) }),
        );
    },
    /** A log that could not be looked at this time. */
    failed(address: string, why: string) {
      if (said.get(address) !== why) output.fault(why);
      said.set(address, why);
    },
    handedIn(address: string, handed: HandedIn) {
      const why =
        handed.code === 'failed'
          ? t(`sources.${handed.why}`, { what: handed.what, detail: handed.detail })
          : '';
      const text = t(`witness.handedIn.${handed.code}`, { address, why });
      say(`handed in at ${address}`, { ...handed, code: `handed-in-${handed.code}`, address }, text);
    },
    asked(answer: Cosigned | Refusal) {
      if (answer.code === 'cosigned') {
        const { origin, size, root } = answer;
        const facts = { code: 'cosigned', origin, size, root };
        say(origin, facts, t('witness.cosigned', { origin, size, root }), true);
      } else if (answer.code === 'other-root') {
        const why = t('witness.refusals.other-root');
        const text = `${t('witness.refused', { origin: answer.origin, why })} ${t('witness.evidence', { folder: answer.evidence })}`;
        say(answer.origin, answer, text);
      }
    },
  };
}
