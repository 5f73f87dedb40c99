import { CaseStory } from './case-story.ts';
import { type Entry, wallDay } from './entry.ts';
import { Honesty } from './honesty.ts';
import { Publications } from './publications.ts';
import { Remedies } from './remedies.ts';
import { Restatements } from './restatements.ts';

/** What was settled on a day; `reports` are those whose cases are among them. */
export type Counts = {
  kept: number;
  breached: number;
  exempt: number;
  reports: { kept: number; of: number }[];
};
/** Something that the log says and that does not follow from it: the entry's number, and what. */
export type Fault = { seq: number; what: string };

type Place = { charter: string; commitment: string; edition: number };
type Outcome = 'kept' | 'breached' | 'exempt';
type Counted = { place: Omit<Place, 'edition'>; day: string; outcome: Outcome; count: number };
type Occurrence = { place: Place; at: string } & Record<'kept' | 'struck' | 'declared' | 'exempt', boolean>;
type Report = { place: Place; day: string; kept: number; of: number; struck: boolean };
type Duty = {
  place: Place;
  day: string;
  discharged: { seq: number; unit: string | null; kept: boolean }[];
  missed: { unit: string | null; exempt: boolean }[];
};

/**
 * Counts a log: reads every entry once, keeps what became of each case, occurrence, report and duty, and adds up at the
 * end. It goes by what was said to happen, not by what the company concluded: what is late counts as breached,
 * declared or not. Due times alone are taken from the entries; which duties were owed is not.
 */
