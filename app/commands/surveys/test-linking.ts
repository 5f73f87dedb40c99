import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** All that whoever has the whole machine can lay hands on: files as bytes, rows in the order in which they lie, and what can be guessed. */
export type Seen = {
  /** Bytes of each file. */
  invitationFiles: string[];
  answerFiles: string[];
  /** Invitations in the order in which their codes were taken, which is more than any file says. */
  takers: { id: string; email: string }[];
  /** Answers by their keys, and hashes of used codes, each as it stands in the files. */
  answers: string[];
  spent: string[];
};

export function bytesOf(...files: string[]): string[] {
  return files.map((file) => readFileSync(file, 'latin1'));
}

/** How well an order of one thing is an order of another, by Kendall's tau: 1 the same, −1 the opposite, near 0 neither. */
export function concordance(one: readonly number[]): number {
  let agreeing = 0;
  for (let first = 0; first < one.length; first++)
    for (let second = first + 1; second < one.length; second++)
      agreeing += Math.sign((one[second] ?? 0) - (one[first] ?? 0));
  return agreeing / ((one.length * (one.length - 1)) / 2);
}

/** Where each text stands in a file, first found; −1 where it does not. */
export function placesOf(bytes: string, texts: readonly string[]): number[] {
  return texts.map((text) => bytes.indexOf(text));
}

/** Texts that stand in files of both sides: whatever is in both links a person to an answer. */
export function sharedTexts(seen: Pick<Seen, 'invitationFiles' | 'answerFiles'>, length: number): string[] {
  const pieces = new Set<string>();
  const format = new RegExp(`[A-Za-z0-9_+/-]{${length},}`, 'g');
  for (const bytes of seen.invitationFiles)
    for (const [run] of bytes.matchAll(format))
      for (let at = 0; at + length <= run.length; at++) pieces.add(run.slice(at, at + length));
  return seen.answerFiles.flatMap((bytes) =>
    [...bytes.matchAll(format)].flatMap(([run]) =>
      Array.from({ length: run.length - length + 1 }, (_, at) => run.slice(at, at + length)).filter((piece) =>
        pieces.has(piece),
      ),
    ),
  );
}

/**
 * Names and hashes that could be worked out of what is known of a person, and the texts of the answers' side that they are: each one is a link.
 * @param secrets keys that the server has, by which it could have made anything
 */
export function guessedLinks(
  known: readonly string[],
  secrets: readonly string[],
  targets: readonly string[],
): string[] {
  const wanted = new Set(targets.map((target) => target.toLowerCase()));
  const guesses = known.flatMap((text) =>
    ['', ...secrets].flatMap((secret) =>
      ['sha256', 'sha1', 'md5', 'sha384', 'sha512'].flatMap((algorithm) =>
        [
          `${secret}${text}`,
          `${text}${secret}`,
          `${secret} ${text}`,
          `draw ${text}`,
          `signed ${text}`,
        ].flatMap((message) => {
          const hex = createHash(algorithm).update(message).digest('hex');
          return [hex, hex.slice(0, 32)];
        }),
      ),
    ),
  );
  return guesses.filter((guess) => wanted.has(guess));
}
