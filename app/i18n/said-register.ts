import type { PublicBreach } from '#app/domain/breach/since.ts';
import { type Counted, counted } from '#app/domain/counted.ts';
import type { Language } from '../languages/language.ts';
import { saidBreach } from './said-breach.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** Breaches on a page of the register, and where counting them stops. */
export const registerPage = 30;
export const mostCounted = 10_000;

type Line = Pick<PublicBreach, 'id' | 'at' | 'since' | 'cause' | 'apology' | 'state'> & {
  /** `number` is 0 for a promise that no edition names. */
  commitment: { id: string; number: number; title: { text: string } };
};

/** A count up to the most that is counted. */
export function countedUpTo(count: number): Counted {
  return counted(count, mostCounted);
}

/** What a page of the public register says: its counts, of all promises or of the one that was chosen, and its lines. */
export function saidRegister(
  words: Translator,
  head: { zone: string; ended: boolean; firstLanguage: Language },
  register: {
    chosen: string | null;
    count: Counted;
    setAside: number;
    latePayments: number;
    reported: number | null;
    breaches: readonly Line[];
  },
): SaidFigure[] {
  const { t } = words;
  const { chosen, count, setAside, latePayments, reported, breaches } = register;
  const figure = (name: string) => `register.${chosen === null ? '' : `${chosen}.`}${name}`;
  const counted =
    'over' in count
      ? t('register.countedOver', { count: count.over })
      : t('register.counted', { count: count.exactly });
  const all = 'over' in count ? count.over : count.exactly;
  return [
    ...(reported === null
      ? []
      : [
          {
            figure: figure('reported'),
            value: String(reported),
            say: (value: string) => t('register.reported', { count: Number(value) }),
          },
        ]),
    ...(breaches.length === 0 ? [] : [{ figure: figure('all'), value: String(all), say: () => counted }]),
    ...(breaches.length === 0 || setAside === 0
      ? []
      : [
          {
            figure: figure('set-aside'),
            value: String(setAside),
            say: (value: string) => t('register.setAside', { count: Number(value) }),
          },
        ]),
    ...(breaches.length === 0 || latePayments === 0
      ? []
      : [
          {
            figure: figure('late-payments'),
            value: String(latePayments),
            say: (value: string) => t('register.latePayments', { count: Number(value) }),
          },
        ]),
    ...breaches.flatMap((breach) => [saidPromiseOf(words, breach), ...saidBreach(words, head, breach)]),
  ];
}

/** Which promise a line of the register is about. */
export function saidPromiseOf({ t }: Translator, { id, commitment }: Line): SaidFigure {
  const { number, title } = commitment;
  const text = number > 0 ? t('register.about', { number, title: title.text }) : title.text;
  return { figure: `breaches.${id}.commitment`, value: commitment.id, say: () => text };
}
