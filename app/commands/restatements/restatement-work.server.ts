import { readHead } from '#db/stores/ledger.server.ts';
import type { Context } from '../../context.server.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Restatement } from '../../domain/restatement/restatement.ts';
import { begun, type Log, type WorkState } from '../followed-work.server.ts';
import { previewRestatement, type RestatementPreview } from './preview-restatement.server.ts';
import { carryOutRestatement } from './restate.server.ts';
import type { AskedRestatement } from './restatement-turn.server.ts';

const told = 'a restatement stopped';

/** What restating a period would do, as far as it was counted; counted anew once anything was written. */
export async function followPreview(
  context: Context,
  asked: AskedRestatement,
  log: Log,
): Promise<WorkState<RestatementPreview | Problem>> {
  const { size } = await readHead(context.db);
  const { charter, commitment, from, to } = asked;
  const work = async (set: (state: WorkState<RestatementPreview | Problem>) => void) => {
    const report = await previewRestatement(context, asked, (done, of) =>
      set({ phase: 'counting', done, of }),
    );
    set({ phase: 'counted', report });
  };
  const key = `restatement ${JSON.stringify([charter, commitment, from, to])} ${size}`;
  return begun(context, key, 'counting', work, { log, told });
}

/** How far an order that is being carried out has come; work that a stop interrupted goes on. */
export async function followRestatement(
  context: Context,
  { seq }: Restatement,
  log: Log,
): Promise<WorkState<null>> {
  const work = async (set: (state: WorkState<null>) => void) => {
    await carryOutRestatement(context, seq, (done, of) => set({ phase: 'working', done, of }));
    set({ phase: 'done', report: null });
  };
  return begun(context, `restatement ${seq}`, 'working', work, { log, told });
}
