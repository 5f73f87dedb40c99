import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '#app/domain/charter/files.ts';

/** Names of what a charter's folder has beside its intakes. */
const ofCharter = /^(?:charter|\d{2}-[a-z0-9-]+)\.[a-z]+\.md$/;

/** The first file of a charter that stands in a folder; `null` where none does, also where there is no such folder. @throws Error where it cannot be read */
export function charterIn(folder: string): string | null {
  try {
    return (
      readdirSync(folder)
        .sort()
        .find((name) => ofCharter.test(name)) ?? null
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes files into a folder, which is made where it is missing: all of them or none, and none over another. @throws Error where it cannot be written */
export function writeDraft(folder: string, files: readonly Source[]): void {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      const place = join(folder, path);
      writeFileSync(place, text, { flag: 'wx' });
      written.push(place);
    }
  } catch (error) {
    for (const place of written) rmSync(place);
    throw error;
  }
}
