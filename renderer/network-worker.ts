import { expose } from "comlink";
import { drawnNetwork } from "../app/pictures/drawn-network.ts";

/** Draws networks away from the window, since the layout goes through many steps. */
const worker = { draw: drawnNetwork };

export type NetworkWorker = typeof worker;

expose(worker);
