import { type BreachState, isSetAside } from '#app/domain/breach/breach.ts';
import type { PublicBreach, Since } from '#app/domain/breach/since.ts';
import type { CorrectedBecause } from '#app/domain/correction/kinds.ts';
import type { ExemptionState } from '#app/domain/exemption/exemption.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Language } from '../languages/language.ts';
import { typeset } from '../languages/typography.ts';
import { findMessage } from './messages.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** The charter of a breach, as far as its words depend on it. */
type Of = { zone: string; ended: boolean; firstLanguage: Language };
type Line = Pick<PublicBreach, 'id' | 'at' | 'since' | 'cause' | 'apology' | 'state'>;

/** How late it was kept, how long it has been waited for, or that it never came. */
export function sinceInWords(
  { t, duration }: Translator,
  since: Since,
  area: 'register' | 'publicBreach',
  ended: boolean,
): string {
  if (!('late' in since)) return t(`${area}.since.${since.is}`);
  const key = since.is === 'open' && ended ? 'openAtEnd' : since.is;
  return t(`${area}.since.${key}`, { duration: duration(since.late) });
}

/** What a line about a breach says: when, what came of it, and what was said of it. */
export function saidBreach(words: Translator, of: Of, breach: Line): SaidFigure[] {
  const { zone, ended } = of;
  const { id, at, since, state, cause, apology } = breach;
  const { t } = words;
  const figure = (name: string) => `breaches.${id}.${name}`;
  const standing = isSetAside(state) ? t(`register.states.${state}`) : t('verdicts.missed');
  const missed = state === 'corrected' ? '' : sinceInWords(words, since, 'register', ended);
  const because = cause ? t('register.cause', { cause: t(`causes.${cause}`) }) : '';
  const analysed = isSetAside(state) ? '' : `${capital(t(`register.states.${state}`), words)}.`;
  return [
    {
      figure: figure('at'),
      value: formatInstant(at),
      say: (value) => [words.dateOf, words.time].map((say) => say(instantOf(value), zone)).join(' '),
    },
    { figure: figure('standing'), value: `${state} ${since.is}`, say: () => `${standing} ${missed}`.trim() },
    ...saidApology(of, breach),
    ...(isAnswered(state, apology)
      ? [
          {
            figure: figure('analysis'),
            value: `${cause ?? 'none'} ${state}`,
            say: () => `${because} ${analysed}`.trim(),
          },
        ]
      : []),
  ];
}

/** Whether a line says how far a breach has come: not before it is analysed, nor of what is set aside without a word. */
export function isAnswered(state: BreachState, apology: string | null): boolean {
  if (state === 'declared' || state === 'returned') return false;
  return !isSetAside(state) || apology !== null;
}

/** The paragraphs of an apology, set by the rules of the language that it is written in. */
export function paragraphsOf(apology: string, language: Language): string[] {
  return apology.split(/\n{2,}/).map((paragraph) => typeset(paragraph, language));
}

/** What a page calls the apology for a breach. */
export function apologyFigure(breach: number): string {
  return `breaches.${breach}.apology`;
}

function saidApology({ firstLanguage }: Of, { id, apology }: Pick<Line, 'id' | 'apology'>): SaidFigure[] {
  if (!apology) return [];
  const text = paragraphsOf(apology, firstLanguage).join('');
  return [{ figure: apologyFigure(id), value: 'signed', say: () => text }];
}

/** What took a breach back. */
export type SaidCorrection = { entry: number; at: Instant; because: CorrectedBecause } | null;

/** The newest request that a breach does not count: under which entry, on which ground, when it was asked and decided. */
export type SaidExemption = {
  seq: number;
  ground: string;
  state: ExemptionState;
  at: Instant;
  decided: Instant | null;
} | null;

/** What the page of a breach says of it, fact by fact. */
export function saidBreachFacts(
  words: Translator,
  of: Of,
  breach: PublicBreach & { correction: SaidCorrection; exemption: SaidExemption },
): SaidFigure[] {
  const { zone, ended } = of;
  const { t } = words;
  const { id, at, since, state, noticed, found, fulfilled, cause, severity } = breach;
  const when = (instant: Instant) => words.dateTime(instant, zone);
  const on = (instant: Instant) => words.dateOf(instant, zone);
  const how = findMessage(words.language, `breachFinders.${found}`) ?? found;
  const fact = (name: string, value: Instant | string | null, text: string): SaidFigure => ({
    figure: `breaches.${id}.${name}`,
    value: typeof value === 'number' ? formatInstant(value) : (value ?? 'none'),
    say: () => text,
  });
  const { analysed, signedOff, correction, exemption } = breach;
  const hadToWait = 'late' in since;
  return [
    fact('day', at, t('publicBreach.title', { date: on(at) })),
    ...(state === 'corrected'
      ? []
      : [fact('since', since.is, sinceInWords(words, since, 'publicBreach', ended))]),
    ...saidApology(of, breach),
    fact('due', at, when(at)),
    fact('noticed', noticed, t('publicBreach.noticedHow', { date: when(noticed), how })),
    ...(hadToWait
      ? [
          fact('fulfilled', fulfilled, fulfilled === null ? t('publicBreach.notFulfilled') : when(fulfilled)),
          fact('late', since.is, words.duration(since.late)),
        ]
      : []),
    ...(cause && severity
      ? [fact('cause', cause, t(`causes.${cause}`)), fact('severity', severity, t(`severities.${severity}`))]
      : []),
    fact('declared', noticed, t('publicBreach.declaredAt', { date: on(noticed), entry: words.n(id) })),
    // Nothing more is to come of what is set aside.
    ...(analysed !== null || !isSetAside(state)
      ? [
          fact(
            'analysed',
            analysed,
            analysed === null ? t('publicBreach.notYet') : t('common.on', { date: on(analysed) }),
          ),
        ]
      : []),
    ...(signedOff !== null || !isSetAside(state)
      ? [
          fact(
            'signed-off',
            signedOff,
            signedOff === null
              ? t('publicBreach.notYet')
              : t('publicBreach.signedOffAt', { date: on(signedOff) }),
          ),
        ]
      : []),
    ...(exemption
      ? [
          fact(
            'exemption',
            `${exemption.state} ${exemption.ground}`,
            t(`exemptions.said.${exemption.state}`, {
              ground: words.named('grounds', exemption.ground),
              entry: words.n(exemption.seq),
              asked: on(exemption.at),
              decided: exemption.decided === null ? '' : on(exemption.decided),
            }),
          ),
        ]
      : []),
    ...(correction
      ? [
          fact(
            'corrected',
            correction.at,
            t('publicBreach.correctedAt', {
              date: on(correction.at),
              entry: words.n(correction.entry),
              because: t(`correctionReasons.${correction.because}`),
            }),
          ),
        ]
      : []),
  ];
}

function capital(text: string, { language }: Translator): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
