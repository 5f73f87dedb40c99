import { expect, test } from 'vitest';
import type { Standing } from '#app/domain/case/kinds.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import { translator } from '#app/i18n/translator.ts';
import { type ReceiptView, receiptStanding } from './receipt-view.ts';

const due = instantOf('2026-03-02T22:59:59Z');
const closed = instantOf('2026-03-10T09:00:00Z');

/** What a receipt says first of a case in this state, of which a breach is on record where `breached` says so. */
function said(state: Standing['state'], outcome: Outcome | null, { breached = false, paused = false } = {}) {
  const facts = {
    ...{ unit: null, opened: instantOf('2026-02-16T09:00:00Z'), state, outcome },
    due: paused ? null : due,
    closed: state === 'fulfilled' || state === 'withdrawn' ? closed : null,
    breached: breached ? due : null,
  };
  const receipt = { facts, struck: false, zone: 'Europe/Paris' } as ReceiptView;
  return receiptStanding(translator('en'), receipt).replaceAll('\u00a0', ' ');
}

test.each([
  ['open, in time', said('open', null), /^We have to meet your request by 2 March 2026/],
  ['paused', said('paused', null, { paused: true }), /is paused/],
  [
    'open, overdue',
    said('open', 'breached', { breached: true }),
    /^We did not keep .* 2 March .* still waiting/,
  ],
  ['open, overdue, exempt', said('open', 'exempt', { breached: true }), /2 March .* exempt.* still waiting/],
  ['fulfilled in time', said('fulfilled', 'kept'), /^We kept this commitment.* 10 March/],
  [
    'fulfilled late',
    said('fulfilled', 'breached', { breached: true }),
    /^We did not keep .* 10 March .* too late/,
  ],
  [
    'fulfilled late, exempt',
    said('fulfilled', 'exempt', { breached: true }),
    /too late.* exempt.* on record/,
  ],
  ['withdrawn in time', said('withdrawn', null), /closed on 10 March .* without/],
  [
    'withdrawn late',
    said('withdrawn', 'breached', { breached: true }),
    /^We did not keep .* 2 March .* closed after/,
  ],
])('to the customer a case that is %s', (_how, sentence, expected) => {
  expect(sentence).toMatch(expected);
});
