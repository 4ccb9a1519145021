// Waiting answers: what an export asked of its workers, until they answer, break or are ended.

export interface WaitingAnswers {
  /** `send` posts the question under a number of its own. Rejects at once where nothing can be asked any more. */
  ask(send: (id: number) => void): Promise<Blob>;
  /** A picture answers the question of that number, an error refuses it. */
  answer(id: number, reply: Blob | Error): void;
  /** All that waits, and all that is asked later, rejects with the first of these errors. */
  failAll(error: unknown): void;
}

interface Waiting {
  resolve(blob: Blob): void;
  reject(error: unknown): void;
}

export function newWaitingAnswers(): WaitingAnswers {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  /** Why nothing can be asked any more: a worker broke, or all were ended. */
  let failure: { error: unknown } | null = null;
  return {
    ask: (send) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure.error);
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        send(last);
      }),
    answer(id, reply) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (reply instanceof Blob) asked?.resolve(reply);
      else asked?.reject(reply);
    },
    failAll(error) {
      failure ??= { error };
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
