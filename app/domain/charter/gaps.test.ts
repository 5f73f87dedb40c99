import { expect, test } from 'vitest';
import { finding } from './findings.ts';
import { gapOf, gapsIn } from './gaps.ts';
import { withoutConsequences } from './misleading.ts';

test('each line on which something is still to be written is named, with what is expected there', () => {
  const text = `---\r\ntitle: Titre\r\nmeasure: "${gapOf('rate')}"\r\n---\r\nA ${gapOf('word')} or [[two]].\r\n`;
  expect(gapsIn('x.fr.md', text)).toMatchObject([
    { line: 3, code: 'gap-left', severity: 'error', values: { expected: 'rate' } },
    { line: 5, code: 'gap-left', values: { expected: 'word' }, text: 'A [[word]] or [[two]].' },
  ]);
});

test('a link whose text stands in brackets is no gap, nor is a list within a list that is not closed', () => {
  expect(gapsIn('x.md', 'See [[1]](https://example.com).\nlist: [[one,\n  two], [three]]')).toEqual([]);
});

test('what follows from a gap on the same line goes unsaid', () => {
  const found = [
    finding('x.md', 3, 'choice-expected'),
    finding('x.md', 3, 'gap-left'),
    finding('x.md', 4, 'share-expected'),
  ];
  expect(withoutConsequences(found).map(({ code }) => code)).toEqual(['gap-left', 'share-expected']);
});
