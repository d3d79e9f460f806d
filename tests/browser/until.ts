/** Waiting for a state of the world instead of for a time. */
import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is not null; null when `limit` milliseconds have passed. */
export async function until<T>(ask: () => Promise<T | null>, limit = 8000): Promise<T | null> {
  const end = performance.now() + limit;
  while (true) {
    const answer = await ask();
    if (answer !== null || performance.now() > end) return answer;
    await pause(60);
  }
}
