import type { Audit } from '#app/domain/audit/audit.ts';
import type { Edition } from '#app/domain/charter/published.ts';
import { type Instant, parseInstant } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { areStale } from '#app/domain/trust/figures.ts';
import type { Method } from '#app/domain/trust/method.ts';
import { everyCharter, type SaidFigure } from '#app/i18n/said-figures.ts';
import { type CharterPage, expectedPage } from './expected-page.ts';
import { type ExpectedVoice, expectedVoice } from './expected-voice.ts';
import type { Finding } from './finding.ts';
import { sayingFirst } from './first-findings.ts';
import { type FigureClaim, type PageClaims, plain } from './page-claims.ts';
import { isVoice, type PageFound, type PagesFound, type VoiceKind } from './pages.ts';

/** A page about all charters, the figures that follow from the entries that it is made of, and the surveys that were closed by then. */
export type PageToMark = { page: PageFound & { kind: VoiceKind }; claims: PageClaims } & ExpectedVoice;
/** A page whose figures hold, and by which publications its words are to be held. */
export type PageToWord = { page: PageFound; claims: PageClaims; edition: Edition; method: Method };

/** A page may have been rendered so many seconds before it was read: caches keep it for a minute or two. */
const longestBehind = 600;
/** What is calculated may differ in its last digits from one machine to another. */
const nearness = 1e-6;

/** Holds pages to the entries that they say they are made of, while these are read. */
export class PageHolding {
  readonly findings: Finding[] = [];
  readonly toWord: PageToWord[] = [];
  readonly toMark: PageToMark[] = [];
  readonly #say = sayingFirst(this.findings);
  readonly #bySize = new Map<number, { page: PageFound; claims: PageClaims }[]>();
  readonly #absent: PageFound[] = [];
  readonly #kinds = new Set<PageFound['kind']>();
  readonly #moment: { now: Instant; live: boolean };

  constructor({ pages }: PagesFound, moment: { now: Instant; live: boolean }) {
    this.#moment = moment;
    for (const page of pages) {
      const { claims } = page;
      this.#kinds.add(page.kind);
      if (claims === 'absent') this.#absent.push(page);
      else if (claims === 'unread') this.#say('page-unread', page.address);
      else if (claims !== 'empty')
        this.#bySize.set(claims.entries, [...(this.#bySize.get(claims.entries) ?? []), { page, claims }]);
    }
  }

  /** After how many entries `hold` wants to be called. */
  get sizes(): ReadonlySet<number> {
    return new Set(this.#bySize.keys());
  }

  /** @param next the entry that the pages made of `size` entries do not know yet */
  hold(size: number, audit: Audit, next: Entry | null): void {
    for (const { page, claims } of this.#bySize.get(size) ?? []) this.#page(page, claims, audit, next);
    this.#bySize.delete(size);
  }

  /** The last entry was read: pages that are made of more are made of what nobody signed. */
  end(size: number, audit: Audit): void {
    this.hold(size, audit, null);
    for (const [found, pages] of this.#bySize)
      for (const { page } of pages) this.#say('page-stale', page.address, { expected: size, found });
    const { editions } = audit.state.publications;
    const isOpen = (slug: string | null) =>
      editions.findLast(({ charter }) => charter === slug)?.terms.public === true;
    const isAnyOpen = editions.some(({ terms }) => terms.public);
    for (const { address, charter } of this.#absent)
      if (charter === everyCharter ? isAnyOpen : isOpen(charter)) this.#say('page-missing', address);
    if (this.#kinds.size === 0 && editions.some(({ charter }) => isOpen(charter)))
      this.#say('page-missing', '/');
  }

  #page(page: PageFound, claims: PageClaims, audit: Audit, next: Entry | null): void {
    const { address } = page;
    const at = parseInstant(claims.at);
    const { now, live } = this.#moment;
    const isOld =
      at === null || at > now + longestBehind || (live && areStale(at, now)) || lagsBehind(next, at);
    if (isOld) {
      this.#say('page-stale', address, { expected: next?.recorded ?? null, found: claims.at });
      return;
    }
    const charter = page.charter ?? claims.charter;
    if (isVoice(page)) {
      if (claims.charter !== charter)
        this.#say('page-figures-differ', address, { expected: charter, found: claims.charter });
      // What follows from documents is held once these are read.
      else this.toMark.push({ page, claims, ...expectedVoice(audit, page, at) });
      return;
    }
    const expected = expectedPage(audit, page as CharterPage, charter, { size: claims.entries, at });
    if (!expected || claims.charter !== charter) {
      this.#say('page-figures-differ', address, { expected: charter, found: claims.charter });
      return;
    }
    const { edition, method, figures } = expected;
    if (claims.edition !== String(edition.number))
      this.#say('page-figures-differ', address, { expected: edition.number, found: claims.edition });
    this.holdFigures(address, figures, claims.figures);
    this.toWord.push({ page, claims, edition, method });
  }

  /** Holds the figures that a page claims to those that follow. */
  holdFigures(address: string, expected: readonly SaidFigure[], claimed: readonly FigureClaim[]): void {
    const wanted = new Map(expected.map((each) => [each.figure, each]));
    const found = timesOf(claimed);
    const most = timesOf(expected);
    const missing = expected.find(({ figure }) => (found.get(figure) ?? 0) < (most.get(figure) ?? 0));
    if (missing)
      this.#say('page-figures-missing', address, {
        expected: `${missing.figure}: ${missing.say(missing.value)}`,
      });
    for (const { figure, value, text } of claimed) {
      const own = wanted.get(figure);
      if (own && isNear(own.value, value) && plain(own.say(value)) === text) continue;
      const told = own ? `${figure}: ${own.say(own.value)} (${own.value})` : null;
      this.#say('page-figures-differ', address, { expected: told, found: `${figure}: ${text} (${value})` });
      return;
    }
  }
}

/** Whether an entry that a page does not know was written long before the page says that it was made. */
function lagsBehind(next: Entry | null, at: Instant): boolean {
  const recorded = next && parseInstant(next.recorded);
  return recorded !== null && at - recorded > longestBehind;
}

/** How often each figure is there. */
function timesOf(figures: readonly { figure: string }[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { figure } of figures) times.set(figure, (times.get(figure) ?? 0) + 1);
  return times;
}

function isNear(expected: string, found: string): boolean {
  if (expected === found) return true;
  const [mine, theirs] = [expected.split(' ').map(Number), found.split(' ').map(Number)];
  return (
    mine.length === theirs.length &&
    mine.every(
      (value, at) => Math.abs(value - (theirs[at] as number)) <= nearness * Math.max(1, Math.abs(value)),
    )
  );
}
