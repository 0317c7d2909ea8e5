import { type Remote, wrap } from "comlink";
import { type RefObject, useEffect, useRef } from "react";

/** What a worker offers that is there for as long as the component; `start` is the same function each time. */
export function useWorker<Api>(start: () => Worker): RefObject<Remote<Api> | null> {
  const worker = useRef<Remote<Api> | null>(null);
  useEffect(() => {
    const thread = start();
    worker.current = wrap<Api>(thread);
    return () => {
      worker.current = null;
      thread.terminate();
    };
  }, [start]);
  return worker;
}
