/** What a company might write that is not so: for tests that hold a verifier to it. */

/** Any field may be changed into anything. */
// biome-ignore lint/suspicious/noExplicitAny: a liar keeps to no type.
export type Written = Record<string, any>;

export type Lie = (entries: Written[]) => void;
/** Another thing said: fields of an entry, and public fields. */
export const say =
  (seq: number, fields: Written, publicly: Written = {}): Lie =>
  (entries) => {
    const entry = entries[seq] as Written;
    entries[seq] = { ...entry, ...fields, public: { ...entry.public, ...publicly } };
  };
/** Never written: those behind it move up, and what refers to them with them. */
export const leaveOut =
  (seq: number): Lie =>
  (entries) => {
    entries.splice(seq, 1);
    for (const entry of entries) {
      if (entry.seq > seq) entry.seq -= 1;
      for (const name of ['of', 'corrects']) if (entry.public[name] > seq) entry.public[name] -= 1;
    }
  };
/** Written once more behind all others, and then. */
export const again =
  (seq: number): Lie =>
  (entries) => {
    entries.push({ ...entries[seq], seq: entries.length, recorded: entries.at(-1)?.recorded });
  };
/** The breach of an occurrence that was taken back. */
const takenBack = 12;
/** The breach of a case that stands. */
export const standing = 13;

/** Written behind all others by an officer, about the breach of an occurrence, or another one `of` that number. */
export const add =
  (
    ...more: {
      kind: string;
      by: string;
      role?: string | undefined;
      of?: number;
      private?: string;
      public: (seq: number) => object;
    }[]
  ): Lie =>
  (entries) => {
    for (const { kind, by, role = 'compliance', of = takenBack, public: fields, private: secret } of more) {
      const { charter, edition, commitment, case: subject } = entries[of] as Written;
      const about = { charter, edition, commitment, ...(subject ? { case: subject } : {}) };
      const { seq, recorded, v } = entries.at(-1) as Written;
      entries.push({
        ...{ v, kind, ...about, recorded, occurred: recorded },
        ...{ seq: seq + 1, public: fields(seq + 1), who: { id: by, role } },
        ...(secret === undefined ? {} : { private: secret }),
      });
    }
  };
export const analysed = (by: string, role?: string, of = standing) => ({
  ...{ kind: 'breach.analysed', by, role, of },
  public: () => ({ breach: of, cause: 'workload', severity: 'minor' }),
});
/** An analysis that shows its apology before anybody signed it, as earlier versions did. */
export const analysedInPublic = (by: string, apology: string | null) => ({
  ...analysed(by),
  public: () => ({ breach: standing, cause: 'workload', severity: 'minor', apology }),
});
/** What an analysis kept to itself: nobody can tell what it was. */
export const committed = { private: 'A'.repeat(43).concat('=') };
export const signedOff = (by: string, said: object = { apology: null }) => ({
  ...{ kind: 'breach.signed-off', by, of: standing },
  public: (seq: number) => ({ breach: standing, analysis: seq - 1, ...said }),
});
export const returned = (by: string, role?: string) => ({
  ...{ kind: 'breach.returned', by, role, of: standing, private: committed.private },
  public: (seq: number) => ({ breach: standing, analysis: seq - 1 }),
});

/** Said of the case that was kept. */
export const ofKeptCase =
  (seq: number): Lie =>
  (entries) =>
    say(seq, { case: entries[3]?.case })(entries);
export const aDayLater = { due: '2026-03-05T22:59:59Z' };
export const moreDaysOff = { calendar: { holidays: ['2026-03-03'] } };
export const earlier = '2026-03-19T03:59:59Z';

/** A heartbeat behind all others. */
export const watchedUntil =
  (to: string, from: string, recorded = to): Lie =>
  (entries) => {
    const { seq, v } = entries.at(-1) as Written;
    const who = { id: 'sweep', role: 'system' };
    entries.push({
      v,
      seq: seq + 1,
      kind: 'clock.swept',
      occurred: to,
      recorded,
      who,
      public: { from, to },
    });
  };

/** Logged by an agent behind all others, so many times. */
export const logged =
  (kind: string, commitment: string, fields: Written, times = 1): Lie =>
  (entries) => {
    for (let time = 0; time < times; time++) {
      const { charter, edition } = entries[12] as Written;
      const { seq, recorded, v } = entries.at(-1) as Written;
      entries.push({
        ...{ v, kind, charter, edition, commitment, recorded, occurred: recorded },
        ...{ seq: seq + 1, public: fields, who: { id: 'agent-1', role: 'agent' } },
      });
    }
  };
/** Somebody admitted behind all others. */
export const admitted =
  (person: string, role: string, who = { id: 'command-line', role: 'system' }): Lie =>
  (entries) => {
    const { seq, recorded, v } = entries.at(-1) as Written;
    const entry = { v, seq: seq + 1, kind: 'person.admitted', occurred: recorded, recorded, who };
    entries.push({ ...entry, public: { person, role } });
  };
export const rate = (year: number) => ({
  ...{ from: `${year}-01-01`, to: `${year}-01-31`, unit: null, kept: 9, of: 10, percent: null },
});
export const duty = { from: '2026-01-01', to: '2026-12-31', unit: null };
export const requested = (breach: number, { ground = 'strike', by = 'agent-2', role = 'agent' } = {}) => ({
  ...{ kind: 'exemption.requested', by, role, of: breach },
  public: () => ({ breach, ground }),
});
export const decided = (
  breach: number,
  request: number,
  { approved = true, by = 'officer-2', role = 'compliance' } = {},
) => ({
  ...{ kind: 'exemption.decided', by, role, of: breach },
  public: () => ({ breach, request, approved }),
});
/** The breach that must follow where the newest entry corrects a kept occurrence to broken. */
export const brokenByCorrection =
  (occurrence: number): Lie =>
  (entries) => {
    const { occurred, public: said } = entries[occurrence] as Written;
    const { seq, ...corrected } = entries.at(-1) as Written;
    const fields = { found: 'correction', unit: said.unit, of: occurrence };
    entries.push({ ...corrected, kind: 'breach.declared', seq: seq + 1, occurred, public: fields });
  };
/** Several lies, one after the other. */
export const also =
  (...all: Lie[]): Lie =>
  (entries) => {
    for (const lie of all) lie(entries);
  };
