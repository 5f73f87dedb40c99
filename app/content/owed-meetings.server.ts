import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type OwedMeetings, parseOwed } from '#app/domain/encounter/parse-owed.ts';
import { isThere, readContentFile } from './content-file.server.ts';

/** Where the content folder says how many customers are owed a yearly meeting. */
export function owedFile(content: string): string {
  return join(content, 'encounters.yml');
}

/** What it says now; nothing of what cannot be understood, which `kept check` tells. */
export function readOwedMeetings(content: string): OwedMeetings {
  const path = owedFile(content);
  if (!isThere(path)) return new Map();
  try {
    return parseOwed(path, readContentFile(path), chartersIn(content)).owed;
  } catch {
    return new Map();
  }
}

function chartersIn(content: string): string[] {
  const folders = readdirSync(join(content, 'charters'), { withFileTypes: true });
  return folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
