import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { putGiven } from '#db/stores/voice.server.ts';
import { changeVoice } from '#db/voice.server.ts';
import { answersOf } from '../commands/surveys/answers.server.ts';
import { closeSurvey } from '../commands/surveys/close-survey.server.ts';
import { afterSurvey, surveyedCompany } from '../commands/surveys/test-survey-company.ts';
import { agreed, type Company, officer } from '../commands/test-company.ts';
import { packGiven } from '../domain/survey/packed.ts';
import { madeUpAnswers, madeUpCodes } from '../domain/survey/results/test-answers.ts';
import { testSurvey } from '../domain/survey/test-survey.ts';
import { check } from './check.ts';
import { type DrawOptions, drawCommand } from './draw.ts';

let company: Company;
let content: string;
let folder: string;

beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'kept-draw-'));
  folder = join(content, 'charters', 'test');
  for (const name of ['calendars', 'method'])
    cpSync(join('content', name), join(content, name), { recursive: true });
  const site =
    'name: Test\nlanguages: [fr]\norigin: https://test.example\nhome: test\ncontact: a@test.example\n';
  writeFileSync(join(content, 'site.yml'), site);
  const answers = 150;
  company = await surveyedCompany({}, { invited: 300, taken: answers });
  const made = {
    given: packGiven(testSurvey, madeUpAnswers(testSurvey, answers)),
    codes: madeUpCodes(answers),
  };
  await changeVoice(await company.voice(), company.patience, (trx) => putGiven(trx, testSurvey.slug, made));
  company.at(afterSurvey);
  const survey = await findSurvey(company.db, testSurvey.slug);
  if (!survey) throw new Error('no survey');
  agreed(await closeSurvey(company, officer, testSurvey.slug, answersOf(company, survey)));
});
afterEach(async () => {
  await company.db.destroy();
  rmSync(content, { recursive: true });
});

/** What a command says, in one text, and its status. */
async function said(
  run: (output: { answer: (line: string) => void; fault: (line: string) => void }) => unknown,
) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const status = await run({ answer: say, fault: say });
  return { status, said: lines.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ') };
}
const draw = (options: Partial<DrawOptions>) =>
  said((output) =>
    drawCommand(
      company,
      officer,
      testSurvey.slug,
      { seats: '2', reserve: '1', language: 'en', write: folder, ...options },
      output,
    ),
  );
const checked = () => said((output) => check(content, 'test', { language: 'en' }, output));
const size = async () => (await readHead(company.db)).size;

test('a drawing is written as the files of a charter, whose gaps are named with file and line until they are filled', async () => {
  const drawn = await draw({});
  expect(drawn).toMatchObject({
    status: 0,
    said: expect.stringContaining(`3 files written into ${folder}.`),
  });
  expect(drawn.said).toMatch(/Taken over from the charter in force: 01-answer\n/);
  expect(drawn.said).toMatch(/To be written, wherever it says \[\[…\]\]: Promise no-cut\n/);
  expect(drawn.said).toMatch(/the draft retires them: 02-call, .*06-review\n/);
  expect(readdirSync(folder)).toEqual(['01-answer.fr.md', '02-no-cut.fr.md', 'charter.fr.md']);
  const { status, said: findings } = await checked();
  expect(status).toBe(1);
  expect(findings).toContain('7 errors, 2 warnings');
  expect(findings).toMatch(
    /charters\/test\/02-no-cut\.fr\.md:6: error: this is still to be written: expected deadline, each-time/,
  );
});

test('a charter drawn anew of what is in force has no gap', async () => {
  expect(await draw({ seats: '1', reserve: '0' })).toMatchObject({ status: 0 });
  expect(await checked()).toMatchObject({ status: 0, said: expect.stringMatching(/^0 errors|\n0 errors/) });
});

test('nothing is drawn where a charter stands already, and no file of it is touched', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '07-other.en.md'), 'Ours.');
  const before = await size();
  expect(await draw({})).toEqual({
    status: 2,
    said: `${folder}: a charter stands there already (07-other.en.md); name another folder. Nothing was drawn.`,
  });
  const french = await draw({ language: 'fr' });
  expect(french.said).toContain('une charte s’y trouve déjà (07-other.en.md)');
  expect(await size()).toBe(before);
  expect(readdirSync(folder)).toEqual(['07-other.en.md']);
});

test('where nothing can be written it is said why, and a dry run writes neither the drawing nor its files', async () => {
  mkdirSync(join(content, 'charters'));
  writeFileSync(folder, 'A file.');
  expect(await draw({})).toEqual({
    status: 2,
    said: expect.stringMatching(/charters\/test: the files could not be written there \(.*ENOTDIR\)\.$/),
  });
  rmSync(folder);
  const before = await size();
  const looked = await draw({ dryRun: true });
  expect(looked).toMatchObject({
    status: 0,
    said: expect.stringContaining(`3 files would be written into ${folder}.`),
  });
  expect(await size()).toBe(before);
  expect(existsSync(folder)).toBe(false);
});
