import { describe, expect, test } from 'vitest';
import { type Case, isStruckOut, standingOf } from './case.ts';
import { corrected, exempted, fulfilled, given, march, opened, swept } from './test-case.ts';

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
