/** A file that could not be read. The message is a sentence that names it, says what is wrong and what to do. */
export class ImportProblem extends Error {
  override readonly name = "ImportProblem";
}
