import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { causes, severities } from '#app/domain/breach/kinds.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { AnalysisForm } from '#app/ui/pages/compliance/analysis-form.tsx';
import { BreachStep } from '#app/ui/pages/compliance/breach-step.tsx';
import { loadBreachStep, recordBreachStep } from './breach.server.ts';

const longest = { apology: 2_000, note: 5_000 };
const text = (max: number) => z.string().trim().max(max).optional();
const schema = z.object({
  cause: z.enum(causes, { error: 'compliance.chooseCause' }),
  severity: z.enum(severities, { error: 'compliance.chooseSeverity' }),
  apology: text(longest.apology),
  note: text(longest.note),
  /** What was shown as personal, a line each, where the box was ticked. */
  confirmed: text(30_000),
});

/** The analysis of a breach: why it happened, how grave it was, what is said of it. */
export function loader(args: LoaderFunctionArgs) {
  return loadBreachStep(args, 'analysisTitle');
}

export function action(args: ActionFunctionArgs) {
  return recordBreachStep(
    args,
    schema,
    'analysis',
    (breach, { apology = null, note = null, confirmed = '', ...analysis }) => {
      return { event: 'analyse', breach, ...analysis, apology, note, confirmed };
    },
  );
}

export default function Analysis(): ReactElement {
  const { breach, title, secrets } = useLoaderData<typeof loader>();
  const words = useWords();
  const sent = useActionData<typeof action>();
  const written = breach.analysis ?? breach.returned?.analysis;
  const { cause, severity, apology, note } = written ?? {};
  const saved = apology ? { text: apology, spans: breach.personal } : null;
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'analysis',
    lastResult: sent ?? null,
    defaultValue: { cause, severity, apology: apology ?? '', note: note ?? '' },
  });
  return (
    <BreachStep words={words} breach={breach} title={title} errors={errorsIn(form)}>
      <AnalysisForm
        {...{ words, id: form.id, fields, longest, language: breach.firstLanguage }}
        personal={sent ? (sent.personal ?? null) : saved}
      >
        <FormKey {...secrets} />
      </AnalysisForm>
    </BreachStep>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
