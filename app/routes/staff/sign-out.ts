import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { signOut } from '#app/commands/people/sign-out.server.ts';
import { readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { requirePerson, sessionCookie, tokenOf } from '#app/http/session.server.ts';
import { paths } from '#app/paths.ts';

/** Nothing to see here: signing out is a form of the staff pages. */
export function loader({ params }: ActionFunctionArgs): Response {
  return redirect(paths.home(languageOf(params)));
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const person = await requirePerson(args);
  const form = await readForm(args, person, z.object({}));
  if ('reply' in form) throw new Response('foreign', { status: 403 });
  const token = tokenOf(args);
  if (token) await signOut(args.context.kept, token);
  const headers = { 'Set-Cookie': sessionCookie(args, null) };
  return redirect(paths.home(languageOf(args.params)), { headers });
}

/** A page only so that a refusal is one, in the reader's language. */
export default function SignOut(): null {
  return null;
}
