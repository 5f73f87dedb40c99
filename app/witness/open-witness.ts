import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '#app/domain/instant.ts';
import { signingKey } from '#app/domain/note/key.ts';
import { PolicyError } from '#app/domain/note/policy.ts';
import { KeyFileError } from '#app/key-file.server.ts';
import { StateInUse, WitnessState } from './state.ts';
import { Witness } from './witness.ts';

/** The state cannot be used like this: says why, and what was expected. */
export class StateUnusable extends Error {}

/**
 * The witness whose state is in a directory. Its key is made the first time, under the name that it has from then on.
 * @throws StateUnusable without a name the first time, with another one later, or while another process uses it
 */
export function openWitness(directory: string, name: string | null, now: () => Instant): Witness {
  const state = openState(directory);
  try {
    const key = state.key(() => {
      if (name !== null) return signingKey(name, randomBytes(32), 'cosignature');
      throw new StateUnusable(
        `${directory}: the witness has no key yet; say under which name it signs: --name witness.example.org`,
      );
    });
    if (name !== null && key.name !== name)
      throw new StateUnusable(`${directory}: this witness signs as ${key.name}, not as ${name}`);
    if (key.type !== 'cosignature')
      throw new StateUnusable(`${directory}: the key of a log, not of a witness`);
    // A list of logs that somebody edited is better read now than when the first log asks.
    void state.logs;
    return new Witness(key, state, now);
  } catch (error) {
    state.close();
    if (error instanceof PolicyError)
      throw new StateUnusable(`${join(directory, 'logs')}:${error.line}: ${error.message}`);
    if (error instanceof KeyFileError) throw new StateUnusable(error.message);
    throw error;
  }
}

function openState(directory: string): WitnessState {
  try {
    return new WitnessState(directory);
  } catch (error) {
    if (error instanceof StateInUse) throw new StateUnusable(error.message);
    throw error;
  }
}
