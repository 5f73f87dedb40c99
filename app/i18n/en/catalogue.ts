import type { Catalogue } from '../translation.ts';
import { administration } from './administration.ts';
import { circumstances } from './circumstances.ts';
import { claims } from './claims.ts';
import { commandLine } from './command-line.ts';
import { compliance } from './compliance.ts';
import { content } from './content.ts';
import { criteria } from './criteria.ts';
import { customerMails } from './customer-mails.ts';
import { encounters } from './encounters.ts';
import { exemptions } from './exemptions.ts';
import { honesty } from './honesty.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { mails } from './mails.ts';
import { publicPages } from './public.ts';
import { receipts } from './receipt.ts';
import { refusals } from './refusals.ts';
import { remedies } from './remedies.ts';
import { replay } from './replay.ts';
import { restatements } from './restatements.ts';
import { results } from './results.ts';
import { schemaFaults } from './schema-faults.ts';
import { scores } from './scores.ts';
import { shell } from './shell.ts';
import { staff } from './staff.ts';
import { surveyForm } from './survey-form.ts';
import { surveys } from './surveys.ts';
import { symmetry } from './symmetry.ts';
import { troubles } from './troubles.ts';
import { verification } from './verification.ts';
import { vocabulary } from './vocabulary.ts';
import { voice } from './voice.ts';
import { workedCases } from './worked-cases.ts';

/** Every word Kept says in English, area for area as in `app/i18n/fr/catalogue.ts`, which explains how messages are written. */
export const english: Catalogue = {
  ...shell,
  ...vocabulary,
  ...workedCases,
  ...ledger,
  ...ledgerEntries,
  ...voice,
  ...surveys,
  ...surveyForm,
  ...results,
  ...troubles,
  ...scores,
  ...publicPages,
  ...claims,
  ...exemptions,
  ...circumstances,
  ...encounters,
  ...criteria,
  ...receipts,
  ...honesty,
  ...symmetry,
  ...staff,
  ...imports,
  ...compliance,
  ...remedies,
  ...replay,
  ...restatements,
  ...administration,
  ...mails,
  ...customerMails,
  ...refusals,
  ...content,
  ...schemaFaults,
  ...verification,
  ...commandLine,
};
