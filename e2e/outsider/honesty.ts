import { type Entry, wallDay } from './entry.ts';

/** What the log says of a case or an occurrence so far, as far as it tells how the log was kept. */
type Subject = {
  month: string;
  /** Since when the clock runs, and until when it has. */
  from: string;
  due: string | null;
  closed: string | null;
  breached: boolean;
  kept: boolean;
  exempt: boolean;
  stops: { ground: string | null; from: string; to: string | null }[];
};
type Conduct = {
  /** Seconds from happening to writing. */
  lags: number[];
  /** By month. */
  opened: Map<string, number>;
  counts: Map<string, number>;
  grounds: Map<string, { cases: number; seconds: number }>;
  withdrawn: Record<'customer' | 'company', Map<string, number>>;
  hasCases: boolean;
};
/** Fields that only this looks at. */
type More = { ground: string; by: 'customer' | 'company'; restarts: boolean };
type Standing = { opened: string; clockFrom: string; stops: Subject['stops']; exempt: boolean };

const bounds = [60, 300, 3_600, 14_400, 86_400, 172_800, 604_800, 2_592_000];
const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1_000;

/** Reads how the log was kept out of its entries, by the month of each opening or occurrence. */
export class Honesty {
  readonly #subjects = new Map<string | number, Subject>();
  readonly #aboutBreach = new Map<number, string | number>();
  /** By `<charter> <promise>` and month. */
  readonly #conduct = new Map<string, Map<string, Conduct>>();

  /** @param zone of the charter that the entry is about */
  take(entry: Entry, zone: string): void {
    const { seq, kind, occurred, public: fields } = entry;
    if (fields.found === 'remedy') return;
    if (kind === 'case.opened') this.#begin(entry.case ?? seq, entry, zone, true);
    if (kind === 'occurrence.logged') this.#begin(seq, entry, zone, false);
    const about = entry.case ?? (kind === 'entry.corrected' ? fields.corrects : (fields.of ?? -1));
    if (kind === 'breach.declared') this.#aboutBreach.set(seq, about);
    const exempted = kind === 'exemption.decided' ? this.#aboutBreach.get(fields.breach) : undefined;
    const subject = this.#subjects.get(exempted ?? about);
    if (!subject) return;
    if (exempted !== undefined) subject.exempt = fields.approved;
    else if (kind === 'breach.declared') subject.breached = true;
    else if (kind === 'entry.corrected') this.#correct(entry, subject, zone);
    else if (kind === 'case.redated') subject.due = fields.due;
    else if (kind.startsWith('case.') && kind !== 'case.opened') this.#go(entry, subject, occurred);
  }

  /** What the page says of each promise in these months, by the end of a figure's name. */
  figures(charter: string, months: readonly string[]): Map<string, Map<string, string>> {
    const found = new Map<string, Map<string, string>>();
    for (const [place, byMonth] of this.#conduct) {
      const [slug, promise = ''] = place.split(' ');
      const own = months.flatMap((month) => byMonth.get(month) ?? []);
      if (slug === charter && own.length > 0) found.set(promise, figuresOf(own, months));
    }
    return found;
  }

