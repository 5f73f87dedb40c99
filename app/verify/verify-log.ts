import { setTimeout as wait } from 'node:timers/promises';
import type { Audit } from '#app/domain/audit/audit.ts';
import { type Eased, eased } from '#app/domain/audit/eased.ts';
import type { Since } from '#app/domain/audit/easing-book.ts';
import type { Reversed } from '#app/domain/audit/reversal-rules.ts';
import { formatInstant, type Instant, parseInstant } from '#app/domain/instant.ts';
import { openCheckpoint, parseCheckpoint } from '#app/domain/note/checkpoint.ts';
import { type Cosignature, cosignaturesOn } from '#app/domain/note/cosignature.ts';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote, parseNote } from '#app/domain/note/note.ts';
import { isQuorum, type Policy } from '#app/domain/note/policy.ts';
import { areOfFirstRules, parseFigures } from './compare-figures.ts';
import { type Finding, finding } from './finding.ts';
import { Reading } from './reading.ts';
import type { Pauses } from './replay.ts';
import { type LogSource, ownKey, SourceFault } from './source.ts';
import type { VerifierState } from './state.ts';

/** How often checkpoint and figures are asked for that do not belong together, and how long between; milliseconds. */
const tries = 4;
const betweenTries = 150;
/** Between two looks at a checkpoint that too few have cosigned; seconds. */
const pause = 3;

export type VerifyOptions = {
  state: VerifierState;
  /** The present, on the verifier's own clock. */
  now: Instant;
  /** Pinned by the caller; otherwise the one that the state pinned, or the source's own the first time. */
  key: string | null;
  policy: Policy | null;
  /** How long to wait for witnesses that have not cosigned yet; seconds, none unless given. */
  patience?: number;
  /** Called once when they are waited for. */
  onWaiting?: () => void;
  onProgress: (done: number, of: number) => void;
  /** From which entry on it is told what eases; all of them unless given. */
  since?: Since | null;
  /** Told where the reading has come to, after as many entries as it names. */
  pauses?: Pauses;
  /** A checkpoint of so many entries at least is waited for, as witnesses are: pages may know more than what is signed. */
  atLeast?: number;
  /** Given what the entries add up to, once everything has been found to hold. */
  onReplayed?: (audit: Audit) => void;
};

export type Verified = {
  origin: string;
  size: number;
  root: string;
  /** Whether the key was pinned before, by this state or by the caller: the first time it is taken on trust. */
  keyWasPinned: boolean;
  /** The size of the checkpoint that an earlier run saved, which this one goes on from. */
  since: number | null;
  cosigned: { name: string; at: number }[];
  /** Until when somebody watched that promises are kept, as the entries say; `null` before the first heartbeat. */
  watchedUntil: string | null;
  /** How long the entries took: fetching, hashing, replay and figures. */
  seconds: number;
  /** What eased, though nothing is wrong with it; and since when it is told. Empty where anything is wrong. */
  eased: Eased[];
  easedSince: Since;
  /** Imports that were taken back since then, each in one act of many corrections. */
  reversed: Reversed[];
  /** Whether the figures name no rules and so follow the first ones, as earlier versions published them. */
  byFirstRules: boolean;
  /** Nothing is wrong where there are none; the first is the first that is. */
  findings: Finding[];
};

/**
 * Verifies a ledger as somebody who does not trust the company: the signature, every entry down to the signed root,
 * the history since the last time, and every figure worked out again. Memory does not grow with the ledger.
 * @throws SourceFault when something cannot be read at all; MalformedNote when `key` is no key
 */
export async function verifyLog(source: LogSource, options: VerifyOptions): Promise<Verified> {
  const { state, policy } = options;
  const pinned = options.key ?? state.key;
  const key = pinned === null ? await ownKey(source) : kept(state, () => parseVerifierKey(pinned));
  const findings: Finding[] = [];
  const { written, quorum, cosigned, figures } = await newestCosigned(source, options);
  const opened = open(written, key, findings);
  const { checkpoint } = state;
  const saved = checkpoint === null ? null : kept(state, () => openCheckpoint(checkpoint, key));
  const since = options.since ?? { size: saved?.size ?? 0, day: '' };
  const base = { keyWasPinned: pinned !== null, since: saved?.size ?? null, easedSince: since };
  if (!opened)
    return {
      origin: key.name,
      size: 0,
      root: '',
      cosigned: [],
      watchedUntil: null,
      seconds: 0,
      eased: [],
      reversed: [],
      byFirstRules: false,
      findings,
      ...base,
    };
  if (policy && policy.logs.length > 0 && !policy.logs.some((log) => isSame(log.key, key)))
    findings.push(finding('not-in-policy', formatVerifierKey(key)));
  if (policy && !quorum)
    findings.push(finding('quorum-missing', policy.quorum, { found: cosigned.map(({ name }) => name) }));
  if (saved && saved.size > opened.size)
    findings.push(
      finding('ledger-shrank', 'checkpoint', { seq: opened.size, expected: saved.size, found: opened.size }),
    );
  const reading = new Reading(
    source,
    opened,
    saved,
    state,
    findings,
    { text: figures, now: options.now, live: source.live },
    options.onProgress,
    options.pauses,
  );
  reading.audit.state.easings.since = since;
  const began = performance.now();
  await reading.run();
  const seconds = Math.round(performance.now() - began) / 1_000;
  if (findings.length === 0) {
    if (state.key === null) state.pin(formatVerifierKey(key));
    state.remember(written);
    options.onReplayed?.(reading.audit);
  }
  const told = findings.length === 0 ? easedIn(reading.audit, opened.size, figures) : [];
  const published = figures === null ? null : parseFigures(figures);
  const byFirstRules = published !== null && areOfFirstRules(published, reading.audit);
  const { origin, size, root } = opened;
  const watched = reading.audit.watchedUntil;
  const watchedUntil = watched === null ? null : formatInstant(watched);
  const reversed = findings.length === 0 ? reading.audit.reversals.told() : [];
  const said = { eased: told, reversed, byFirstRules, findings: inOrder(findings) };
  const found = { cosigned, watchedUntil, seconds, ...said };
  return { origin, size, root: root.toString('base64'), ...found, ...base };
}

