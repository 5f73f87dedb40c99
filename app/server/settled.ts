import type { ServerResponse } from 'node:http';

/** Done when the head of an answer is sent: then it is made, and only has to be taken. */
export function headSent(response: ServerResponse): Promise<void> {
  const writeHead = response.writeHead as (...all: unknown[]) => typeof response;
  return new Promise((done) => {
    response.writeHead = (...all: unknown[]) => {
      done();
      return writeHead.apply(response, all);
    };
    void handled(response).then(done);
  });
}

/** Done when an answer is taken, or nobody waits for it, and what made it has ended too. */
export function handled(response: ServerResponse): Promise<void> {
  return new Promise((done) => {
    response.once('close', () => {
      const { handling } = (response as { locals?: { handling?: Promise<unknown> } }).locals ?? {};
      Promise.resolve(handling).then(
        () => done(),
        () => done(),
      );
    });
  });
}
