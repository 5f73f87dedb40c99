import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readDocument, readPublications } from '#db/stores/publications.server.ts';
import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import {
  type CharterDraft,
  type DraftGaps,
  draftCharter,
  type SeatDrawn,
} from '../../domain/charter/draft.ts';
import type { Source } from '../../domain/charter/files.ts';
import { editionShown } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import { type DrawingRule, drawnFrom } from '../../domain/survey/conclude.ts';
import { translator } from '../../i18n/translator.ts';
import type { Language } from '../../languages/language.ts';
import { type Said, said } from '../public/charter-now.server.ts';
import { resultsOf } from '../public/survey.server.ts';

/** What a promise is called, whether it stands in the charter or was only asked about. */
type Named = { id: string; title: Said };
/** The files of a draft, by their names in the charter's folder, and which promises they are. */
export type ReadDraft = Pick<CharterDraft, 'files'> &
  Record<Exclude<keyof CharterDraft, 'files'>, Named[]> & { charter: string };

/**
 * The charter that a closed survey gives by a rule, as files to be written to the end: seats follow from the published table, what is promised
 * already from the edition in force. `null` where the survey is not closed.
 */
export async function readCharterDraft(
  db: Kysely<Database>,
  survey: PublishedSurvey,
  rule: DrawingRule,
  { now, language }: { now: Instant; language: Language },
): Promise<ReadDraft | null> {
  const { terms, closing, charter } = survey;
  if (!closing) return null;
  const { table, figures } = await resultsOf(db, closing.results);
  const edition = editionShown(await readPublications(db), charter, now)?.edition ?? null;
  const inForce = edition ? (JSON.parse(await readDocument(db, edition.sources)) as Source[]) : [];
  const languages = edition?.terms.languages ?? terms.languages;
  const natures = new Map(figures.candidates.map(({ id, nature }) => [id, nature]));
  const { seated } = drawnFrom(table, rule);
  const seats = seated.map((id, at): SeatDrawn => {
    const asked = terms.candidates.find((each) => each.id === id);
    const source = (each: Language) => sourceOf(survey, { seat: at + 1, of: seated.length }, each);
    return {
      ...{ id, words: asked?.words ?? {}, nature: natures.get(id) ?? 'undecided' },
      source: Object.fromEntries(languages.map((each) => [each, source(each)])),
    };
  });
  const draft = draftCharter({ charter: terms, languages, seats, inForce, gaps: gapWords });
  const named = (id: string): Named => {
    const promised = edition?.terms.commitments.find((each) => each.id === id);
    const words = promised?.title ?? terms.candidates.find((each) => each.id === id)?.words ?? {};
    return { id, title: said(words, language, languages) };
  };
  return {
    ...{ charter, files: draft.files, asTheyStand: draft.asTheyStand.map(named) },
    ...{ withGaps: draft.withGaps.map(named), retired: draft.retired.map(named) },
  };
}

function sourceOf(
  { terms, closing }: PublishedSurvey,
  { seat, of }: { seat: number; of: number },
  language: Language,
): string {
  const { t, dateOf } = translator(language);
  const title = said(terms.title, language, terms.languages).text;
  const date = closing ? dateOf(closing.at, terms.zone) : '';
  return t('results.draft.source', { title, date, seat, seats: of });
}

/** What no survey knows, as an author of a language is told it. */
export function gapWords(language: Language): DraftGaps {
  const { t } = translator(language);
  return {
    name: t('results.draft.gaps.name'),
    binding: t('results.draft.gaps.binding', { example: '2027-01-01' }),
    preamble: t('results.draft.gaps.preamble'),
    title: t('results.draft.gaps.title'),
    measure: t('results.draft.gaps.measure'),
    clock: t('results.draft.gaps.clock', { example: '{ within: 10 working days, calendar: france }' }),
    target: t('results.draft.gaps.target', { example: '95 %' }),
    remedy: t('results.draft.gaps.remedy', { example: '{ pays: 30 EUR }' }),
    goesBeyond: t('results.draft.gaps.goesBeyond'),
    promise: t('results.draft.gaps.promise'),
    howWeMeasure: t('results.draft.gaps.howWeMeasure'),
    notCovered: t('results.draft.gaps.notCovered'),
  };
}
