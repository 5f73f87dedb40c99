import type { Measure } from '#app/domain/charter/terms.ts';
import type { Conduct, Within } from '#app/domain/logging/conduct.ts';
import { lagBounds } from '#app/domain/logging/traces.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

const longest = lagBounds[lagBounds.length - 1] ?? 0;

/** How the log of a promise was kept, in some months: what only cases have is said of promises with cases. */
export function saidConduct(
  words: Translator,
  { id, measure }: { id: string; measure: Measure },
  of: Conduct,
): SaidFigure[] {
  const { t, n } = words;
  const name = (last: string) => `honesty.${id}.${last}`;
  const share = (part: number, all: number) => () =>
    all === 0 ? '–' : t('honesty.partOf', { part, all, share: words.percent(part / all, 1) });
  const within = (found: Within | null) => () => {
    if (!found) return t('honesty.nothing');
    const { seconds } = found;
    const duration = words.duration(seconds ?? longest);
    return t(seconds === null ? 'honesty.longer' : 'honesty.within', { duration });
  };
  const lag = (found: Within | null) => (found ? String(found.seconds ?? 'longer') : 'none');
  const withdrawn = (by: 'customer' | 'company'): SaidFigure => {
    const own = of.withdrawn.filter((each) => each.by === by);
    const all = own.map(({ role, count }) =>
      t('honesty.byRole', { role: words.named('roles', role), count: n(count) }),
    );
    return {
      figure: name(`withdrawn.${by}`),
      value: own.map(({ role, count }) => `${role}:${count}`).join(' ') || '0',
      say: () => (own.length === 0 ? n(0) : words.list(all)),
    };
  };
  return [
    { figure: name('median'), value: lag(of.median), say: within(of.median) },
    { figure: name('ninetieth'), value: lag(of.ninetieth), say: within(of.ninetieth) },
    {
      figure: name('corrected'),
      value: `${of.better} ${of.worse}`,
      say: () =>
        of.better + of.worse === 0
          ? t('honesty.noDirection')
          : t('honesty.directions', { better: of.better, worse: of.worse }),
    },
    ...of.months.map(({ month, opened }) => ({
      figure: name(`opened.${month}`),
      value: String(opened),
      say: (value: string) => n(Number(value)),
    })),
    ...(measure === 'deadline'
      ? [
          { figure: name('late'), value: `${of.metLate} ${of.met}`, say: share(of.metLate, of.met) },
          { figure: name('paused'), value: `${of.paused} ${of.opened}`, say: share(of.paused, of.opened) },
          {
            figure: name('grounds'),
            value: of.grounds.map(({ ground, cases, seconds }) => `${ground}:${cases}:${seconds}`).join(' '),
            say: () =>
              of.grounds.length === 0
                ? '–'
                : words.list(
                    of.grounds.map(({ ground, cases, seconds }) =>
                      t('honesty.onGround', {
                        ...{ ground: words.named('grounds', ground), cases },
                        duration: words.duration(seconds),
                      }),
                    ),
                  ),
          },
          {
            figure: name('last'),
            value: `${of.pausesLast} ${of.pauses}`,
            say: share(of.pausesLast, of.pauses),
          },
          withdrawn('customer'),
          withdrawn('company'),
        ]
      : []),
  ];
}
