/**
 * Reads the lines of a case once more, with no code of the server: what the page says of dates and amounts must be what
 * its lines give (content/design/ledger.md). Instants are as the lines write them, amounts `30 EUR`.
 */

/** A figure that the page says: `owed`, its value, and the text in which it is shown. */
export type Said = { name: string; value: string; shown: string };

// biome-ignore lint/suspicious/noExplicitAny: read from outside; what is missing is said by a difference.
type Line = { seq: number; kind: string; occurred: string; public: any };
type Part = { rest: bigint; by: string | null };
type Owed = {
  currency: string;
  owed: bigint;
  paid: bigint;
  /** Oldest first: what is left of each, and until when. */
  waiting: Part[];
  lifted: boolean;
  /** The breach that it was not paid in time, and when. */
  late: { seq: number; at: string } | null;
};
type Case = {
  opened: string;
  due: string | null;
  closed: string | null;
  state: string;
  breached: string | null;
  exempt: boolean;
};

/** What lines of a case give, in order: when it was opened, due and closed, what it came to, and what its breach owes. */
function replayLines(bodies: readonly string[]): Map<string, string> {
  const lines = bodies.map((body) => JSON.parse(body) as Line);
  let stands: Case | null = null;
  const remedies = new Map<number, Owed>();
  const breachOf = new Map<number, number>();
  let breach: number | null = null;
  for (const line of lines) {
    stands = caseAfter(stands, line);
    if (line.kind === 'breach.declared' && line.public.found !== 'remedy') breach = line.seq;
    takeRemedy(remedies, breachOf, line);
  }
  const remedy = breach === null ? undefined : remedies.get(breach);
  const penalty = remedy?.late ? remedies.get(remedy.late.seq) : undefined;
  return new Map([...figuresOfCase(stands), ...figuresOfRemedy(remedy, penalty)]);
}

/**
 * The first figure that is not what the lines give. What became of the case, and what a breach that stands owes, must be said.
 * @returns its name; `null` where all follow
 */
export function differs(said: readonly Said[], bodies: readonly string[]): string | null {
  const given = replayLines(bodies);
  const wrong = said.find(
    ({ name, value, shown }) => !(isSame(value, given.get(name)) && isShown(value, shown)),
  );
  if (wrong) return wrong.name;
  const must = ['outcome', ...(given.get('outcome') === 'breached' ? ['owed'] : [])];
  return must.find((name) => given.has(name) && !said.some((each) => each.name === name)) ?? null;
}

function caseAfter(before: Case | null, { kind, occurred, public: fields }: Line): Case | null {
  if (kind === 'case.opened')
    return { ...open, opened: occurred, due: fields.due, breached: null, exempt: false };
  if (!before) return null;
  switch (kind) {
    case 'case.paused':
      return { ...before, state: 'paused', due: null };
    case 'case.resumed':
    case 'case.reopened':
      return { ...before, ...open, due: fields.due };
    case 'case.redated':
      return { ...before, due: fields.due };
    case 'case.fulfilled':
      return { ...before, state: 'fulfilled', closed: occurred };
    case 'case.withdrawn':
      return { ...before, state: 'withdrawn', closed: occurred };
    case 'breach.declared':
      return fields.found === 'remedy' ? before : { ...before, breached: before.breached ?? occurred };
    case 'exemption.decided':
      return { ...before, exempt: fields.approved };
    case 'entry.corrected':
      return fields.standing ? { ...before, ...fields.standing } : before;
    default:
      return before;
  }
}

const open = { state: 'open', closed: null };

