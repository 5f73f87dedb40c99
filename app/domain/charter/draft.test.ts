import { expect, test } from 'vitest';
import { type DraftToWrite, draftCharter, type SeatDrawn } from './draft.ts';
import { readFiles } from './files.ts';
import { gapsIn } from './gaps.ts';

const seat = (id: string, nature: SeatDrawn['nature'] = 'normative'): SeatDrawn => ({
  ...{ id, nature, words: { fr: `Tenir ${id}`, en: `Keep ${id}: "always"` } },
  source: { fr: 'Enquête « une » : place 1', en: 'Survey “one”: seat 1' },
});
const keys = [
  ...(['name', 'binding', 'preamble', 'title', 'measure', 'clock'] as const),
  ...(['target', 'remedy', 'goesBeyond', 'promise', 'howWeMeasure', 'notCovered'] as const),
];
const toWrite = (changes: Partial<DraftToWrite> = {}): DraftToWrite => ({
  charter: { audience: 'customers', fictional: true, zone: 'Europe/Paris' },
  languages: ['fr', 'en'],
  seats: [],
  inForce: [],
  gaps: (language) =>
    Object.fromEntries(keys.map((key) => [key, `${key} ${language}`])) as ReturnType<DraftToWrite['gaps']>,
  ...changes,
});
const gapsOf = (text: string) => gapsIn('x', text).map(({ values }) => values.expected);

test('a first charter has a file of its own and of each promise in each language, and a gap for all that no survey knows', () => {
  const seats = [
    seat('answer'),
    seat('slot', 'both'),
    seat('gift', 'differentiating'),
    seat('bill', 'undecided'),
  ];
  const { files, withGaps, asTheyStand, retired } = draftCharter(toWrite({ seats }));
  expect(files.map(({ path }) => path)).toEqual([
    ...['charter.fr.md', 'charter.en.md', '01-answer.fr.md', '01-answer.en.md', '02-slot.fr.md'],
    ...['02-slot.en.md', '03-gift.fr.md', '03-gift.en.md', '04-bill.fr.md', '04-bill.en.md'],
  ]);
  expect([withGaps, asTheyStand, retired]).toEqual([['answer', 'slot', 'gift', 'bill'], [], []]);
  const { preambles, commitments, findings } = readFiles(files);
  expect(findings).toEqual([]);
  expect(preambles.find(({ language }) => language === 'fr')?.source.data).toEqual({
    ...{ name: '[[name fr]]', audience: 'customers', fictional: true, zone: 'Europe/Paris' },
    ...{ languages: ['fr', 'en'], binding: '[[binding fr]]' },
  });
  expect(commitments.find(({ id, language }) => id === 'slot' && language === 'fr')?.source.data).toEqual({
    ...{ id: 'slot', title: 'Tenir slot', nature: 'normative', firmness: 'firm' },
    ...{ measure: '[[measure fr]]', clock: '[[clock fr]]', target: '[[target fr]]', remedy: '[[remedy fr]]' },
    'goes-beyond': { fr: '[[goesBeyond fr]]', en: '[[goesBeyond en]]' },
    source: seat('slot').source,
  });
  expect(commitments.find(({ id, language }) => id === 'gift' && language === 'en')?.source.data).toEqual({
    ...{ id: 'gift', title: 'Keep gift: "always"' },
  });
  const natures = commitments.flatMap(({ language, source: { data } }) =>
    language === 'fr' ? [data.nature] : [],
  );
  expect(natures).toEqual(['normative', 'normative', 'differentiating', 'normative']);
  for (const { sections } of commitments) expect(Object.values(sections)).not.toContain(null);
  expect(gapsOf(files[2]?.text ?? '')).toEqual(
    ['measure', 'clock', 'target', 'remedy', 'promise', 'howWeMeasure', 'notCovered'].map(
      (key) => `${key} fr`,
    ),
  );
});

test('what the edition in force promises is taken over to the letter, under the number of its seat', () => {
  const inForce = [
    { path: 'charter.fr.md', text: '---\nname: Charte\n---\nPréambule.\n' },
    { path: '01-answer.fr.md', text: '---\nid: answer\n---\nRéponse.\n' },
    { path: '02-call.fr.md', text: '---\nid: call\n---\nAppel.\n' },
    { path: '02-call.en.md', text: '---\ntitle: Call\n---\nCall.\n' },
  ];
  const draft = draftCharter(toWrite({ languages: ['fr'], seats: [seat('call'), seat('new')], inForce }));
  const texts = new Map(draft.files.map(({ path, text }) => [path, text]));
  expect([...texts.keys()]).toEqual(['charter.fr.md', '01-call.en.md', '01-call.fr.md', '02-new.fr.md']);
  expect(texts.get('charter.fr.md')).toBe(inForce[0]?.text);
  expect(texts.get('01-call.fr.md')).toBe(inForce[2]?.text);
  expect(texts.get('01-call.en.md')).toBe(inForce[3]?.text);
  expect(draft).toMatchObject({ asTheyStand: ['call'], withGaps: ['new'], retired: ['answer'] });
});

test('a candidate without words in a language of the charter leaves them to be written', () => {
  const french = { ...seat('new'), words: { fr: 'Seulement' }, source: { fr: 'Enquête' } };
  const { files } = draftCharter(toWrite({ languages: ['en', 'fr'], seats: [french] }));
  expect(gapsOf(files.find(({ path }) => path === '01-new.en.md')?.text ?? '')).toContain('title en');
  expect(gapsOf(files.find(({ path }) => path === '01-new.fr.md')?.text ?? '')).not.toContain('title fr');
});
