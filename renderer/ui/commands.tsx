import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";

/** Something that can be done from anywhere. */
export type Command = {
  /** Unique among all commands that are offered at a time. */
  readonly id: string;
  readonly label: string;
  /** As the user presses them, `Ctrl+I`. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
};

/** The commands that the parts of the window offer while they are there. */
class Offers {
  readonly #listeners = new Set<() => void>();
  readonly #lists = new Set<readonly Command[]>();
  #all: readonly Command[] = [];

  get all(): readonly Command[] {
    return this.#all;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Offers commands until the function it answers is called. */
  add(commands: readonly Command[]): () => void {
    this.#lists.add(commands);
    this.#changed();
    return () => {
      this.#lists.delete(commands);
      this.#changed();
    };
  }

  #changed(): void {
    this.#all = [...this.#lists].flat();
    for (const listener of this.#listeners) listener();
  }
}

const OffersContext = createContext<Offers | null>(null);

export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [offers] = useState(() => new Offers());
  return <OffersContext value={offers}>{children}</OffersContext>;
}

function useOffers(): Offers {
  const offers = useContext(OffersContext);
  if (!offers) throw new Error("Commands are offered in an open project.");
  return offers;
}

/** Offers commands in the palette for as long as the component is there; give the same list until it changes. */
export function useCommands(commands: readonly Command[]): void {
  const offers = useOffers();
  useEffect(() => offers.add(commands), [offers, commands]);
}

/** All commands that are offered now. */
export function useOffered(): readonly Command[] {
  const offers = useOffers();
  return useSyncExternalStore(offers.subscribe, () => offers.all);
}
