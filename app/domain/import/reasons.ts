import type { catalogues } from '../../i18n/catalogues.ts';
import type { Language } from '../language.ts';

type ImportCode = keyof (typeof catalogues)[Language]['reasons'];
/** Why a row was not accepted, or a file was not read; the catalogues say it. */
export type RowReason = { code: ImportCode; values?: Record<string, string | number> };
