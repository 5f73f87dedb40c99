/** Published editions, made again from `edition.published`. `terms` is JSON of CharterTerms. */
export type EditionsTable = {
  charter: string;
  number: number;
  binding: string;
  published: string;
  published_by: string;
  sources: string;
  calendars: string;
  terms: string;
  seq: number;
};
