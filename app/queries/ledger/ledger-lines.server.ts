import type { Publications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered, editionShown } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { Language } from '../../languages/language.ts';
import { type Said, said } from '../public/charter-now.server.ts';

/** One entry as public pages show it: its very bytes, and what they are about as far as the reader may see it. */
export type LedgerLine = {
  seq: number;
  body: string;
  commitment: { charter: string; id: string; number: number; title: Said } | null;
};

/** What the lines of a page have in common. */
export type LineSetting = { publications: Publications; language: Language };

export function ledgerLine(body: string, { publications, language }: LineSetting): LedgerLine {
  const { seq, charter = '', edition: number = 0, commitment = '' } = JSON.parse(body) as Entry;
  const edition = editionNumbered(publications, charter, number);
  const terms = edition && commitmentIn(edition, commitment);
  return {
    seq,
    body,
    commitment: terms && {
      charter,
      id: terms.id,
      number: terms.number,
      title: said(terms.title, language, edition.terms.languages),
    },
  };
}

/** The zone in which times are said that no charter gives: the zone of the charter on the home page. */
export function zoneAtHome(publications: Publications, home: string, now: Instant): string {
  return editionShown(publications, home, now)?.edition.terms.zone ?? 'UTC';
}
