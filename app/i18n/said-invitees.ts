import type { InviteeFault, UnreadableList } from '../domain/survey/invitation.ts';
import type { Translator } from './translator.ts';

/** Why a line of a list of people was left out. */
export function faultInWords({ t }: Translator, { line: _, ...fault }: InviteeFault): string {
  switch (fault.fault) {
    case 'quotes':
    case 'not-an-address':
      return t(`surveys.list.faults.${fault.fault}`, { found: fault.found });
    case 'unknown-language':
      return t('surveys.list.faults.unknown-language', fault);
    case 'unknown-category':
      return t('surveys.list.faults.unknown-category', fault);
    case 'twice':
      return t('surveys.list.faults.twice', { first: fault.first });
  }
}

/** Why a list of people is none. */
export function unreadableListInWords({ t }: Translator, { refused, found }: UnreadableList): string {
  return t(`surveys.list.refused.${refused}`, { found: found || '—' });
}
