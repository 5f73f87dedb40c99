/** The hold: what must never be garbage collected; see content/decisions/node-24.md. */
import SQLite from 'better-sqlite3';

let held: Set<object> | null = null;

/** From this version on Node ends the process where an object that better-sqlite3 made natively is collected. */
const firstToEnd = 24;
if (Number.parseInt(process.versions.node, 10) >= firstToEnd) startHold();

export function isHolding(): boolean {
  return held !== null;
}

/** Holds on to a database where that is needed. */
export function hold(database: SQLite.Database): SQLite.Database {
  held?.add(database);
  return database;
}

/**
 * From now on holds on to every statement, iterator and backup of any database, whoever asks for it: where they are
 * made, since `pragma()` and `transaction()` of better-sqlite3 make statements past its own `prepare()`.
 * @returns all that is held, as it grows
 * @throws Error where better-sqlite3 makes them some other way
 */
export function startHold(): ReadonlySet<object> {
  if (held) return held;
  held = new Set();
  const sample = hold(new SQLite(':memory:'));
  const databases = Object.getPrototypeOf(nativeOf(sample));
  holdMade(held, databases, 'prepare');
  holdMade(held, databases, 'backup');
  holdMade(held, Object.getPrototypeOf(sample.prepare('select 1')), 'iterate');
  sample.close();
  return held;
}

/** The native object in a database, which it keeps under a symbol of its own. */
function nativeOf(database: SQLite.Database): object {
  const [symbol] = Object.getOwnPropertySymbols(database);
  const native = symbol && Reflect.get(database, symbol);
  if (typeof native !== 'object' || native === null) throw unknownInside('a native database');
  return native;
}

type Maker = (this: object, ...given: unknown[]) => object;

function holdMade(all: Set<object>, natives: Record<string, Maker>, method: string): void {
  const make = natives[method];
  if (!Object.hasOwn(natives, method) || typeof make !== 'function')
    throw unknownInside(`a native ${method}`);
  natives[method] = function (...given) {
    const made = make.apply(this, given);
    all.add(made);
    return made;
  };
}

function unknownInside(missing: string): Error {
  return new Error(
    `better-sqlite3: expected ${missing} to hold on to, found none; see content/decisions/node-24.md`,
  );
}
