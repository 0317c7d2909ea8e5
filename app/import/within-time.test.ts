import { expect, test, vi } from "vitest";
import { withinTime } from "./within-time.ts";

test("reading that gets on is waited for, however long it takes", async () => {
  vi.useFakeTimers();
  const stop = vi.fn();
  const read = withinTime("a.pdf", { patienceMs: 1000, stop }, async (getsOn) => {
    for (let page = 0; page < 5; page++) {
      await vi.advanceTimersByTimeAsync(900);
      getsOn();
    }
    return "text";
  });
  expect(await read).toBe("text");
  await vi.advanceTimersByTimeAsync(5000);
  expect(stop).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test("reading of which nothing is heard is given up with a sentence, and stopped", async () => {
  vi.useFakeTimers();
  const stop = vi.fn();
  const read = withinTime("a.pdf", { patienceMs: 12_000, stop }, () => new Promise(() => {}));
  const problem = expect(read).rejects.toThrow("“a.pdf” was given up: nothing was heard of it for 12 seconds.");
  await vi.advanceTimersByTimeAsync(12_000);
  await problem;
  expect(stop).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test("what cannot be read says so itself", async () => {
  const read = withinTime("a.pdf", { patienceMs: 1000, stop: () => {} }, () => Promise.reject(new Error("damaged")));
  await expect(read).rejects.toThrow("damaged");
});
