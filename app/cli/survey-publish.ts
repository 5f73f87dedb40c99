import { publishSurvey } from '#app/commands/surveys/publish-survey.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import { documentOfSources } from '#app/domain/charter/edition.ts';
import { hasErrors } from '#app/domain/charter/findings.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { publishSurvey as decideSurvey } from '#app/domain/survey/decide.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { surveyInWords } from '#app/i18n/said-survey.ts';
import { translator } from '#app/i18n/translator.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import type { PublishOptions } from './publish.ts';
import { sayFindings } from './publish.ts';
import { UsageError } from './usage-error.ts';

/**
 * `kept survey publish <slug>`: says what would be asked, of whom and when, asks, and publishes it. Status 1: refused, or the operator said no; 2: a
 * mistake in its files.
 * @throws UsageError where there is no such survey, or nobody can be asked and nobody said yes
 */
export async function publishSurveyCommand(
  context: Context,
  who: Who,
  slug: string,
  options: PublishOptions,
  output: Output,
): Promise<ExitStatus> {
  const { language } = options;
  const words = translator(language);
  const { t } = words;
  const { surveys } = loadContent(context.content);
  const survey = surveys.find((each) => each.slug === slug);
  if (!survey) {
    const known = surveys.map((each) => each.slug).join(', ') || '—';
    throw new UsageError('surveys.cli.noSuchSurvey', { slug, known });
  }
  const errors = survey.findings.filter(({ severity }) => severity === 'error');
  if (hasErrors(survey.findings) || !survey.terms) return sayFindings(errors, language, output);
  for (const found of survey.findings) output.fault(formatFinding(found, language));
  const before = await findSurvey(context.db, slug);
  const document = documentOfSources(survey.sources);
  if (before?.sources === document.hash) {
    output.answer(t('surveys.cli.publish.unchanged', { slug, number: before.number }));
    return 0;
  }
  // A key is made only for what is published.
  const key = survey.terms.codes === 'blind' ? 'AAAA' : null;
  const asked = { terms: survey.terms, sources: document.hash, key };
  const decided = decideSurvey(asked, before, context.now(), who);
  for (const line of surveyInWords(words, survey.terms)) output.answer(line);
  if (isProblem(decided)) {
    output.fault(words.problem(decided));
    return 1;
  }
  if (options.dryRun) output.answer(t('publishing.dryRun'));
  if (options.dryRun) return 0;
  if (!options.yes) {
    if (!options.ask) throw new UsageError('publishing.notAsked', { yes: '--yes', dryRun: '--dry-run' });
    const answer = await options.ask(
      `${t('surveys.cli.publish.ask', { date: words.date(survey.terms.opens) })} `,
    );
    if (!t('publishing.yes').split(' ').includes(answer.trim().toLowerCase())) {
      output.answer(t('publishing.notPublished'));
      return 1;
    }
  }
  const result = await publishSurvey(context, who, { terms: survey.terms, sources: survey.sources });
  if (isProblem(result)) {
    output.fault(words.problem(result));
    return 1;
  }
  output.answer(t(`surveys.cli.publish.${result.status}`, { slug, number: result.number }));
  return 0;
}
