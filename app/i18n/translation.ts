import type { french } from './fr/catalogue.ts';
import type { Arguments } from './message-arguments.ts';

/** The messages of the French catalogue, letter by letter: what every other one is held against. */
export type Messages = typeof french;

/** What every catalogue is: a message under each key of the French one. */
export type Catalogue = Texts<Messages>;
type Texts<Branch> = {
  readonly [Key in keyof Branch]: Branch[Key] extends string ? string : Texts<Branch[Key]>;
};

/** `Own` with nothing missing, nothing beside, and in each message the arguments that the French one takes. */
type Held<Model, Own> = {
  readonly [Key in keyof Model]: Model[Key] extends string
    ? HeldMessage<Model[Key], Key extends keyof Own ? Own[Key] : never>
    : Held<Model[Key], Key extends keyof Own ? Own[Key] : object>;
} & { readonly [Key in Exclude<keyof Own, keyof Model>]: { isNotInFrench: Key } };

type HeldMessage<Model extends string, Own> = [Own] extends [never]
  ? string
  : Own extends string
    ? [Arguments<Own>, Arguments<Model>] extends [Arguments<Model>, Arguments<Own>]
      ? string
      : { takesInFrench: Arguments<Model> }
    : string;

/**
 * Takes one area of a catalogue, checked by the compiler against the French one of that area (`Model`): a string that
 * is missing, that French does not have or that takes other arguments than in French is an error at its line.
 */
export function translation<Model>() {
  return <const Own extends object>(own: Own & Held<Model, Own>): Texts<Model> =>
    own as unknown as Texts<Model>;
}
