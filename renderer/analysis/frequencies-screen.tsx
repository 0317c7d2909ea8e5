import type { OpenPassage } from "../ui/open-passage.ts";
import { FrequenciesBy } from "./frequencies-by.tsx";
import { FrequenciesTogether } from "./frequencies-together.tsx";
import { useFrequencyChoices } from "./frequency-frame.tsx";
import "../ui/table-screen.css";
import "./compare.css";

/** How often each code is used, in all or in each part of the project, and the passages behind each number. */
export function FrequenciesScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const choices = useFrequencyChoices();
  const { view, dimension } = choices;
  if (view === "table" && dimension) {
    return <FrequenciesBy choices={choices} dimension={dimension} onOpen={onOpenPassage} />;
  }
  return <FrequenciesTogether choices={choices} onOpen={onOpenPassage} />;
}
