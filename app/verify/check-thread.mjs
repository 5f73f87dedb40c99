import { register } from 'tsx/esm/api';

// A thread knows TypeScript only when it is told: the program that starts it does not tell its threads.
register();
await import('./check-thread.ts');
