import type { Language } from '../language.ts';
import type { Problem, ProblemCode } from '../problem.ts';

/** What is said of a row or of a file: `{name}` stands for one of the values. */
const messages = {
  'column-count': {
    en: 'This row has {found} columns; expected {expected}, as in the first line.',
    fr: 'Cette ligne a {found} colonnes ; la première en annonce {expected}.',
  },
  'quote-not-closed': {
    en: 'A quotation mark in this row is never closed.',
    fr: 'Un guillemet de cette ligne n’est jamais fermé.',
  },
  'quote-astray': {
    en: 'Text follows a closing quotation mark; expected a delimiter. A quotation mark inside a text is written twice.',
    fr: 'Du texte suit un guillemet fermant ; un séparateur était attendu. À l’intérieur d’un texte, le guillemet se double.',
  },
  'row-too-long': {
    en: 'This line has more than {most} characters.',
    fr: 'Cette ligne a plus de {most} caractères.',
  },
  'not-json': {
    en: 'This line is not a JSON object.',
    fr: 'Cette ligne n’est pas un objet JSON.',
  },
  'not-plain': {
    en: 'Column “{column}” holds a list or an object; expected a text, a number or a truth value.',
    fr: 'La colonne « {column} » contient une liste ou un objet ; un texte, un nombre ou une valeur de vérité était attendu.',
  },
  'column-empty': {
    en: 'Column “{column}” is empty.',
    fr: 'La colonne « {column} » est vide.',
  },
  'not-a-time': {
    en: 'Column “{column}” says “{value}”; expected a time written as {expected}.',
    fr: 'La colonne « {column} » contient « {value} » ; une date écrite {expected} était attendue.',
  },
  'value-unknown': {
    en: 'Column “{column}” says “{value}”; expected one of: {expected}.',
    fr: 'La colonne « {column} » contient « {value} » ; attendu : {expected}.',
  },
  'value-too-long': {
    en: 'Column “{column}” has more than {most} characters.',
    fr: 'La colonne « {column} » a plus de {most} caractères.',
  },
  'file-missing': {
    en: 'There is no such file.',
    fr: 'Ce fichier n’existe pas.',
  },
  'file-unreadable': {
    en: 'This file cannot be read ({detail}).',
    fr: 'Ce fichier ne peut pas être lu ({detail}).',
  },
  'file-empty': {
    en: 'This file is empty; expected a first line with the names of the columns, then rows.',
    fr: 'Ce fichier est vide ; une première ligne de noms de colonnes, puis des lignes de données, étaient attendues.',
  },
  'rows-missing': {
    en: 'This file has the names of its columns, but not one row.',
    fr: 'Ce fichier a ses noms de colonnes, mais pas une seule ligne de données.',
  },
  'encoding-wrong': {
    en: 'This line is not UTF-8 text; nothing was recorded. Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”).',
    fr: 'Cette ligne n’est pas du texte UTF-8 ; rien n’a été enregistré. Enregistrez le fichier en UTF-8 (dans un tableur : « CSV UTF-8 »).',
  },
  'columns-missing': {
    en: 'Missing columns: {missing}. Found: {found}.',
    fr: 'Colonnes absentes : {missing}. Trouvées : {found}.',
  },
  'column-twice': {
    en: 'Two columns are called “{column}”; expected each name once.',
    fr: 'Deux colonnes s’appellent « {column} » ; chaque nom est attendu une seule fois.',
  },
  'format-unknown': {
    en: 'The name of the file does not say what it is; expected .csv or .ndjson, or format: in the mapping.',
    fr: 'Le nom du fichier ne dit pas ce qu’il est ; .csv ou .ndjson attendu, ou format: dans la correspondance.',
  },
  'charter-not-published': {
    en: 'The charter “{charter}” is not published: publish it first. A dry run needs no publication.',
    fr: 'La charte « {charter} » n’est pas publiée : publiez-la d’abord. Un essai à blanc s’en passe.',
  },
  'charter-unknown': {
    en: 'There is no charter “{charter}”, neither published nor among the charters being written.',
    fr: 'Il n’y a pas de charte « {charter} », ni publiée ni en préparation.',
  },
  'commitment-unknown': {
    en: 'The charter “{charter}” has no commitment “{commitment}” of that measure; expected one of: {expected}.',
    fr: 'La charte « {charter} » n’a pas d’engagement « {commitment} » de cette mesure ; attendu : {expected}.',
  },
} as const;

type ImportCode = keyof typeof messages;
/** Why a row was not accepted, or a file was not read. */
export type RowReason = { code: ImportCode; values?: Record<string, string | number> };

/**
 * Says reasons in a language: those of files here, those of the domain by the catalogue, which the caller passes
 * in because the domain does not know it.
 */
export function reasonSpeaker(
  language: Language,
  sayProblem: (code: ProblemCode, values: Record<string, string | number>) => string,
): (reason: RowReason | Problem) => string {
  return (reason) => {
    if ('problem' in reason) return sayProblem(reason.problem, reason.values ?? {});
    const message: string = messages[reason.code][language];
    return message.replace(/\{(\w+)\}/g, (_, name: string) => String(reason.values?.[name] ?? ''));
  };
}
