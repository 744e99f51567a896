/** Waits for what takes longer, such as a report that is being made. */
const FIRST_MILLISECONDS = 700;
const LONGEST_MILLISECONDS = 5000;

const pause = (milliseconds, signal) =>
  new Promise((done, left) => {
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      left(new DOMException("left", "AbortError"));
    });
  });

/**
 * Asks again and again until there is an answer.
 *
 * @param ask gives a value, or undefined while there is none
 */
export async function until(ask, signal) {
  for (let wait = FIRST_MILLISECONDS; ; wait = Math.min(wait * 1.5, LONGEST_MILLISECONDS)) {
    const value = await ask();
    if (value !== undefined) {
      return value;
    }
    await pause(wait, signal);
  }
}
