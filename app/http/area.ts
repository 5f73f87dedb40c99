/**
 * What kind of page an address leads to: one of the staff's, the way in and out, one behind a code (a claimant's, or where mails
 * are stopped), a customer's receipt, a survey that is answered (there nobody is signed in, whoever they are elsewhere), or any
 * other, which is the same for everyone who is not signed in.
 */
export type Area = 'staff' | 'entrance' | 'claim' | 'receipt' | 'survey' | 'public';

const areas: ReadonlyMap<string, Area> = new Map([
  ['staff', 'staff'],
  ['compliance', 'staff'],
  ['admin', 'staff'],
  ['sign-in', 'entrance'],
  ['sign-out', 'entrance'],
  ['claims', 'claim'],
  ['mails', 'claim'],
  ['invitations', 'claim'],
  ['receipts', 'receipt'],
  ['s', 'survey'],
]);

/** The area of an address, with its language first, however it is spelt: what Remix finds there is what counts. */
export function areaOf(url: string): Area {
  const [first = '', word = ''] = wordsOf(url);
  // What invitations name has no language yet.
  if (first === 's') return 'survey';
  return areas.get(word.split('.', 1)[0] ?? '') ?? 'public';
}

/** The words of an address as Remix compares them with its routes: `/fr/x/../%53taff?a` is fr, staff. */
export function wordsOf(url: string): string[] {
  const whole = `http://kept.invalid${url}`;
  const path = URL.canParse(whole) ? new URL(whole).pathname : url;
  return path.split('/').filter(Boolean).map(readWord);
}

function readWord(word: string): string {
  try {
    return decodeURIComponent(word).toLowerCase();
  } catch {
    return word.toLowerCase();
  }
}
