import { parentPort } from 'node:worker_threads';
import { BundleCheck, type Unchecked } from './bundle-check.ts';

/** The other thread of checking.server.ts: answers every bundle that it is sent, in order. */
const bundles = new BundleCheck();
parentPort?.on('message', (unchecked: Unchecked) => parentPort?.postMessage(bundles.check(unchecked)));
