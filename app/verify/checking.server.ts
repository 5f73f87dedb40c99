import { Worker } from 'node:worker_threads';
import { BundleCheck, type Checked, type Unchecked } from './bundle-check.ts';

/** Checks bundles in the order in which it is given them. */
export type Checking = {
  check: (unchecked: Unchecked) => Promise<Checked>;
  close: () => Promise<unknown>;
};

/** A ledger shorter than this is read before another thread has begun to. */
const worthAThread = 20_000;

/** Hashing and reading take as long as the replay: of a long ledger they are done beside it, in another thread. */
export function startChecking(entries: number): Checking {
  return entries < worthAThread ? checkHere() : checkBeside();
}

function checkHere(): Checking {
  const bundles = new BundleCheck();
  return { check: async (unchecked) => bundles.check(unchecked), close: async () => undefined };
}

function checkBeside(): Checking {
  const thread = new Worker(new URL('./check-thread.mjs', import.meta.url));
  const waiting: { resolve: (checked: Checked) => void; reject: (error: unknown) => void }[] = [];
  thread.on('message', (checked: Checked) => waiting.shift()?.resolve(checked));
  thread.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    check: (unchecked) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        thread.postMessage({ ...unchecked, bundle: shared(unchecked.bundle) });
      }),
    close: () => thread.terminate(),
  };
}

/** The bytes in memory that both threads see: cheaper than what a message costs to pack and unpack. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
