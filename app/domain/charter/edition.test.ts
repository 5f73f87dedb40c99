import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions, documentOfSources, type EditionText } from './edition.ts';
import { charterOf, commitment, preamble } from './test-charter.ts';
import { diffWords } from './word-diff.ts';

function edition(files: Record<string, string | null> = {}): EditionText {
  const { terms, prose } = charterOf(files);
  if (!terms) throw new Error('the charter has errors');
  return { terms, prose };
}

describe('the document of the sources', () => {
  const sources = [
    { path: 'content/charters/a/01-b.fr.md', text: 'b\n' },
    { path: 'content/charters/a/charter.fr.md', text: 'a\n' },
  ];

  test('is the canonical list with its SHA-256', () => {
    const body = '[{"path":"01-b.fr.md","text":"b\\n"},{"path":"charter.fr.md","text":"a\\n"}]';
    // printf '%s' "$body" | openssl dgst -sha256 -binary | base64
    expect(documentOfSources(sources)).toEqual({
      hash: '2/2E3QtsrKRReHj1bVOwmmwgvacgmyaKMoDxmFOz0xQ=',
      body,
    });
  });

  test('does not depend on place, order, line ends or a byte order mark', () => {
    const moved = [
      { path: 'elsewhere/charter.fr.md', text: '\uFEFFa\r\n' },
      { path: '01-b.fr.md', text: 'b\r\n' },
    ];
    expect(documentOfSources(moved)).toEqual(documentOfSources(sources));
  });

  test('depends on every name and every character', () => {
    const hashes = [
      sources,
      [sources[0]],
      [sources[0], { path: 'charter.fr.md', text: 'a \n' }],
      [sources[0], { path: 'charter.en.md', text: 'a\n' }],
      [
        { path: '01-b.fr.md', text: 'a\n' },
        { path: 'charter.fr.md', text: 'b\n' },
      ],
    ].map((list) => documentOfSources(list as typeof sources).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('compareEditions', () => {
  test('an edition is the same as itself', () => {
    expect(compareEditions(edition(), edition())).toEqual({
      terms: [],
      words: [],
      commitments: [{ id: 'answer', state: 'same', terms: [], words: [] }],
    });
  });

  test('names each term and each word that changed', () => {
    const after = edition({
      'charter.fr.md': preamble.replace('2025-04-01', '2026-04-01').replace('Préambule', 'Prologue'),
      '01-answer.fr.md': commitment
        .replace('10 working days', '5 working days')
        .replace('95 %', '97 %')
        .replace('remedy: { pays: 30 EUR }\n', '')
        .replace('[strike]', '[strike, withdrawn]')
        .replace('Le texte.', 'Le texte neuf.'),
    });
    const { terms, words, commitments } = compareEditions(edition(), after);
    expect(terms).toEqual([{ key: 'binding', before: '2025-04-01', after: '2026-04-01' }]);
    expect(words).toEqual([
      {
        language: 'fr',
        part: 'preamble',
        pieces: [
          { kind: 'removed', text: 'Préambule' },
          { kind: 'added', text: 'Prologue' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
    const [changed] = commitments;
    expect(changed?.state).toBe('changed');
    expect(changed?.terms).toEqual(
      expect.arrayContaining([
        {
          key: 'clock.within',
          before: { count: 10, unit: 'working days' },
          after: { count: 5, unit: 'working days' },
        },
        { key: 'target', before: 0.95, after: 0.97 },
        { key: 'remedy.pays.pays', before: { amount: '30', unit: 'EUR' }, after: null },
        { key: 'exempt', before: ['strike'], after: ['strike', 'withdrawn'] },
      ]),
    );
    expect(changed?.words).toEqual([
      {
        language: 'fr',
        part: 'promise',
        pieces: [
          { kind: 'same', text: 'Le texte' },
          { kind: 'added', text: ' neuf' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  test('compares terms that are texts word by word, as prose', () => {
    const renamed = commitment.replace(/^title: (.*)$/m, 'title: $1 demain');
    const [changed] = compareEditions(edition(), edition({ '01-answer.fr.md': renamed })).commitments;
    expect(changed?.terms).toEqual([]);
    expect(changed?.words).toMatchObject([{ language: 'fr', part: 'title' }]);
    expect(changed?.words[0]?.pieces).toContainEqual({ kind: 'added', text: ' demain' });
  });

  test('tells commitments added from commitments retired', () => {
    const after = edition({
      '01-answer.fr.md': null,
      '02-reply.fr.md': commitment.replace('id: answer', 'id: reply'),
    });
    const states = compareEditions(edition(), after).commitments.map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      ['reply', 'added'],
      ['answer', 'retired'],
    ]);
    const [added, retired] = compareEditions(edition(), after).commitments;
    expect(added?.terms).toContainEqual({ key: 'target', before: null, after: 0.95 });
    const promise = [{ kind: 'removed', text: 'Le texte.' }];
    expect(retired?.words).toContainEqual({ language: 'fr', part: 'promise', pieces: promise });
  });
});

describe('diffWords', () => {
  test('marks the words that changed in the line that changed', () => {
    expect(diffWords('One.\nWe answer in ten days.\nEnd.', 'One.\nWe answer in five days.\nEnd.')).toEqual([
      { kind: 'same', text: 'One.\nWe answer in ' },
      { kind: 'removed', text: 'ten' },
      { kind: 'added', text: 'five' },
      { kind: 'same', text: ' days.\nEnd.' },
    ]);
  });

  test('does not leave single words in common among words that changed', () => {
    const [before, after] = [
      'You can ask us for 20 € in thirty days.',
      'You get 30 € without asking for it.',
    ];
    expect(diffWords(before, after)).toEqual([
      { kind: 'same', text: 'You ' },
      { kind: 'removed', text: 'can ask us for 20 € in thirty days' },
      { kind: 'added', text: 'get 30 € without asking for it' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('gives both texts back to the letter', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'é', ' ', '\n', '.', '’'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(pieces.every((piece, index) => piece.kind !== pieces[index - 1]?.kind)).toBe(true);
        if (before === after) expect(pieces.every((piece) => piece.kind === 'same')).toBe(true);
      }),
    );
  });

  test('shows texts too long to compare as replaced', () => {
    const words = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
