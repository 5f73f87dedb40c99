import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import { type Case, isStruckOut, standingOf } from './case.ts';
import { corrected, exempted, fulfilled, given, march, movedTo, opened, swept } from './test-case.ts';

/** The end of the day, in Paris, so many working days after Monday 2 March. */
const dueAfter = (days: 5 | 15) => instantOf(`2026-03-${days === 5 ? '09' : '23'}T22:59:59Z`);

describe('a correction of a case', () => {
  test('says where the case then stands', () => {
    const { state } = given(opened(2), fulfilled(20), corrected(21, 2, { at: march(12) }));
    given(opened(2), fulfilled(20))
      .when(corrected(21, 2, { at: march(12) }))
      .leadsTo({
        writes: [{ kind: 'entry.corrected', public: { corrects: 2, standing: standingOf(state as Case) } }],
        state: { state: 'fulfilled', closed: march(12), breached: null },
        counts: ['2026-03-12 kept 1'],
      });
  });

  test('that shows a breach declares it', () => {
    given(opened(2), fulfilled(12))
      .when(corrected(21, 1, { at: march(20) }))
      .leadsTo({
        writes: [{ kind: 'entry.corrected' }, { kind: 'breach.declared', public: { found: 'correction' } }],
        counts: ['2026-03-16 breached 1'],
      });
  });

  test('leaves an exempted breach exempt, and its exemption falls with the breach', () => {
    const late = [opened(2), swept(17), exempted(18), fulfilled(20)];
    given(...late)
      .when(corrected(21, 3, { at: march(19) }))
      .leadsTo({ writes: [{}], state: { exempt: true }, counts: ['2026-03-16 exempt 1'] });
    given(...late)
      .when(corrected(21, 3, { at: march(12) }))
      .leadsTo({ writes: [{}], state: { exempt: false }, counts: ['2026-03-12 kept 1'] });
  });

  test('that strikes out the opening leaves nothing of the case', () => {
    const story = given(opened(2), corrected(5, 0, null));
    expect(isStruckOut(story.state as Case)).toBe(true);
    story.when(fulfilled(6)).refused('unknown-case');
    given(opened(2), swept(17))
      .when(corrected(18, 0, null))
      .leadsTo({ writes: [{}], counts: [] });
  });

  test('is made once', () => {
    given(opened(2), corrected(5, 0, null))
      .when(corrected(6, 0, null))
      .refused('already-corrected');
  });
});

describe('a correction that names another promise', () => {
  test('judges the case by that promise from its opening on', () => {
    given(opened(2))
      .when(movedTo(3, 0, 15))
      .leadsTo({
        writes: [
          { kind: 'entry.corrected', commitment: 'answer', public: { replacement: { commitment: 'call' } } },
        ],
        state: { commitment: 'call', state: 'open', due: dueAfter(15) },
        counts: [],
      });
  });

  test('says whether it eases: a later due time does, an earlier one does not', () => {
    given(opened(2))
      .when(movedTo(3, 0, 15))
      .leadsTo({ writes: [{ public: { eases: true } }] });
    given(opened(2))
      .when(movedTo(3, 0, 5))
      .leadsTo({ writes: [{ public: { eases: false } }], state: { due: dueAfter(5) } });
  });

  test('takes the breach of the old promise back', () => {
    given(opened(2), swept(17))
      .when(movedTo(18, 0, 15))
      .leadsTo({
        writes: [{ kind: 'entry.corrected', public: { eases: true } }],
        state: { commitment: 'call', breached: null },
        counts: [],
      });
  });

  test('declares the breach of the new one, also where the old one was kept', () => {
    const breach = { kind: 'breach.declared', commitment: 'call', public: { found: 'correction' } };
    given(opened(2), fulfilled(12))
      .when(movedTo(13, 0, 5))
      .leadsTo({
        writes: [{ kind: 'entry.corrected', public: { eases: false } }, breach],
        state: { commitment: 'call', breached: dueAfter(5) },
        counts: ['2026-03-09 breached 1'],
      });
    given(opened(2), swept(17))
      .when(movedTo(18, 0, 5))
      .leadsTo({
        writes: [{ public: { eases: true } }, breach],
        counts: ['2026-03-09 breached 1'],
      });
  });

  test('leaves an exemption behind with the promise that it was of', () => {
    given(opened(2), swept(17), exempted(18))
      .when(movedTo(19, 0, 5))
      .leadsTo({
        writes: [{}, { kind: 'breach.declared' }],
        state: { exempt: false },
        counts: ['2026-03-09 breached 1'],
      });
  });

  test('is of the opening, and of another promise than its own', () => {
    given(opened(2), fulfilled(12))
      .when(movedTo(13, 1, 5))
      .refused('not-correctable');
    given(opened(2), movedTo(3, 0, 5))
      .when(movedTo(4, 0, 15))
      .refused('already-corrected');
    given(opened(2))
      .when(corrected(3, 0, { commitment: 'answer' }))
      .refused('not-correctable');
  });
});
