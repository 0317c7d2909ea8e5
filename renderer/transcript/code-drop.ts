import type { DOMAttributes, RefObject } from "react";
import { useDrop } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";

const CODE_TYPE = "application/x-quipu-code";

/** Takes a code that is dragged out of the codebook, by mouse or keyboard. */
export function useCodeDrop(
  ref: RefObject<HTMLElement | null>,
  onDropCode: (codeId: Id) => void,
): DOMAttributes<Element> {
  const { dropProps } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(CODE_TYPE) ? "copy" : "cancel"),
    onDrop: async ({ items }) => {
      for (const item of items) {
        if (item.kind === "text" && item.types.has(CODE_TYPE)) onDropCode(await item.getText(CODE_TYPE));
      }
    },
  });
  return dropProps;
}
