import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import routes from '../routes.ts';
import { loadSurveys, pagesBeside } from './surveys.server.ts';

/** Addresses of pages, without their language. */
function addresses(entries: readonly RouteConfigEntry[], before: string): string[] {
  return entries.flatMap(({ path = '', children = [] }) => {
    const here = [before, path].filter(Boolean).join('/');
    return children.length > 0 ? addresses(children, here) : [here];
  });
}

test('no survey has the name of a page that stands beside those of surveys', () => {
  const beside = addresses(routes as RouteConfigEntry[], '').flatMap((address) => {
    const [, name] = /^:lang\/voice\/([^/:]+)$/.exec(address) ?? [];
    return name ?? [];
  });
  expect([...pagesBeside].sort()).toEqual(beside.sort());
  const folder = mkdtempSync(join(tmpdir(), 'kept-surveys-'));
  cpSync('content/surveys', join(folder, 'surveys'), { recursive: true });
  renameSync(join(folder, 'surveys/expectations'), join(folder, 'surveys/values'));
  const references = { charters: new Map(), criteria: null, units: new Map() };
  const read = loadSurveys(folder, references, []).find(({ slug }) => slug === 'values');
  expect(read?.findings.map(({ code }) => code)).toContain('survey-page-taken');
  expect(read?.terms).toBeNull();
  rmSync(folder, { recursive: true });
});