/** What eased, at the moment that the published figures are of. */
function easedIn(audit: Audit, size: number, figures: string | null): Eased[] {
  const at = parseInstant(String(figures === null ? '' : parseFigures(figures)?.at));
  return at === null ? [] : eased(audit, size, at, audit.began);
}

function open(written: string, key: VerifierKey, findings: Finding[]) {
  try {
    return openCheckpoint(written, key);
  } catch (error) {
    if (!(error instanceof MalformedNote)) throw error;
    findings.push(ofUnopened(written, key));
    return null;
  }
}

/** What is wrong with a checkpoint that does not open: it is none, or signed by others. */
function ofUnopened(written: string, key: VerifierKey): Finding {
  try {
    const note = parseNote(written);
    const { origin } = parseCheckpoint(note.text);
    const signers = note.signatures.map(({ name, id }) => `${name}+${id.toString(16).padStart(8, '0')}`);
    if (origin === key.name)
      return finding('key-changed', 'checkpoint', { expected: formatVerifierKey(key), found: signers });
    return finding('checkpoint-malformed', 'checkpoint', { expected: key.name, found: origin });
  } catch (error) {
    if (!(error instanceof MalformedNote)) throw error;
    return finding('checkpoint-malformed', 'checkpoint', { found: written.slice(0, 200) });
  }
}

/** What was pinned or saved before. @throws SourceFault where it is damaged, or of a log with another key */
function kept<Read>({ directory }: VerifierState, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof MalformedNote ? new SourceFault(directory, 'other-state') : error;
  }
}

/**
 * The newest checkpoint, and who cosigned it. A log publishes at once and its witnesses follow: where too few have
 * cosigned yet, or it is of fewer entries than are known, it is looked at again until enough have, or until `patience` is over.
 */
async function newestCosigned(
  source: LogSource,
  { policy, patience = 0, atLeast = 0, onWaiting }: VerifyOptions,
) {
  for (let waited = 0; ; waited += pause) {
    const { written, figures } = await newestWithFigures(source);
    const cosigned = policy ? cosignersOf(written, policy) : [];
    const names = new Set(cosigned.map(({ witness }) => witness));
    const quorum = !policy || isQuorum(policy, names);
    const grown = Number(written.split('\n')[1]) >= atLeast;
    if ((quorum && grown) || waited >= patience)
      return { written, quorum, figures, cosigned: cosigned.map(({ name, at }) => ({ name, at })) };
    if (waited === 0 && !quorum) onWaiting?.();
    await wait(pause * 1_000);
  }
}

/**
 * The newest checkpoint and the figures published with it. A log that grows may publish the next between the two
 * answers: then both are asked for again.
 */
async function newestWithFigures(source: LogSource): Promise<{ written: string; figures: string | null }> {
  for (let attempt = 1; ; attempt++) {
    const written = await source.checkpoint();
    const figures = await source.figures().catch((error) => {
      if (error instanceof SourceFault && error.isAbsence) return null;
      throw error;
    });
    const [, size] = written.split('\n');
    const same = figures !== null && String(parseFigures(figures)?.size) === size;
    if (same || attempt === tries) return { written, figures };
    await wait(betweenTries);
  }
}

/** By `witness`, the name that the policy gives to the key: two of its keys may sign under one name. */
function cosignersOf(written: string, policy: Policy): (Cosignature & { witness: string })[] {
  try {
    const note = parseNote(written);
    return policy.witnesses.flatMap(({ name, key }) =>
      cosignaturesOn(note, [key]).map((cosignature) => ({ ...cosignature, witness: name })),
    );
  } catch (error) {
    if (error instanceof MalformedNote) return [];
    throw error;
  }
}

function isSame(one: VerifierKey, other: VerifierKey): boolean {
  return formatVerifierKey(one) === formatVerifierKey(other);
}

/** By the entry that is wrong first; what concerns the whole comes last. */
function inOrder(findings: Finding[]): Finding[] {
  const place = ({ seq }: Finding) => seq ?? Number.POSITIVE_INFINITY;
  return findings.sort((one, other) => place(one) - place(other));
}
