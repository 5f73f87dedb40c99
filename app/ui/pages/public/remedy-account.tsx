import { Fragment, type ReactElement, type ReactNode } from 'react';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Account, RemedyStatement } from '#app/domain/remedy/statement.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Said } from '../../receipt/said.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Ordinals } from '../../text/ordinals.tsx';

type Fact = { name: string; value: ReactNode };
type Props = { words: Translator; statement: RemedyStatement; zone: string };

/** What the ledger holds of what a breach owes: owed, paid and left, by when, and what is owed on top for paying late. */
export function RemedyAccount({ words, statement, zone }: Props): ReactElement {
  const { t } = words;
  const { by, missed, lifted, grows, currency, penalty } = statement;
  const at = (name: string, label: string, instant: Instant): Fact => ({
    name: label,
    value: (
      <Said name={name} value={formatInstant(instant)} label={label}>
        <Ordinals text={words.dateTime(instant, zone)} />
      </Said>
    ),
  });
  const isLeft = Number(statement.left) > 0;
  const isSettled = !lifted && !grows && !isLeft && Number(penalty?.left ?? 0) === 0;
  const facts: Fact[] = [
    amountFact(words, currency, 'owed', t(grows ? 'remedies.owedSoFar' : 'remedies.owed'), statement.owed),
    ...paidFacts(words, statement, statement, zone),
    ...(isLeft && by !== null ? [at('by', t('remedies.by'), by)] : []),
    ...(missed === null ? [] : [at('missed', t('remedies.missed'), missed)]),
  ];
  return (
    <>
      <KeyValueList facts={facts} />
      {lifted && <p className="prose">{t('remedies.lifted')}</p>}
      {penalty && (
        <>
          <p className="prose">{t('remedies.late')}</p>
          <KeyValueList
            facts={[
              amountFact(words, currency, 'on-top', t('remedies.onTop'), penalty.owed),
              ...paidFacts(words, statement, penalty, zone, 'on-top-'),
            ]}
          />
        </>
      )}
      {isSettled && <p className="prose">{t('remedies.settled')}</p>}
    </>
  );
}

function amountFact(words: Translator, currency: string, name: string, label: string, amount: string): Fact {
  return {
    name: label,
    value: (
      <Said name={name} value={`${amount} ${currency}`} label={label}>
        {words.money({ amount, unit: currency })}
      </Said>
    ),
  };
}

/** Each day on which something was paid, and what is left. */
function paidFacts(
  words: Translator,
  { currency, lifted }: RemedyStatement,
  { payments, paid, left }: Account,
  zone: string,
  area = '',
): Fact[] {
  const money = (amount: string) => words.money({ amount, unit: currency });
  return [
    {
      name: words.t('remedies.paid'),
      value: (
        <Said name={`${area}paid`} value={`${paid} ${currency}`} label={words.t('remedies.paid')}>
          {payments.length === 0
            ? words.t('remedies.nothingPaid')
            : payments.map(({ seq, at, amount }, place) => (
                <Fragment key={seq}>
                  {place > 0 && <br />}
                  <Ordinals
                    text={words.t('remedies.paidOn', { amount: money(amount), date: words.dateOf(at, zone) })}
                  />
                </Fragment>
              ))}
        </Said>
      ),
    },
    ...(lifted ? [] : [amountFact(words, currency, `${area}left`, words.t('remedies.left'), left)]),
  ];
}