  #begin(about: string | number, entry: Entry, zone: string, isCase: boolean): void {
    const { occurred, public: fields } = entry;
    const month = wallDay(occurred, zone).slice(0, 7);
    const kept = !isCase && fields.kept === true;
    const open = { from: occurred, due: fields.due ?? null, closed: null, exempt: false, stops: [] };
    this.#subjects.set(about, { month, ...open, kept, breached: !isCase && !kept });
    const conduct = this.#of(entry, month);
    conduct.hasCases ||= isCase;
    conduct.opened.set(month, (conduct.opened.get(month) ?? 0) + 1);
    conduct.lags.push(seconds(occurred, entry.recorded));
  }

  #go(entry: Entry, subject: Subject, at: string): void {
    const { kind, recorded, public: fields } = entry;
    const conduct = this.#of(entry, subject.month);
    const more = fields as unknown as More;
    const count = (name: string) => conduct.counts.set(name, (conduct.counts.get(name) ?? 0) + 1);
    conduct.lags.push(seconds(at, recorded));
    if (kind === 'case.paused') {
      const before = subject.stops.filter(({ ground }) => ground !== null);
      const ground = got(conduct.grounds, more.ground, () => ({ cases: 0, seconds: 0 }));
      count('pauses');
      if (before.length === 0) count('paused');
      if (!before.some((stop) => stop.ground === more.ground)) ground.cases += 1;
      const { from, due } = subject;
      if (due !== null && seconds(from, at) >= 0.9 * seconds(from, due)) count('last');
      subject.stops.push({ ground: more.ground, from: at, to: null });
      subject.due = null;
    }
    if (kind === 'case.resumed') {
      for (const stop of subject.stops) stop.to ??= at;
      const stop = subject.stops.findLast(({ ground }) => ground !== null);
      const ground = stop && conduct.grounds.get(stop.ground ?? '');
      if (ground && stop?.to) ground.seconds += seconds(stop.from, stop.to);
      subject.due = fields.due;
    }
    if (kind === 'case.fulfilled') {
      if (fields.outcome === 'kept') {
        count('met');
        if (subject.due !== null && recorded > subject.due) count('late');
      }
      Object.assign(subject, { kept: true, closed: at });
    }
    if (kind === 'case.withdrawn') {
      const { role } = (entry as unknown as { who: { role: string } }).who;
      const roles = conduct.withdrawn[more.by];
      roles.set(role, (roles.get(role) ?? 0) + 1);
      subject.closed = at;
    }
    if (kind === 'case.reopened') {
      subject.stops.push({ ground: null, from: subject.closed ?? at, to: at });
      if (more.restarts) subject.from = at;
      Object.assign(subject, { kept: false, closed: null, due: fields.due });
    }
  }

  #correct(entry: Entry, subject: Subject, zone: string): void {
    const { month } = subject;
    const { standing, replacement } = entry.public;
    const was = worth(subject);
    if (standing) {
      const { opened, clockFrom: from, stops } = standing as unknown as Standing;
      subject.month = wallDay(opened, zone).slice(0, 7);
      const { due, closed, exempt } = standing;
      const [breached, kept] = [standing.breached !== null, standing.state === 'fulfilled'];
      Object.assign(subject, { from, due, closed, exempt, breached, kept, stops: [...stops] });
    } else if (!entry.case) {
      const kept = replacement ? (replacement.kept ?? subject.kept) : false;
      Object.assign(subject, { kept, breached: replacement ? !kept : false });
      if (replacement?.occurred) subject.month = wallDay(replacement.occurred, zone).slice(0, 7);
    }
    const is = worth(subject);
    if (is === was) return;
    const { counts } = this.#of(entry, month);
    const name = is > was ? 'better' : 'worse';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  #of({ charter, commitment }: Entry, month: string): Conduct {
    const byMonth = got(this.#conduct, `${charter} ${commitment}`, () => new Map<string, Conduct>());
    return got(byMonth, month, () => ({
      ...{ lags: [], opened: new Map(), counts: new Map(), grounds: new Map(), hasCases: false },
      withdrawn: { customer: new Map(), company: new Map() },
    }));
  }
}

/** Kept counts more than nothing, and nothing more than breached. */
function worth({ breached, kept, exempt }: Subject): number {
  if (breached) return exempt ? 0 : -1;
  return kept ? 1 : 0;
}

function figuresOf(all: readonly Conduct[], months: readonly string[]): Map<string, string> {
  const sum = (name: string) => all.reduce((total, { counts }) => total + (counts.get(name) ?? 0), 0);
  const lags = all.flatMap((each) => each.lags);
  const openedIn = (month: string) => all.reduce((total, { opened }) => total + (opened.get(month) ?? 0), 0);
  const opened = months.reduce((total, month) => total + openedIn(month), 0);
  const figures = new Map([
    ['median', within(lags, 0.5)],
    ['ninetieth', within(lags, 0.9)],
    ['corrected', `${sum('better')} ${sum('worse')}`],
    ...months.map((month) => [`opened.${month}`, String(openedIn(month))] as const),
  ]);
  if (!all.some(({ hasCases }) => hasCases)) return figures;
  const grounds = new Map<string, { cases: number; seconds: number }>();
  for (const each of all)
    for (const [name, { cases, seconds: stopped }] of each.grounds) {
      const ground = got(grounds, name, () => ({ cases: 0, seconds: 0 }));
      ground.cases += cases;
      ground.seconds += stopped;
    }
  figures.set('late', `${sum('late')} ${sum('met')}`);
  figures.set('paused', `${sum('paused')} ${opened}`);
  figures.set('last', `${sum('last')} ${sum('pauses')}`);
  figures.set('grounds', inOrder([...grounds].map(([name, of]) => `${name}:${of.cases}:${of.seconds}`)));
  for (const by of ['customer', 'company'] as const) {
    const roles = new Map<string, number>();
    for (const { withdrawn } of all)
      for (const [role, count] of withdrawn[by]) roles.set(role, (roles.get(role) ?? 0) + count);
    const said = inOrder([...roles].map(([role, count]) => `${role}:${count}`));
    figures.set(`withdrawn.${by}`, said || '0');
  }
  return figures;
}

const inOrder = (all: string[]) => all.sort().join(' ');

/** The smallest bound within which that share was written. */
function within(lags: readonly number[], share: number): string {
  if (lags.length === 0) return 'none';
  const bound = bounds.find((each) => lags.filter((lag) => lag <= each).length >= share * lags.length);
  return String(bound ?? 'longer');
}

function got<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const known = map.get(key) ?? fresh();
  map.set(key, known);
  return known;
}
