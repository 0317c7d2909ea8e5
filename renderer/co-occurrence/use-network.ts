import { useEffect, useRef, useState } from "react";
import type { Code, Id } from "../../app/model/records.ts";
import type { NetworkMeasure } from "../../app/pictures/co-occurrence-network.ts";
import type { drawnNetwork } from "../../app/pictures/drawn-network.ts";
import type { NetworkWorker } from "../network-worker.ts";
import type { CoOccurrenceAnswer } from "../project-worker.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useWorker } from "../ui/use-worker.ts";

type DrawnNetwork = ReturnType<typeof drawnNetwork>;

/** The network of the pairs of at least so much; the last one stays until the next is there, null until the first is. */
export function useNetwork(
  { found, notes }: CoOccurrenceAnswer,
  of: { readonly codes: ReadonlyMap<Id, Code>; readonly measure: NetworkMeasure; readonly least: number },
): DrawnNetwork | null {
  const { codes, measure, least } = of;
  const worker = useWorker<NetworkWorker>(startWorker);
  const isDrawing = useRef(false);
  const wanted = useRef<(() => Promise<DrawnNetwork | undefined>) | null>(null);
  const [drawn, setDrawn] = useState<DrawnNetwork | null>(null);
  useEffect(() => {
    // a worker that was ended gives no answer to what it was drawing
    isDrawing.current = false;
  }, []);
  useEffect(() => {
    wanted.current = async () => {
      return await worker.current?.draw({ found, notes }, { codes: [...codes.values()], measure, least });
    };
    void drawWanted();

    /** One after the other, so that of a slider that is dragged only the steps are drawn that there is time for. */
    async function drawWanted(): Promise<void> {
      if (isDrawing.current) return;
      isDrawing.current = true;
      while (wanted.current) {
        const draw = wanted.current;
        wanted.current = null;
        const next = await draw().catch(notifyProblem);
        if (next) setDrawn(next);
      }
      isDrawing.current = false;
    }
  }, [worker, found, notes, codes, measure, least]);
  return drawn;
}

function startWorker(): Worker {
  return new Worker(new URL("../network-worker.ts", import.meta.url), { type: "module" });
}
