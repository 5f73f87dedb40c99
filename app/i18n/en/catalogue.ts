import type { Catalogue } from '../translation.ts';
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

/** Every word Kept says in English, area for area as in `app/i18n/fr/catalogue.ts`, which explains how messages are written. */
export const english: Catalogue = {
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
};
