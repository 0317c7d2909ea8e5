/** As long as a regular expression may keep a worker from answering. */
const PATIENCE_MS = 5000;
const ASKED_EVERY_MS = 1000;

export const TOO_LONG =
  "This regular expression was stopped, since it takes too long: a “+” or “*” within another one often does. Make it simpler.";

/** Asks a worker again and again whether it hears, until what is given back is called; says once where it does not for too long. */
export function watchWorker(ping: () => Promise<void>, onStopped: () => void): () => void {
  let heardAt = Date.now();
  let isAsking = false;
  const timer = setInterval(() => {
    if (isAsking && Date.now() - heardAt > PATIENCE_MS) {
      clearInterval(timer);
      onStopped();
    } else if (!isAsking) {
      isAsking = true;
      heardAt = Date.now();
      void ping().then(() => {
        isAsking = false;
      });
    }
  }, ASKED_EVERY_MS);
  return () => clearInterval(timer);
}
