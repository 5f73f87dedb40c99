import type { Entry } from './entry.ts';

type State = 'open' | 'granted' | 'refused' | 'expired' | 'lapsed';
type Request = { place: string; breach: number; ground: string; state: State };

/** Follows what is asked of breaches, that they do not count, and what becomes of each request. */
export class Exemptions {
  readonly #requests = new Map<number, Request>();
  /** The newest request of each breach. */
  readonly #newest = new Map<number, Request>();
  /** Breaches by the case or the occurrence that they are about. */
  readonly #about = new Map<string | number, number[]>();

  take({ kind, seq, charter, commitment, case: id, public: fields }: Entry): void {
    if (kind === 'breach.declared' && fields.found !== 'remedy') {
      const about = id ?? fields.of ?? seq;
      this.#about.set(about, [...(this.#about.get(about) ?? []), seq]);
    }
    if (kind === 'exemption.requested') {
      const { breach, ground } = fields;
      const place = `${charter} ${commitment}`;
      const request: Request = { place, breach, ground, state: 'open' };
      this.#requests.set(seq, request);
      this.#newest.set(breach, request);
    }
    const decided = kind === 'exemption.decided' ? this.#requests.get(fields.request) : undefined;
    if (decided) decided.state = fields.approved ? 'granted' : fields.expired ? 'expired' : 'refused';
    if (kind === 'entry.corrected' && isTakenBack(id, fields))
      for (const breach of this.#about.get(id ?? fields.corrects) ?? []) {
        const request = this.#newest.get(breach);
        if (request?.state === 'open') request.state = 'lapsed';
      }
  }

  /**
   * Of each promise (`<charter> <promise>`) by ground: how many were asked for, granted, refused (of them, because nobody decided in
   * time), are open, and fell away with their breach.
   */
  grounds(): Map<string, Map<string, string>> {
    const alike = new Map<string, Request[]>();
    for (const request of this.#requests.values()) {
      const kind = `${request.place} ${request.ground}`;
      const known = alike.get(kind);
      if (known) known.push(request);
      else alike.set(kind, [request]);
    }
    const found = new Map<string, Map<string, string>>();
    for (const requests of alike.values()) {
      const [{ place, ground }] = requests as [Request];
      const of = (...states: State[]) => requests.filter(({ state }) => states.includes(state)).length;
      const numbers = [requests.length, of('granted'), of('refused', 'expired'), of('expired'), of('open')];
      const own = found.get(place) ?? new Map<string, string>();
      found.set(place, own.set(`grounds.${ground}`, [...numbers, of('lapsed')].join(' ')));
    }
    return found;
  }
}

function isTakenBack(id: string | undefined, { replacement, standing }: Entry['public']): boolean {
  if (replacement?.commitment !== undefined) return true;
  return id === undefined ? !replacement || replacement.kept === true : standing?.breached === null;
}

/** Counts of the days on which a promise had one target. */
export type Stretch = {
  kept: number;
  breached: number;
  exempt: number;
  target: number | null;
  direction: string;
  firm: boolean;
};

/**
 * The rate of a period twice, as a page prints it: as it is counted (`none` where all of it is exempt), and with what is exempt as
 * breached. `null` where nothing was settled. Held against the mean of the targets of its days, as their cases weigh.
 */
export function bothRates(
  stretches: readonly Stretch[],
  now: Pick<Stretch, 'target' | 'direction'>,
): string | null {
  const sum = (of: (each: Stretch) => number) => stretches.reduce((total, each) => total + of(each), 0);
  const [kept, breached, exempt] = [
    sum((each) => each.kept),
    sum((each) => each.breached),
    sum((each) => each.exempt),
  ];
  if (kept + breached + exempt === 0) return null;
  const held = heldAgainst(stretches, now);
  const counted = kept + breached === 0 ? 'none' : printed(kept, breached, held);
  return `${counted} ${printed(kept, breached + exempt, held)}`;
}

function heldAgainst(stretches: readonly Stretch[], now: Pick<Stretch, 'target' | 'direction'>) {
  const firm = stretches.filter(({ firm }) => firm);
  const last = firm.at(-1) ?? now;
  const alike = firm.filter(({ direction, target }) => direction === last.direction && target !== null);
  if (new Set(firm.map(({ target, direction }) => `${target} ${direction}`)).size < 2) return last;
  const cases = alike.reduce((total, { kept, breached }) => total + kept + breached, 0);
  const weighed = alike.reduce((total, each) => total + (each.target ?? 0) * (each.kept + each.breached), 0);
  return cases === 0 ? last : { target: weighed / cases, direction: last.direction };
}

/** In tenths of a percent, half up; what falls short of a bound or of the target is not rounded up to it. */
function printed(
  kept: number,
  breached: number,
  { target, direction }: Pick<Stretch, 'target' | 'direction'>,
): string {
  const lower = direction === 'lower is better';
  const [part, all] = [BigInt(lower ? breached : kept) * 1000n, BigInt(kept + breached)];
  const [down, rest] = [part / all, part % all];
  const nearest = rest * 2n >= all ? down + 1n : down;
  const exact = Number(part) / Number(all);
  const falls = (bound: number) =>
    lower ? exact > bound && Number(nearest) <= bound : exact < bound && Number(nearest) >= bound;
  const flatters = falls(lower ? 0 : 1000) || (target !== null && falls(target * 1000));
  const up = rest > 0n ? down + 1n : down;
  return (Number(flatters ? (lower ? up : down) : nearest) / 10).toFixed(1);
}
