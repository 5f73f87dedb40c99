import { endOnOldNode } from '#app/cli/node-version.ts';

/** `tsx e2e/require-node.ts && …`: for what is run by a program that is not ours. */
endOnOldNode();
