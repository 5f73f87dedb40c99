import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '#app/domain/instant.ts';
import { signingKey } from '#app/domain/note/key.ts';
import { MalformedNote } from '#app/domain/note/note.ts';
import { PolicyError } from '#app/domain/note/policy.ts';
import type { SchemaFault } from '#app/domain/schema-fault.ts';
import { KeyFileError } from '#app/key-file.server.ts';
import { StateInUse, WitnessState } from './state.ts';
import { Witness } from './witness.ts';

/** Why a state cannot be used. Each has its sentence in the catalogues, under `witness.unusable`. */
export type StateUnusableCode =
  | 'no-key'
  | 'other-name'
  | 'key-of-a-log'
  | 'key-unsafe'
  | 'damaged'
  | 'in-use'
  | 'logs-malformed';

/** The state cannot be used like this: where it is, why, and what the machine says of it. */
export class StateUnusable extends Error {
  readonly place: string;
  readonly code: StateUnusableCode;
  readonly detail: string | SchemaFault;
  constructor(place: string, code: StateUnusableCode, detail: string | SchemaFault = '') {
    super(
      `${place}: ${code}${detail === '' ? '' : ` (${typeof detail === 'string' ? detail : detail.code})`}`,
    );
    this.place = place;
    this.code = code;
    this.detail = detail;
  }
}

/**
 * The witness whose state is in a directory. Its key is made the first time, under the name that it has from then on.
 * @throws StateUnusable without a name the first time, with another one later, or while another process uses it
 */
export function openWitness(directory: string, name: string | null, now: () => Instant): Witness {
  const state = openState(directory);
  try {
    const key = state.key(() => {
      if (name !== null) return signingKey(name, randomBytes(32), 'cosignature');
      throw new StateUnusable(directory, 'no-key');
    });
    if (name !== null && key.name !== name) throw new StateUnusable(directory, 'other-name', key.name);
    if (key.type !== 'cosignature') throw new StateUnusable(directory, 'key-of-a-log');
    // A list of logs that somebody edited is better read now than when the first log asks.
    void state.logs;
    return new Witness(key, state, now);
  } catch (error) {
    state.close();
    if (error instanceof PolicyError)
      throw new StateUnusable(`${join(directory, 'logs')}:${error.line}`, 'logs-malformed', error.fault);
    if (error instanceof KeyFileError) throw new StateUnusable(join(directory, 'key'), 'key-unsafe');
    if (error instanceof MalformedNote) throw new StateUnusable(join(directory, 'key'), 'damaged');
    throw error;
  }
}

function openState(directory: string): WitnessState {
  try {
    return new WitnessState(directory);
  } catch (error) {
    if (error instanceof StateInUse) throw new StateUnusable(directory, 'in-use', String(error.holder));
    throw error;
  }
}
