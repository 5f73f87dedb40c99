/** What the search of an address may say under one name: whatever does not match is a mistake, or as if it were not there. */
type Choice = { is: RegExp; otherwise: 'misread' | 'left out' };

const misread = (is: RegExp): Choice => ({ is, otherwise: 'misread' });
const leftOut = (is: RegExp): Choice => ({ is, otherwise: 'left out' });

const period = misread(/^(?:12-months|all|(?:19|20)\d\d)$/);
const day = misread(/^(?:19|20)\d\d-\d\d-\d\d$/);
const name = misread(/^[a-z0-9][a-z0-9-]{0,79}$/);
const number = leftOut(/^(?:0|[1-9]\d{0,14})$/);
/** The time and the number of a breach that a page of the register ends or begins with. */
const place = leftOut(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,(?:0|[1-9]\d{0,14})$/);
const text = leftOut(/^(?=.*\S).{1,500}$/s);

/**
 * All that public pages read from the search of their address, by page; app/routes.ts says which file answers. It is
 * read through choicesOf, and pages are kept by it: anything else in an address makes no other page.
 */
export const choosers = {
  home: { at: ':lang', reads: { period } },
  charter: { at: ':lang/charters/:charter', reads: { period } },
  commitment: { at: ':lang/charters/:charter/commitments/:commitment', reads: { period } },
  breaches: {
    at: ':lang/charters/:charter/breaches',
    reads: { commitment: name, period, before: place, after: place },
  },
  method: { at: ':lang/charters/:charter/method', reads: { since: day } },
  honesty: { at: ':lang/charters/:charter/honesty', reads: { period } },
  circumstances: { at: ':lang/charters/:charter/circumstances', reads: { before: number } },
  editions: { at: ':lang/charters/:charter/editions', reads: { before: number, after: number } },
  surveyCodes: { at: ':lang/voice/:survey/codes', reads: { code: misread(/^[0-9a-fA-F]{8,64}$/) } },
  receipt: { at: ':lang/receipts/:id', reads: { answered: number } },
  ledger: { at: ':lang/ledger', reads: { find: text, before: number } },
} as const satisfies Record<string, { at: string; reads: Record<string, Choice> }>;

type Chooser = keyof typeof choosers;
type Reads<Page extends Chooser> = keyof (typeof choosers)[Page]['reads'];

/** Stands for everything that a page cannot mean, so that all mistakes are one; itself no choice there is. */
const mistaken = '-';
const patterns = Object.values(choosers).map(({ at, reads }) => ({ words: at.split('/'), reads }));

/** Whether an address chose what its page could never mean. One page says so of all such, and can be kept. */
export function isMistake(value: string | null): boolean {
  return value === mistaken;
}

/** What an address chooses of what its page reads; `null` for what it does not choose. */
export function choicesOf<Page extends Chooser>(
  request: Request,
  page: Page,
): Record<Reads<Page>, string | null> {
  const { searchParams } = new URL(request.url);
  const { reads } = choosers[page];
  const chosen = Object.entries(reads).map(([each, choice]) => [each, chosenIn(searchParams, each, choice)]);
  return Object.fromEntries(chosen);
}

/**
 * The search of a public page, beginning with `?`, as its page reads it: what it knows alone, each once, in one order.
 * @param words the words of its path
 */
export function knownSearch(words: readonly string[], search: URLSearchParams): string {
  const page = patterns.find((pattern) => mayBe(pattern.words, words));
  const known = new URLSearchParams();
  for (const [each, choice] of Object.entries(page?.reads ?? {})) {
    const value = chosenIn(search, each, choice);
    if (value !== null) known.set(each, value);
  }
  known.sort();
  return known.size > 0 ? `?${known}` : '';
}

/** A form sends a choice that was not made as an empty text. */
function chosenIn(search: URLSearchParams, name: string, { is, otherwise }: Choice): string | null {
  const value = search.get(name);
  if (!value) return null;
  if (is.test(value)) return value;
  return otherwise === 'misread' ? mistaken : null;
}

function mayBe(pattern: readonly string[], words: readonly string[]): boolean {
  if (pattern.length !== words.length) return false;
  return pattern.every((word, at) => word.startsWith(':') || word === words[at]);
}
