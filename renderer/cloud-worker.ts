import { expose } from "comlink";
import { type Cloud, type CloudWord, wordCloud } from "../app/pictures/word-cloud.ts";

/** Lays out word clouds away from the window, since each try looks at the pixels of every word. */
const worker = {
  layOut(words: readonly CloudWord[], size: { readonly width: number; readonly height: number }): Promise<Cloud> {
    return wordCloud(words, size, () => new OffscreenCanvas(1, 1));
  },
};

export type CloudWorker = typeof worker;

expose(worker);
