import type { Expected } from './page-difference.ts';

/** What claims about a promise add up to, as its page says it: each a figure of it, by the end of its name. */
export type ClaimNumbers = { counts: string; saidKept: string; medianDays: string | null };

type Fields = {
  claim?: number;
  upheld?: boolean;
  evidence?: number;
  outcome?: string;
  kept?: boolean;
  of?: number | null;
  corrects?: number;
  replacement?: { kept?: boolean } | null;
  standing?: { state: string; breached: string | null } | null;
};
type Entry = {
  seq: number;
  kind: string;
  recorded: string;
  charter: string;
  commitment: string;
  case?: string;
  public: Fields;
};
/** From which entry on the log called something kept, or not. */
type Said = { seq: number; kept: boolean }[];
type Claim = { seq: number; place: string; filed: string; decided: Decided | null };
type Decided = { upheld: boolean; days: number; saidKept: boolean };

const millisecondsPerDay = 86_400_000;

/** Works out of the entries of a log what claims about each promise add up to, under `<charter> <promise>`. */
export function claimNumbers(entries: Iterable<Uint8Array>): Map<string, ClaimNumbers> {
  const said = new Map<string, Said>();
  const breaches = new Map<number, string>();
  const claims = new Map<number, Claim>();
  for (const bytes of entries) {
    const entry = JSON.parse(Buffer.from(bytes).toString()) as Entry;
    note(entry, said);
    const { seq, kind, recorded, public: fields } = entry;
    if (kind === 'breach.declared') breaches.set(seq, entry.case ?? String(fields.of));
    if (kind === 'claim.filed') {
      const place = `${entry.charter} ${entry.commitment}`;
      claims.set(seq, { seq, place, filed: recorded, decided: null });
    }
    const claim = kind === 'claim.decided' ? claims.get(fields.claim ?? -1) : undefined;
    if (!claim) continue;
    const evidence = fields.evidence ?? -1;
    const before = said.get(breaches.get(evidence) ?? '')?.findLast((each) => each.seq < claim.seq);
    claim.decided = {
      upheld: fields.upheld === true,
      days: Math.floor((Date.parse(recorded) - Date.parse(claim.filed)) / millisecondsPerDay),
      saidKept: fields.upheld === true && evidence > claim.seq && before?.kept === true,
    };
  }
  return new Map([...grouped([...claims.values()])].map(([place, own]) => [place, numbersOf(own)]));
}

/** What an entry says of whether a case or an occurrence was kept. */
function note({ seq, kind, case: id, public: fields }: Entry, said: Map<string, Said>): void {
  const about = id ?? String(fields.corrects ?? seq);
  const kept = keptBy(kind, id !== undefined, fields);
  if (kept !== null) said.set(about, [...(said.get(about) ?? []), { seq, kept }]);
}

function keptBy(
  kind: string,
  isCase: boolean,
  { outcome, kept, replacement, standing }: Fields,
): boolean | null {
  switch (kind) {
    case 'case.fulfilled':
      return outcome === 'kept';
    case 'case.reopened':
      return false;
    case 'occurrence.logged':
      return kept === true;
    case 'breach.declared':
      return isCase ? false : null;
    case 'entry.corrected':
      if (isCase) return standing?.state === 'fulfilled' && standing.breached === null;
      return replacement ? (replacement.kept ?? null) : false;
    default:
      return null;
  }
}

function grouped(claims: readonly Claim[]): Map<string, Claim[]> {
  const places = new Map<string, Claim[]>();
  for (const claim of claims) places.set(claim.place, [...(places.get(claim.place) ?? []), claim]);
  return places;
}

function numbersOf(claims: readonly Claim[]): ClaimNumbers {
  const decided = claims.flatMap((claim) => claim.decided ?? []);
  const upheld = decided.filter((each) => each.upheld);
  const days = decided.map((each) => each.days).sort((one, other) => one - other);
  const half = days[Math.ceil(days.length / 2) - 1];
  const counts = [
    claims.length,
    upheld.length,
    decided.length - upheld.length,
    claims.length - decided.length,
  ];
  return {
    counts: counts.join(' '),
    saidKept: String(upheld.filter(({ saidKept }) => saidKept).length),
    medianDays: half === undefined ? null : String(half),
  };
}

/** The figures of claims that the page of each promise must carry; where none is decided it has no median. */
export function claimFigures(entries: Iterable<Uint8Array>): Expected {
  return new Map(
    [...claimNumbers(entries)].map(([place, numbers]) => [
      place,
      new Map(Object.entries(numbers).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    ]),
  );
}
