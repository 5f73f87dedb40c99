import type { ReactElement } from 'react';
import { longestComment } from '#app/domain/feedback/decide.ts';
import { answers } from '#app/domain/feedback/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../forms/button.tsx';
import { fromMeta } from '../forms/field.tsx';
import { FormErrors, type FormFault } from '../forms/form-errors.tsx';
import { RadioGroup } from '../forms/radio-group.tsx';
import { TextArea } from '../forms/text-area.tsx';
import type { ReceiptView } from './receipt-view.ts';

type Meta = Parameters<typeof fromMeta>[0];

/** The question that a receipt asks once its case has ended, with the answer that was given last. */
export function AnswerForm(props: {
  words: Translator;
  receipt: ReceiptView;
  form: { id: string; errors: readonly FormFault[] };
  fields: { kept: Meta; note: Meta };
}): ReactElement {
  const { words, receipt, form, fields } = props;
  const { t, n } = words;
  const { answer, takesComment } = receipt;
  const kept = fromMeta(fields.kept);
  return (
    <>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{ kept: t('receipt.answer.question'), note: t('receipt.answer.comment') }}
      />
      <form method="post" id={form.id} action="#answer" className="form" noValidate>
        <RadioGroup
          {...kept}
          defaultValue={kept.defaultValue ?? answer?.kept}
          words={words}
          label={t('receipt.answer.question')}
          hint={t('receipt.answer.public')}
          options={answers.map((value) => ({ value, label: t(`receipt.answer.choices.${value}`) }))}
          required
        />
        {takesComment && (
          <TextArea
            {...fromMeta(fields.note)}
            words={words}
            label={t('receipt.answer.comment')}
            hint={t('receipt.answer.commentHint', { most: n(longestComment) })}
            maxLength={longestComment}
          />
        )}
        <p>
          <Button>{t(answer ? 'receipt.answer.change' : 'receipt.answer.send')}</Button>
        </p>
      </form>
    </>
  );
}
