import type { Migration } from 'kysely';
import { foundation } from './0001-foundation.ts';
import { transparency } from './0002-transparency.ts';
import { waitingReferences } from './0003-waiting-references.ts';
import { witnesses } from './0004-witnesses.ts';
import { erasures } from './0005-erasures.ts';
import { clockBase } from './0006-clock-base.ts';
import { signInLimits } from './0007-sign-in-limits.ts';
import { admissions } from './0008-admissions.ts';
import { entriesAbout } from './0009-entries-about.ts';
import { correctionRequests } from './0010-correction-requests.ts';
import { occurrenceReferences } from './0011-occurrence-references.ts';
import { reversals } from './0012-reversals.ts';
import { officers } from './0013-officers.ts';
import { consequences } from './0014-consequences.ts';
import { exemptionsAndMails } from './0015-exemptions-and-mails.ts';
import { restatementsAndContacts } from './0016-restatements-and-contacts.ts';
import { voice } from './0017-voice.ts';

/** Every migration in order. Once released it is frozen: a change is a new one, with `npm run release` after it. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-transparency': transparency,
  '0003-waiting-references': waitingReferences,
  '0004-witnesses': witnesses,
  '0005-erasures': erasures,
  '0006-clock-base': clockBase,
  '0007-sign-in-limits': signInLimits,
  '0008-admissions': admissions,
  '0009-entries-about': entriesAbout,
  '0010-correction-requests': correctionRequests,
  '0011-occurrence-references': occurrenceReferences,
  '0012-reversals': reversals,
  '0013-officers': officers,
  '0014-consequences': consequences,
  '0015-exemptions-and-mails': exemptionsAndMails,
  '0016-restatements-and-contacts': restatementsAndContacts,
  '0017-voice': voice,
};
