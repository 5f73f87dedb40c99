import { readText } from './body.server.ts';
import { csrfField, onceField } from './form-key.tsx';
import { type fieldNames, nameOfField } from './form-schemas.server.ts';

/** What a form says, in the order in which it was said: names and texts, nothing of which was looked into. */
export type Answers = readonly (readonly [name: string, text: string])[];

/** More than any form of ours has, and what extensions of browsers may add. */
const mostFields = 50;

/**
 * The answers of a form request. What it costs grows with its length, whatever it says.
 * @throws Response 400 when it is no form or has too many fields, 413 when it is longer than its address takes
 */
export async function readBody(request: Request): Promise<Answers> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new Response(null, { status: 400 });
  const text = await readText(request);
  if (text.split('&', mostFields + 1).length > mostFields) throw new Response(null, { status: 400 });
  return [...new URLSearchParams(text)];
}

/** The one answer to a field; empty where there is none. */
export function answerOf(answers: Answers, name: string): string {
  return answers.find(([each]) => each === name)?.[1] ?? '';
}

/**
 * Those answers that a form asks for, and no others: a parser of forms builds whatever names tell it to build.
 * @throws Response 400 when a field that is no list is answered twice
 */
export function answersTo(names: ReturnType<typeof fieldNames>, answers: Answers): FormData {
  const asked = new FormData();
  const before = new Set<string>();
  for (const [name, text] of answers) {
    const hidden = name === csrfField || name === onceField;
    const times = hidden ? 'once' : names.get(nameOfField(name));
    if (times === undefined) continue;
    if (times === 'once' && before.has(name)) throw new Response(null, { status: 400 });
    before.add(name);
    if (!hidden) asked.append(name, text);
  }
  return asked;
}