export class Tally {
  readonly publications = new Publications();
  readonly remedies = new Remedies();
  readonly honesty = new Honesty();
  readonly faults: Fault[] = [];
  readonly #cases = new Map<string, { place: Place; story: CaseStory }>();
  readonly restatements = new Restatements(this.#cases, this.faults);
  readonly #occurrences = new Map<number, Occurrence>();
  readonly #reports = new Map<number, Report>();
  readonly #duties = new Map<string, Duty>();
  readonly #dutyOf = new Map<number, Duty>();
  /** Entries about encounters and initiatives, which settle nothing and can be taken back. */
  readonly #besides = new Set<number>();
  /** What is exempted with a breach, by the breach's number. */
  readonly #exempt = new Map<number, (entry: Entry) => void>();

  take(entry: Entry): void {
    const wrong = this.publications.take(entry);
    if (wrong !== null) this.#fault(entry.seq, wrong);
    const zone = this.publications.zone(entry.charter, entry.edition);
    this.remedies.take(entry, zone);
    this.honesty.take(entry, zone);
    this.restatements.take(entry, zone);
    if (entry.kind === 'exemption.decided') this.#decide(entry);
    else if (entry.public.found === 'remedy' || entry.kind.startsWith('remedy.')) return;
    else if (entry.case !== undefined) this.#takeCase(entry, entry.case);
    else if (entry.kind === 'occurrence.logged') this.#log(entry);
    else if (entry.kind === 'rate.reported') this.#report(entry);
    else if (entry.kind === 'duty.discharged') this.#discharge(entry);
    else if (entry.kind === 'breach.declared') this.#declare(entry);
    else if (entry.kind === 'entry.corrected') this.#correct(entry);
    else if (/^(?:encounter|initiative)\./.test(entry.kind)) this.#besides.add(entry.seq);
  }

  /**
   * Of each charter and each of its promises, what was settled on each day, as it is at that moment. Asked for once,
   * behind the last entry.
   */
  days(moment: string): Map<string, Map<string, Map<string, Counts>>> {
    const charters = new Map<string, Map<string, Map<string, Counts>>>();
    const on = ({ charter, commitment }: Omit<Place, 'edition'>, day: string) => {
      const promises = got(charters, charter, () => new Map<string, Map<string, Counts>>());
      const days = got(promises, commitment, () => new Map<string, Counts>());
      return got(days, day, () => ({ kept: 0, breached: 0, exempt: 0, reports: [] }));
    };
    for (const { place, day, outcome, count } of this.#counted(moment)) on(place, day)[outcome] += count;
    for (const { place, day, kept, of, struck } of this.#reports.values())
      if (!struck) on(place, day).reports.push({ kept, of });
    return charters;
  }

  *#counted(moment: string): Generator<Counted> {
    for (const { place, story } of this.#cases.values()) {
      const settled = story.outcome();
      const overdue = story.overdue(moment);
      if (overdue !== null) yield { place, day: this.#day(overdue, place), outcome: 'breached', count: 1 };
      if (settled) yield { place, day: this.#day(settled.at, place), outcome: settled.outcome, count: 1 };
    }
    for (const [seq, { place, at, kept, struck, declared, exempt }] of this.#occurrences) {
      if (struck) continue;
      if (!kept && !declared) this.#fault(seq, 'broken, and no breach is declared');
      const outcome = kept ? 'kept' : exempt ? 'exempt' : 'breached';
      yield { place, day: this.#day(at, place), outcome, count: 1 };
    }
    for (const { place, day, kept, of, struck } of this.#reports.values()) {
      if (struck) continue;
      yield { place, day, outcome: 'kept', count: kept };
      yield { place, day, outcome: 'breached', count: of - kept };
    }
    const known = new Set<string>();
    for (const [key, { place, day, discharged, missed }] of this.#duties) {
      if (missed.length > 0 || discharged.some(({ kept }) => kept)) known.add(key);
      for (const { kept } of discharged) if (kept) yield { place, day, outcome: 'kept', count: 1 };
      for (const { exempt } of missed)
        yield { place, day, outcome: exempt ? 'exempt' : 'breached', count: 1 };
    }
    for (const { charter, commitment, last } of this.publications.dutiesOver(moment))
      if (!known.has(dutyKey(charter, commitment, last)))
        yield { place: { charter, commitment }, day: last, outcome: 'breached', count: 1 };
  }

  #takeCase(entry: Entry, id: string): void {
    if (entry.kind === 'case.opened') {
      if (this.#cases.has(id)) this.#fault(entry.seq, 'opens a case a second time');
      const place = placeOf(entry);
      const terms = this.publications.promise(place.charter, place.edition, place.commitment);
      if (!terms?.clock) this.#fault(entry.seq, 'a case of a promise that was not published');
      const story = new CaseStory(this.#isExclusive(place), (seq, what) => this.#fault(seq, what));
      this.#cases.set(id, { place, story });
    }
    const known = this.#cases.get(id);
    const story = known?.story;
    if (!story) this.#fault(entry.seq, 'of a case that was never opened');
    const commitment = entry.kind === 'entry.corrected' ? entry.public.replacement?.commitment : undefined;
    if (known && commitment !== undefined) {
      known.place = { ...known.place, commitment };
      story?.moveTo(this.#isExclusive(known.place));
    }
    story?.take(entry);
    if (story && entry.kind === 'breach.declared')
      this.#exempt.set(entry.seq, (decided) => story.take(decided));
  }

  #isExclusive({ charter, edition, commitment }: Place): boolean {
    return this.publications.promise(charter, edition, commitment)?.clock?.boundary === 'exclusive';
  }

  #log(entry: Entry): void {
    const kept = entry.public.kept === true;
    const fresh = { at: entry.occurred, kept, struck: false, declared: false, exempt: false };
    this.#occurrences.set(entry.seq, { place: placeOf(entry), ...fresh });
  }

  #report(entry: Entry): void {
    const { from, to } = entry.public;
    // A bare percentage is shown, and counts for nothing.
    const [kept, of] = [Number(entry.public.kept), Number(entry.public.of)];
    const place = placeOf(entry);
    if (kept > of || from > to || to >= this.#day(entry.recorded, place))
      this.#fault(entry.seq, `${kept} of ${of} from ${from} to ${to}`);
    this.#reports.set(entry.seq, { place, day: to, kept, of, struck: false });
  }

  #discharge(entry: Entry): void {
    const { unit, to } = entry.public;
    const duty = this.#dutyUntil(entry, to);
    const isMissed = duty.missed.some((breach) => breach.unit === null || breach.unit === unit);
    const late = this.#day(entry.occurred, duty.place) > to;
    if (late && !isMissed) {
      this.#fault(entry.seq, `late since ${to}, and no breach is declared`);
      duty.missed.push({ unit, exempt: false });
    }
    duty.discharged.push({ seq: entry.seq, unit, kept: !late && !isMissed });
    this.#dutyOf.set(entry.seq, duty);
  }

  /** A breach of no case: of an occurrence, or of the duty whose period ended then. */
  #declare(entry: Entry): void {
    const { of, unit } = entry.public;
    let broken: { exempt: boolean };
    if (of === null) {
      broken = { exempt: false };
      const duty = this.#dutyUntil(entry, this.#day(entry.occurred, placeOf(entry)));
      duty.missed.push(Object.assign(broken, { unit }));
    } else {
      const occurrence = this.#occurrences.get(of);
      if (!occurrence || occurrence.kept || occurrence.struck || occurrence.declared)
        this.#fault(entry.seq, `a breach of ${of}, which was not broken`);
      if (!occurrence) return;
      occurrence.declared = true;
      broken = occurrence;
    }
    this.#exempt.set(entry.seq, (decided) => {
      broken.exempt = decided.public.approved;
    });
  }

  #correct({ seq, public: { corrects, replacement } }: Entry): void {
    const occurrence = this.#occurrences.get(corrects);
    const report = this.#reports.get(corrects);
    const duty = this.#dutyOf.get(corrects);
    if (occurrence && !replacement) occurrence.struck = true;
    else if (occurrence) {
      if (replacement?.commitment !== undefined) {
        // Its breach was of the other promise: one of this promise is to be declared anew.
        occurrence.place = { ...occurrence.place, commitment: replacement.commitment };
        occurrence.declared = false;
        occurrence.exempt = false;
      }
      occurrence.at = replacement?.occurred ?? occurrence.at;
      occurrence.kept = replacement?.kept ?? occurrence.kept;
    } else if (report) report.struck = true;
    else if (duty) duty.discharged = duty.discharged.filter((each) => each.seq !== corrects);
    else if (!this.#besides.has(corrects)) this.#fault(seq, `corrects ${corrects}, which counts for nothing`);
  }

  #decide(entry: Entry): void {
    const exempt = this.#exempt.get(entry.public.breach);
    if (!exempt) this.#fault(entry.seq, `exempts ${entry.public.breach}, which is no breach`);
    exempt?.(entry);
  }

  #dutyUntil(entry: Entry, day: string): Duty {
    const place = placeOf(entry);
    const key = dutyKey(place.charter, place.commitment, day);
    return got(this.#duties, key, () => ({ place, day, discharged: [], missed: [] }));
  }

  #day(at: string, { charter, edition }: Place): string {
    return wallDay(at, this.publications.zone(charter, edition));
  }

  #fault(seq: number, what: string): void {
    this.faults.push({ seq, what });
  }
}

function dutyKey(charter: string, commitment: string, lastDay: string): string {
  return JSON.stringify([charter, commitment, lastDay]);
}

function placeOf({ charter, commitment, edition }: Entry): Place {
  return { charter, commitment, edition };
}

function got<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
