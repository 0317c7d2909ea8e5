import type { DragEvent } from "react";
import type { Id } from "../../app/model/records.ts";

const CODE_TYPE = "application/x-quipu-code";

/** Takes a code that was dragged out of the codebook. */
export function codeDrop(onDropCode: (codeId: Id) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(CODE_TYPE)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const codeId = event.dataTransfer.getData(CODE_TYPE);
      if (codeId === "") return;
      event.preventDefault();
      onDropCode(codeId);
    },
  };
}
