import { type RefObject, useEffect, useState } from "react";
import type { Cloud, CloudWord } from "../../app/pictures/word-cloud.ts";
import type { CloudWorker } from "../cloud-worker.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useWorker } from "../ui/use-worker.ts";

type Size = { readonly width: number; readonly height: number };

/** Words laid out in a size, with that size; the last layout stays until the next is there. */
export function useCloud(words: readonly CloudWord[], size: Size | null): (Cloud & Size) | null {
  const worker = useWorker<CloudWorker>(startWorker);
  const [cloud, setCloud] = useState<(Cloud & Size) | null>(null);
  const asked = size && JSON.stringify([words, size]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the words, which are new objects each time
  useEffect(() => {
    if (!size) return;
    let isAwaited = true;
    worker.current
      ?.layOut(words, size)
      .then((laidOut) => isAwaited && setCloud({ ...laidOut, ...size }))
      .catch(notifyProblem);
    return () => {
      isAwaited = false;
    };
  }, [asked]);
  return cloud;
}

function startWorker(): Worker {
  return new Worker(new URL("../cloud-worker.ts", import.meta.url), { type: "module" });
}

/** Steps of width in pixels: the layout needs multiples of it, and not every pixel of a drag lays out anew. */
const STEP = 32;
const PADDING = 16;
const LEAST: Size = { width: 320, height: 160 };
const MOST: Size = { width: 1248, height: 768 };

/** The size of a picture that fills an element, in steps; null until it is known. */
export function useRoom(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const side = (length: number, which: keyof Size) =>
        Math.min(MOST[which], Math.max(LEAST[which], Math.floor((length - 2 * PADDING) / STEP) * STEP));
      const { width, height } = entry.target.getBoundingClientRect();
      const [wide, high] = [side(width, "width"), side(height, "height")];
      setSize((before) => (before?.width === wide && before.height === high ? before : { width: wide, height: high }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
