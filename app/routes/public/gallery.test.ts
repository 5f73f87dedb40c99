import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createContext } from '#app/context.server.ts';
import { loader } from './gallery.tsx';

describe('the gallery', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** The status with which a server that is started in this environment answers. */
  async function statusIn(environment: string, shelf: string): Promise<number> {
    vi.stubEnv('NODE_ENV', environment);
    const kept = await createContext(':memory:');
    const args = { context: { kept }, params: { shelf } } as unknown as LoaderFunctionArgs;
    try {
      return loader(args).init?.status ?? 200;
    } catch (thrown) {
      return (thrown as Response).status;
    } finally {
      await kept.db.destroy();
    }
  }

  it('is there for those who develop, and for nobody else', async () => {
    expect(await statusIn('development', 'building')).toBe(200);
    expect(await statusIn('production', 'building')).toBe(404);
  });

  it('has no other shelf than those there are', async () => {
    expect(await statusIn('development', 'toString')).toBe(404);
  });
});
