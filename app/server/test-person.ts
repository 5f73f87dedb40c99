import { addPerson } from '../commands/people/add-person.server.ts';
import { signIn } from '../commands/people/sign-in.server.ts';
import { publisher } from '../commands/test-company.ts';
import type { Context } from '../context.server.ts';

/** For tests: the Cookie header of somebody new who has signed in at a site over https, among another one's. */
export async function signedInAt(context: Context): Promise<string> {
  const email = `${context.random(8).toString('hex')}@example.org`;
  const password = 'correct horse battery';
  await addPerson(context, publisher, { name: 'Ada', role: 'compliance', email, password });
  const signed = await signIn(context, { email, password, address: '192.0.2.1', browser: null });
  if (!('token' in signed)) throw new Error('Nobody is signed in');
  return `a=b; __Host-kept_session=${signed.token}`;
}
