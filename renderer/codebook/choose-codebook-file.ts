const ENDINGS = ".qdc,.csv,.tsv,.xlsx";

/** Asks for a file with a codebook; null when the user cancels. */
export function chooseCodebookFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ENDINGS;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
