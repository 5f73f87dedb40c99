import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from '../content/content.server.ts';
import { checkMappings } from './check-mappings.server.ts';
import { fileOf, freshContext, imported, mappingNamed, prepareImports, requestFor } from './test-import.ts';

prepareImports();

const naming = (source: string) =>
  source.replace('Rappel: call-back', 'Rappel: call-back\n      Indemnisation: automatic-compensation');

test('no file opens a case of a promise that remedies open: a mapping that would reads none, and the check says so', async () => {
  const context = await freshContext();
  const request = requestFor('content/imports/samples/aurore.csv', mappingNamed('aurore', naming));
  const answer = await imported(context, request);
  expect(answer).toMatchObject({ code: 'commitment-unknown' });
  expect(JSON.stringify(answer)).toContain('automatic-compensation');
  expect(await context.db.selectFrom('cases').select('id').execute()).toEqual([]);
  const path = fileOf(naming(readFileSync('content/imports/aurore.yml', 'utf8')), 'aurore.yml');
  const content = { ...loadContent('content'), imports: new Map([['aurore', path]]) };
  expect(checkMappings(content)).toMatchObject([
    { code: 'mapping-opened-by', line: 23, values: { found: 'automatic-compensation' } },
  ]);
});
