import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '#app/domain/charter/files.ts';
import { type Finding, finding } from '#app/domain/charter/findings.ts';
import { readContentFile, whyUnreadable } from './content-file.server.ts';

/** Names in a folder, sorted; hidden ones are an editor's business. A folder that is not there is empty. */
export function listFolder(folder: string): { files: string[]; folders: string[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && !name.endsWith('~'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = (kept: typeof entries) => kept.map(({ name }) => name);
    return {
      files: names(entries.filter((entry) => !entry.isDirectory())),
      folders: names(entries.filter((entry) => entry.isDirectory())),
    };
  } catch {
    return { files: [], folders: [] };
  }
}

/** The texts of a folder whose names are wanted; what cannot be read is a finding. */
export function readTexts(folder: string, wanted: (name: string) => boolean, findings: Finding[]): Source[] {
  return listFolder(folder)
    .files.filter(wanted)
    .flatMap((name) => {
      const path = join(folder, name);
      const text = readText(path, findings, 'file-unreadable');
      return text === null ? [] : [{ path, text }];
    });
}

/** One text; `null`, and a finding, where it cannot be read. */
export function readText(
  path: string,
  findings: Finding[],
  code: 'file-unreadable' | 'site-missing',
): string | null {
  try {
    return readContentFile(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    findings.push(finding(path, 1, missing ? code : 'file-unreadable', { detail: whyUnreadable(error) }));
    return null;
  }
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

export function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
