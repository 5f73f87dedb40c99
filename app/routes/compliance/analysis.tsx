import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { analyseBreach } from '#app/commands/analyse-breach.server.ts';
import { causes, severities } from '#app/domain/ledger/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { paths } from '#app/http/paths.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { AnalysisForm } from '#app/ui/pages/compliance/analysis-form.tsx';
import { BreachStep } from '#app/ui/pages/compliance/breach-step.tsx';
import { breachId, loadBreach } from './breach.server.ts';

const longest = { apology: 2_000, note: 5_000 };
const text = (max: number) => z.string().trim().max(max).optional();
const schema = z.object({
  cause: z.enum(causes, { error: 'compliance.chooseCause' }),
  severity: z.enum(severities, { error: 'compliance.chooseSeverity' }),
  apology: text(longest.apology),
  note: text(longest.note),
});

/** The analysis of a breach: why it happened, how grave it was, what is said of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, breach, title } = await loadBreach(args, 'analysisTitle');
  return { title, breach, form: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const breach = breachId(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { apology = null, note = null, ...rest } = form.value;
  const analysis = { breach, key: form.key, apology, note, ...rest };
  const result = await analyseBreach(args.context.kept, person.who, analysis);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.breach(languageOf(args.params), breach)}?done=analysis`);
}

export default function Analysis(): ReactElement {
  const { breach, title, form: secrets } = useLoaderData<typeof loader>();
  const words = useWords();
  const { cause, severity, apology, note } = breach.analysis ?? {};
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'analysis',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { cause, severity, apology: apology ?? '', note: note ?? '' },
  });
  return (
    <BreachStep
      words={words}
      breach={breach}
      title={title}
      closed={!breach.mayAnalyse}
      errors={errorsIn(form)}
    >
      <AnalysisForm words={words} id={form.id} fields={fields} longest={longest}>
        <FormKey {...secrets} />
      </AnalysisForm>
    </BreachStep>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
