import { cohenKappa } from '#app/domain/statistics/agreement.ts';
import { cronbachAlpha } from '#app/domain/statistics/reliability.ts';
import { newcombe } from '#app/domain/statistics/shares.ts';
import { drawCharter } from '#app/domain/survey/draw.ts';
import { drift } from '#app/domain/survey/drift.ts';
import { initiative } from '#app/domain/survey/initiative.ts';
import { readLabel } from '#app/domain/survey/label.ts';
import { leadership } from '#app/domain/survey/leadership.ts';
import { type ModelScale, moderation } from '#app/domain/survey/moderation.ts';
import { explainKano } from '#app/domain/survey/nature.ts';
import { type Cell, rake, type Unrakeable } from '#app/domain/survey/rake.ts';
import { suppressLine } from '#app/domain/survey/suppress-line.ts';
import { suppressTable } from '#app/domain/survey/suppress-table.ts';
import { symmetry } from '#app/domain/survey/symmetry.ts';
import { surveyShare } from '#app/domain/survey/weights.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { type Answer, answerCases, type ExitStatus, type Output } from './cases.ts';
import { differences, heldTo, type Near } from './differences.ts';
import { type VoiceCase, voiceFile } from './voice-values.ts';

/** Worked answers have ten digits; a millionth is the agreement that is asked for. */
const NEAR: Near = (found, expected) =>
  Math.abs(found - expected) <= Math.max(1e-9, 1e-6 * Math.abs(expected));

/**
 * `kept voice --cases <file>`: what surveys, small groups, scales and units come to, per case in the shape of `expect`; where a case carries one, `differs`
 * lists the paths that disagree with it. What cannot be answered says why, as `problem`.
 */
export function voiceCommand(file: string, output: Output, language: Language = 'en'): Promise<ExitStatus> {
  const words = translator(language);
  return answerCases(
    file,
    voiceFile,
    (one): Answer => {
      const found = answerVoice(one, words);
      if (!one.expect) return { line: found, agrees: null };
      return heldTo(found, differences(found, one.expect, NEAR, ''));
    },
    output,
    language,
  );
}

function answerVoice(one: VoiceCase, words: Translator): Record<string, unknown> {
  switch (one.kind) {
    case 'kano':
      return explainKano(one.in.counts, one.in.nEff);
    case 'drift':
      return drift(one.in.waves.map(([year, mustBe, attractive]) => ({ year, mustBe, attractive })));
    case 'draw':
      return drawCharter(one.in.candidates, one.in);
    case 'difference':
      return newcombe(one.in.first, one.in.second);
    case 'symmetry':
      return symmetry(one.in.employees, one.in.customers);
    case 'weights':
      return weighted(one.in, words);
    case 'suppress-line':
      return suppressLine(
        one.in.counts.map(([id, count]) => ({ id, count })),
        one.in.k,
      );
    case 'suppress-table': {
      const { cells: table, totals } = suppressTable(one.in.table, one.in.k);
      return { table, totals };
    }
    case 'alpha':
      return cronbachAlpha(one.in.rows);
    case 'moderation':
      return moderated(one.in);
    case 'lag':
      return leadership(one.in.rows);
    case 'kappa':
      return cohenKappa(one.in.table);
    case 'initiative':
      return initiative(one.in.tookPart, one.in.others);
    case 'label':
      return readLabel(one.in.scores);
  }
}

type Input<Kind extends VoiceCase['kind']> = Extract<VoiceCase, { kind: Kind }>['in'];

/** The items of each scale are those whose names begin with its letter, as in the questionnaire. */
const letters = { quality: 'q', ties: 's', trust: 't' } satisfies Record<ModelScale, string>;

function moderated({ columns, answers }: Input<'moderation'>) {
  const rowsOf = (scale: ModelScale) => {
    const places = [...columns.keys()].filter((at) => columns[at]?.startsWith(letters[scale]));
    return answers.map((row) => places.map((at) => row[at] ?? null));
  };
  return moderation({ quality: rowsOf('quality'), ties: rowsOf('ties'), trust: rowsOf('trust') });
}

/** Weights per combination of categories, in the order in which the answers first have it, and the share of yes. */
function weighted({ margins, population, answers, cap }: Input<'weights'>, { t }: Translator) {
  const names = margins.map(([name]) => name);
  const cells = new Map<string, Cell & { yes: number }>();
  for (const { yes, times, ...categories } of answers) {
    const own = Object.fromEntries(names.map((name) => [name, categories[name] ?? '']));
    const key = JSON.stringify(Object.values(own));
    const before = cells.get(key) ?? { categories: own, answers: 0, yes: 0 };
    cells.set(key, { categories: own, answers: before.answers + times, yes: before.yes + yes * times });
  }
  const groups = [...cells.values()];
  const raked = rake(
    groups,
    margins.map(([name, shares]) => ({ name, shares: new Map(Object.entries(shares)) })),
    cap,
  );
  if ('unrakeable' in raked) return { weights: null, problem: unrakeableInWords(raked, t) };
  const { weights, ...reached } = raked;
  const cellWeights = groups.map(({ categories }, at) => ({ ...categories, weight: weights[at] ?? 0 }));
  const share = surveyShare(
    groups.map(({ answers, yes }, at) => ({ answers, yes, weight: weights[at] ?? 0 })),
    population,
  );
  return { weights: cellWeights, ...reached, ...(share ?? { share: null, problem: t('surveying.frame') }) };
}

function unrakeableInWords(
  { unrakeable, margin = '', category = '' }: Unrakeable,
  t: Translator['t'],
): string {
  return t(`surveying.unrakeable.${unrakeable}`, { margin, category });
}
