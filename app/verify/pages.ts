import { everyCharter } from '#app/i18n/said-figures.ts';
import { isLanguage, type Language, languages } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { parseFigures } from './compare-figures.ts';
import { type PageClaims, readPageClaims } from './page-claims.ts';
import type { SiteSource } from './site-source.ts';
import { SourceFault } from './source.ts';

/** `badge` is a drawing, `embed` a page for a frame on other sites. */
export type PageKind =
  | 'home'
  | 'charter'
  | 'commitment'
  | 'method'
  | 'honesty'
  | 'circumstances'
  | 'register'
  | 'breach'
  | 'badge'
  | 'embed'
  | VoiceKind;
/** Pages about all charters that everybody may read. */
export type VoiceKind = 'encounters' | 'symmetry' | 'values';
/** A page that the ledger is known to have: `charter` is `null` for the home page, whose charter only it knows, and `everyCharter` for one about all of them. */
export type PageWanted = {
  kind: PageKind;
  address: string;
  language: Language;
  charter: string | null;
  commitment: string | null;
  breach: number | null;
};
/** What was found there: `absent`, `unread`, `empty` (a home page whose charter is not published), or what it claims. */
export type PageFound = PageWanted & { claims: PageClaims | 'absent' | 'unread' | 'empty' };

/**
 * A register goes on for as long as the ledger does: of each its first page is read, with its counts and its newest
 * breaches, and of these so many have their own page read. Who verifies is told so.
 */
export const mostBreaches = 10;
/** More pages than this are not fetched: who verifies is told so. */
const mostPages = 4_000;

export type PagesFound = {
  pages: PageFound[];
  /** How many there are beyond those that were fetched. */
  left: number;
};

/**
 * Reads every page that shows figures, in every language of the site, one after the other: the home page, and of each
 * charter that the published figures name its own, its method, how its log is kept, the circumstances that excuse breaches, its promises, its register with the newest of its
 * breaches, and what other sites show of it; and those of voice, which are about all charters.
 * @returns `null` for a copy that holds no pages
 */
export async function readPages(
  source: SiteSource,
  onProgress: (done: number, of: number) => void,
): Promise<PagesFound | null> {
  const homes: PageFound[] = [];
  for (const language of languages)
    homes.push(
      await read(source, {
        kind: 'home',
        address: paths.home(language),
        language,
        charter: null,
        commitment: null,
        breach: null,
      }),
    );
  const spoken = homes.filter(({ claims }) => claims !== 'absent');
  if (spoken.length === 0 && !source.live) return null;
  const wanted = await pagesOf(
    source,
    spoken.map(({ language }) => language),
  );
  const pages = [...spoken];
  for (const [at, page] of wanted.slice(0, mostPages).entries()) {
    const found = await read(source, page);
    pages.push(found);
    for (const breach of breachesOn(found)) pages.push(await read(source, breach));
    onProgress(at + 1, Math.min(mostPages, wanted.length));
  }
  return { pages, left: Math.max(0, wanted.length - mostPages) };
}

/** The pages of the charters that the published figures name, which are held to the ledger themselves. */
async function pagesOf(source: SiteSource, spoken: readonly Language[]): Promise<PageWanted[]> {
  const text = await source.figures().catch((error) => {
    if (error instanceof SourceFault && error.isAbsence) return null;
    throw error;
  });
  const charters = text === null ? undefined : parseFigures(text)?.charters;
  const own = spoken.flatMap((language) =>
    Object.entries(charters ?? {}).flatMap(([charter, figures]): PageWanted[] => {
      const of = { language, charter, commitment: null, breach: null };
      const ids = Object.keys(figures?.commitments ?? {});
      return [
        { ...of, kind: 'charter', address: paths.charter(language, charter) },
        { ...of, kind: 'method', address: paths.method(language, charter) },
        { ...of, kind: 'honesty', address: paths.honesty(language, charter) },
        { ...of, kind: 'circumstances', address: paths.circumstances(language, charter) },
        { ...of, kind: 'register', address: paths.breaches(language, charter) },
        { ...of, kind: 'badge', address: paths.badge(language, charter) },
        { ...of, kind: 'embed', address: paths.embed(language, charter) },
        ...ids.map(
          (commitment): PageWanted => ({
            ...of,
            ...{ kind: 'commitment', commitment, address: paths.commitment(language, charter, commitment) },
          }),
        ),
      ];
    }),
  );
  return [...spoken.flatMap(voicePages), ...own];
}

function voicePages(language: Language): PageWanted[] {
  const of = { language, charter: everyCharter, commitment: null, breach: null };
  return [
    { ...of, kind: 'encounters', address: paths.publicEncounters(language) },
    { ...of, kind: 'symmetry', address: paths.symmetry(language) },
    { ...of, kind: 'values', address: paths.values(language) },
  ];
}

/** Whether a page is about all charters. */
export function isVoice(page: PageWanted): page is PageWanted & { kind: VoiceKind } {
  return page.charter === everyCharter;
}

/** The pages of the newest breaches that a register lists; whether it lists what it has to is another question. */
function breachesOn({ kind, claims, language, charter }: PageFound): PageWanted[] {
  if (kind !== 'register' || typeof claims === 'string' || charter === null) return [];
  const ids = claims.figures.flatMap(({ figure }) => /^breaches\.(\d{1,15})\.at$/.exec(figure)?.[1] ?? []);
  return ids.slice(0, mostBreaches).map((id) => ({
    ...{ kind: 'breach', language, charter, commitment: null, breach: Number(id) },
    address: paths.publicBreach(language, charter, Number(id)),
  }));
}

async function read(source: SiteSource, wanted: PageWanted): Promise<PageFound> {
  // Slugs and ids are checked where charters are read; whoever publishes may have written others.
  if (!/^(?:\/[\w-]+)+(?:\.svg)?$/.test(wanted.address) || !isLanguage(wanted.language))
    return { ...wanted, claims: 'unread' };
  try {
    const bytes = await source.page(wanted.address);
    if (bytes === null) return { ...wanted, claims: 'absent' };
    const claims = readPageClaims(bytes.toString()) ?? 'unread';
    return { ...wanted, claims: claims === 'empty' && wanted.kind !== 'home' ? 'unread' : claims };
  } catch (error) {
    if (error instanceof SourceFault && error.code === 'too-long') return { ...wanted, claims: 'unread' };
    throw error;
  }
}