function takeRemedy(
  remedies: Map<number, Owed>,
  breachOf: Map<number, number>,
  { seq, kind, occurred, public: fields }: Line,
): void {
  if (kind === 'remedy.owed') {
    const { amount, unit: currency } = fields.owed;
    const fresh = { currency, owed: 0n, paid: 0n, waiting: [], lifted: false, late: null };
    const remedy: Owed = remedies.get(fields.breach) ?? fresh;
    if (!remedies.has(fields.breach)) breachOf.set(seq, fields.breach);
    remedies.set(fields.breach, remedy);
    remedy.owed += millionths(amount);
    if (!remedy.late) remedy.waiting.push({ rest: millionths(amount), by: fields.by });
  }
  const about = remedies.get(breachOf.get(kind === 'remedy.paid' ? fields.remedy : fields.of) ?? -1);
  if (kind === 'remedy.paid' && about) pay(about, millionths(fields.paid.amount));
  if (kind === 'breach.declared' && fields.found === 'remedy' && about)
    Object.assign(about, { late: { seq, at: occurred }, waiting: [] });
  // A breach that a correction takes back stands no more, and the page says nothing of what it owed.
  const exempt = kind === 'exemption.decided' && fields.approved ? remedies.get(fields.breach) : undefined;
  if (exempt) Object.assign(exempt, { lifted: true, waiting: [] });
}

/** The oldest part is paid first. */
function pay(remedy: Owed, amount: bigint): void {
  remedy.paid += amount;
  let left = amount;
  for (const part of remedy.waiting) {
    const taken = left < part.rest ? left : part.rest;
    part.rest -= taken;
    left -= taken;
  }
  remedy.waiting = remedy.waiting.filter(({ rest }) => rest > 0n);
}

function figuresOfCase(stands: Case | null): [string, string][] {
  if (!stands) return [];
  const { opened, due, closed, state, breached, exempt } = stands;
  const outcome =
    breached === null ? (state === 'fulfilled' ? 'kept' : null) : exempt ? 'exempt' : 'breached';
  return Object.entries({ opened, due, closed, outcome }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
}

function figuresOfRemedy(remedy: Owed | undefined, penalty: Owed | undefined): [string, string][] {
  if (!remedy) return [];
  const by = remedy.waiting.flatMap((part) => part.by ?? []).sort()[0];
  return [
    ...accountOf(remedy, ['owed', 'paid', 'left']),
    ...(by === undefined ? [] : [['by', by] as [string, string]]),
    ...(remedy.late ? [['missed', remedy.late.at] as [string, string]] : []),
    ...(penalty ? accountOf(penalty, ['on-top', 'on-top-paid', 'on-top-left']) : []),
  ];
}

function accountOf(
  { owed, paid, lifted, currency }: Owed,
  names: readonly [string, string, string],
): [string, string][] {
  const left = lifted || paid >= owed ? 0n : owed - paid;
  return [owed, paid, left].map((amount, at) => [names[at] ?? '', `${decimal(amount)} ${currency}`]);
}

/** A decimal as a whole number of millionths: as exact as lines may be. */
function millionths(text: string): bigint {
  const [whole = '0', rest = ''] = text.split('.');
  return BigInt(whole + rest.padEnd(6, '0').slice(0, 6));
}

function decimal(amount: bigint): string {
  const digits = String(amount).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

function isSame(said: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  if (!/^\d/.test(said)) return said === given;
  if (said.includes('T')) return Date.parse(said) === Date.parse(given);
  const [amount = '', currency] = said.split(' ');
  const [expected = '', ofCurrency] = given.split(' ');
  return currency === ofCurrency && millionths(amount) === millionths(expected);
}

/** Whether the digits of an amount are those of its value, however a language sets them; the sum of several is said by none. */
function isShown(value: string, shown: string): boolean {
  const [amount = '', currency] = value.split(' ');
  const [digits = '', ...others] = shown.match(/\d(?:[\d\s.,’']*\d)?/g) ?? [];
  if (currency === undefined || digits === '' || others.length > 0) return true;
  const [whole = '', rest = ''] = amount.split('.');
  return [rest, rest.padEnd(2, '0')].some((cents) => digits.replace(/\D/g, '') === whole + cents);
}
