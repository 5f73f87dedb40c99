// From the sources: a thread knows TypeScript only when it is told. What is compiled has a module of this name.
import './typescript.mjs';

await import('./results-thread.ts');
