import { expect, test } from 'vitest';
import { documentOfResults } from '#app/domain/survey/results/figures.ts';
import { tableOf } from '#app/domain/survey/results/table.ts';
import { madeUpAnswers, rowsOf } from '#app/domain/survey/results/test-answers.ts';
import { testPulseSurvey as terms } from '#app/domain/survey/test-survey.ts';
import { surveyCsv } from './survey-csv.server.ts';

test('the file has the means of cultures and of units, each with the words that there are for it', () => {
  const counts = { invited: 600, ineligible: 0, taken: 400, complete: 390, partial: 10 };
  const table = tableOf(terms, rowsOf(terms, madeUpAnswers(terms, 400)), { ...counts, codes: '' });
  const [mark] = table.cultures;
  const lines = surveyCsv({ ...documentOfResults(table, terms), terms }).split('\r\n');
  expect(lines).toContain(`culture,client,,,mean,${mark?.mean}`);
  expect(lines).toContain(`culture,client,,,answers,${mark?.n}`);
  expect(lines).toContain(`culture,client,,,sd,${mark?.sd}`);
  for (const { unit, n, mean } of table.pulses) {
    expect(lines).toContain(`pulse,${unit},Agence de ${unit},${unit} office,answers,${n}`);
    expect(lines).toContain(`pulse,${unit},Agence de ${unit},${unit} office,mean,${mean}`);
  }
  expect(table.pulses).toHaveLength(3);
  const few = { ...documentOfResults({ ...table, pulses: [] }, terms), terms };
  expect(surveyCsv(few).split('\r\n')).toContain('pulse,Lyon,Agence de Lyon,Lyon office,mean,');
});
