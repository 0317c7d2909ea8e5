import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed, known before the browser lays it out for that; `print` asks for the printer. */
export function usePrinting(): { readonly isPrinting: boolean; readonly print: () => void } {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return { isPrinting, print: useCallback(() => window.print(), []) };
}
