import { expose } from "comlink";
import { type FindableText, type FindQuery, type Found, findable, findMatches } from "../../app/text/find-matches.ts";

let source: FindableText = findable("", "en");

/** Looks for things in one text and holds nothing else, so that it can be ended at any moment. */
const worker = {
  /** Takes the text; to be called once, before anything else. */
  open(text: string, language: string): void {
    source = findable(text, language);
  },

  find(query: FindQuery): Found {
    return findMatches(source, query);
  },
};

export type FindWorker = typeof worker;

expose(worker);
