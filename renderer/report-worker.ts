import { expose } from "comlink";
import type { Report } from "../app/report/report.ts";
import { type DrawPng, reportDocx } from "../app/report/report-docx.ts";

/** Writes Word files away from the window, since tables of many cells take seconds. */
const worker = {
  /** The report as a Word file; `draw` draws its pictures, which only the window can. */
  reportDocx(report: Report, draw: DrawPng): Promise<Uint8Array> {
    return reportDocx(report, draw);
  },
};

export type ReportWorker = typeof worker;

expose(worker);
