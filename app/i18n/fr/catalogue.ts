import { administration } from './administration.ts';
import { commandLine } from './command-line.ts';
import { compliance } from './compliance.ts';
import { content } from './content.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { publicPages } from './public.ts';
import { receipts } from './receipt.ts';
import { refusals } from './refusals.ts';
import { schemaFaults } from './schema-faults.ts';
import { scores } from './scores.ts';
import { shell } from './shell.ts';
import { staff } from './staff.ts';
import { verification } from './verification.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * Every word Kept says in French, by area. Typed with plain spaces: `typeset` puts the no-break ones before
 * `; ! ? :` and inside guillemets. Messages are ICU (intl-messageformat): `{name}`,
 * `{count, plural, one {…} other {…}}`; apostrophes are always ’, since ' quotes in ICU.
 * Every other catalogue is held against this one: `translation` says what does not compile.
 */
export const french = {
  ...shell,
  ...vocabulary,
  ...ledger,
  ...scores,
  ...publicPages,
  ...receipts,
  ...staff,
  ...imports,
  ...compliance,
  ...administration,
  ...refusals,
  ...content,
  ...schemaFaults,
  ...verification,
  ...commandLine,
} as const;
