import { z } from 'zod';
import { carried, hash, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';
import { perceivedNatures } from './nature.ts';

/** What names a survey, which is its folder, or a candidate: no sentence. */
const name = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const count = z.int().nonnegative();
/** The most candidates that a survey has. */
export const mostCandidates = 20;
const candidates = z.array(name).max(mostCandidates);

/** Answers are never entries: what is written of them is how many they are, and what they come to. */
export const surveyKinds = {
  /** What is asked, of whom and when. A number is used once in a survey's life; a later one takes its place before anybody answers. */
  'survey.published': kind(
    z.strictObject({
      survey: name,
      number: z.int().positive(),
      /** Of the Markdown sources, kept as a document beside the ledger. */
      sources: hash,
      terms: carried,
      /** The public key that blind codes are signed with, base64 of its SPKI; only where the survey has such codes. */
      key: z
        .string()
        .max(2_000)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/)
        .optional(),
    }),
  ),
  'survey.closed': kind(
    z.strictObject({
      publication: seq,
      survey: name,
      /** How many were invited, by address or on paper; `null` where anybody could take a code. */
      invited: count.nullable(),
      ineligible: count,
      /** How many took a code. */
      taken: count,
      complete: count,
      partial: count,
      /** Root of the tree of the hashes of the codes that were used, sorted. */
      spent: hash,
      /** Root of the tree of the answers, sorted. */
      answers: hash,
      /** Of what the answers come to, kept as a document beside the ledger. */
      results: hash,
    }),
    { about: 'publication' },
  ),
  /** How customers read a candidate: it only proposes, an edition decides. */
  'nature.proposed': kind(
    z.strictObject({ closing: seq, candidate: name, nature: z.enum(perceivedNatures) }),
    { about: 'closing' },
  ),
  /** Which candidates find a seat in a charter. */
  'charter.drawn': kind(
    z.strictObject({
      closing: seq,
      seats: z.int().positive(),
      reserve: count,
      /** In the order of their seats. */
      chosen: candidates,
      /** What could have been promised and found no seat: norms first, the strongest before others. */
      left: candidates,
      /** What the redrawings were drawn by: root of the ledger's tree when the survey was published. */
      seed: hash,
      /** In how many of `replicates` redrawings each candidate has a seat, in the order of the survey. */
      replicates: count,
      redrawn: z.array(count).max(mostCandidates),
    }),
    { about: 'closing' },
  ),
} as const;
