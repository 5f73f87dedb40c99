import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Trouble } from '#app/domain/trouble.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';

type AdministrationPageProps = {
  words: Translator;
  now: Instant;
  zone: string;
  /** Why nothing can be recorded or signed; `null` while it can. */
  trouble: Trouble | null;
  health: {
    version: string;
    entries: number;
    recorded: Instant | null;
    signed: { size: number; confirmed: Instant } | null;
    swept: Instant | null;
    disk: { free: number; total: number } | null;
    imports: number;
    witnesses: readonly { name: string; size: number; asked: Instant; fault: string | null }[];
  };
  /** How many ask to be a witness. */
  asking: number;
  /** Why the policy of the content folder cannot be read. */
  policyFault: string | null;
  /** How many mails wait, and how many failed. */
  mails: { waiting: number; failed: number };
};

/** A heartbeat covers at most an hour and is written within two minutes of its end; a checkpoint is confirmed hourly. */
const longestQuiet = 3_720;
/** A disk with less left than this share is nearly full. */
const leastFree = 0.05;

/** Where administrators begin: whether the place is well, and the way to what they look after. */
export function AdministrationPage(props: AdministrationPageProps): ReactElement {
  const { words, trouble, asking, policyFault, mails } = props;
  const { t, language } = words;
  const links = [
    { href: paths.people(language), label: t('people.title'), says: t('admin.peopleSays') },
    { href: paths.publication(language), label: t('publication.title'), says: t('admin.publicationSays') },
    { href: paths.replay(language), label: t('replay.title'), says: t('replay.leads') },
    { href: paths.restatements(language), label: t('restatements.title'), says: t('restatements.leads') },
    {
      href: paths.witnessRequests(language),
      label: t('witnessing.title'),
      says: t('admin.asking', { count: asking }),
    },
    { href: paths.outbox(language), label: t('outbox.title'), says: t('outbox.says', mails) },
    { href: paths.register(language), label: t('compliance.register'), says: t('admin.registerSays') },
  ];
  const worries = worriesOf(props);
  return (
    <article className="flow">
      <h1>{t('admin.title')}</h1>
      {trouble && (
        <Notice words={words} kind="error" title={t('admin.notWell')}>
          {t(`troubles.${trouble}`)}
        </Notice>
      )}
      {worries.map((worry) => (
        <Notice key={worry} words={words} kind="error">
          {worry}
        </Notice>
      ))}
      {policyFault !== null && (
        <Notice words={words} kind="error" title={t('witnessing.policyBroken')}>
          {policyFault}
        </Notice>
      )}
      {!trouble && worries.length === 0 && policyFault === null && (
        <Notice words={words} kind="done" title={t('admin.well')}>
          {t('admin.wellSays')}
        </Notice>
      )}
      <section className="flow">
        <h2>{t('admin.lookAfter')}</h2>
        <dl className="key-values">
          {links.map(({ href, label, says }) => (
            <div key={href}>
              <dt className="onward">
                <a href={href}>{label}</a>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Health {...props} />
    </article>
  );
}

/** What is no trouble yet, and will be. */
function worriesOf({ words, now, zone, health }: AdministrationPageProps): string[] {
  const { t } = words;
  const { swept, signed, disk, witnesses } = health;
  const isQuiet = (at: Instant | undefined) => at !== undefined && now - at > longestQuiet;
  return [
    ...(swept === null && health.entries > 0 ? [t('admin.neverSwept')] : []),
    ...(swept !== null && isQuiet(swept) ? [t('admin.notSwept', { date: words.dateTime(swept, zone) })] : []),
    ...(signed && isQuiet(signed.confirmed)
      ? [t('admin.notSigned', { date: words.dateTime(signed.confirmed, zone) })]
      : []),
    ...(disk && disk.free < leastFree * disk.total
      ? [t('admin.diskFull', { free: gigabytes(words, disk.free) })]
      : []),
    ...witnesses.flatMap(({ name, fault }) =>
      fault === null ? [] : [t('admin.witnessFault', { name: words.typed(name), fault: words.typed(fault) })],
    ),
  ];
}

function Health({ words, zone, health }: AdministrationPageProps): ReactElement {
  const { t } = words;
  const moment = (at: Instant | null) => (at === null ? t('admin.never') : words.dateTime(at, zone));
  const { entries, recorded, signed, swept, disk, imports, witnesses, version } = health;
  return (
    <section className="flow">
      <h2>{t('admin.health')}</h2>
      <KeyValueList
        facts={[
          {
            name: t('admin.entries'),
            value: t('admin.entriesSince', { count: entries, date: moment(recorded) }),
          },
          {
            name: t('admin.signed'),
            value: signed
              ? t('admin.signedOn', { count: signed.size, date: moment(signed.confirmed) })
              : t('admin.never'),
          },
          { name: t('admin.swept'), value: moment(swept) },
          {
            name: t('admin.disk'),
            value: disk
              ? t('admin.diskFree', {
                  free: gigabytes(words, disk.free),
                  total: gigabytes(words, disk.total),
                })
              : t('common.unknown'),
          },
          { name: t('admin.imports'), value: words.n(imports) },
          {
            name: t('ledger.witnesses'),
            value:
              witnesses.length === 0
                ? t('common.none')
                : words.list(witnesses.map(({ name }) => words.typed(name))),
          },
          { name: t('admin.version'), value: <code>{version}</code> },
        ]}
      />
      <p className="note">{words.zones(zone)}</p>
      <p className="note">{t('admin.verify')}</p>
    </section>
  );
}

function gigabytes({ n }: Translator, bytes: number): string {
  return n(bytes / 1e9, { maximumFractionDigits: 1 });
}
