import { useMemo, useState } from "react";
import { DIGITS } from "../../app/codebook/quick-keys.ts";
import { CodePicker } from "../ui/code-picker.tsx";
import { type Command, useCommands } from "../ui/commands.tsx";
import { useRecords } from "../use-project.tsx";
import { useKeyChanges, useQuickKeys } from "../use-quick-keys.ts";

/** Gives codes the keys 1 to 9 from the command palette. */
export function SetKey() {
  const codes = useRecords(({ codes }) => codes);
  const keys = useQuickKeys();
  const { fix } = useKeyChanges();
  const [digit, setDigit] = useState<number | null>(null);
  const commands = useMemo(
    (): Command[] => [
      ...DIGITS.map((one) => ({ id: `set-key-${one}`, label: `Set key ${one}…`, run: () => setDigit(one) })),
      ...keys
        .filter(({ isFixed }) => isFixed)
        .map(({ digit: one, code }) => {
          return { id: `free-key-${one}`, label: `Free key ${one} of ${code.name}`, run: () => fix(code.id, null) };
        }),
    ],
    [keys, fix],
  );
  useCommands(commands);
  if (digit === null) return null;
  return (
    <CodePicker
      codes={codes}
      recentCodeIds={keys.map(({ code }) => code.id)}
      at={{ x: window.innerWidth / 2 - 160, y: window.innerHeight / 4 }}
      onPick={(code) => {
        fix(code.id, digit);
        setDigit(null);
      }}
      onCreate={null}
      onClose={() => setDigit(null)}
    />
  );
}
