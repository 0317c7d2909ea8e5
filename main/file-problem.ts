/** A file could not be read or written; the message is a sentence for the user that names it and says what to do. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

const READ_REASONS = new Map([
  ["ENOENT", "it is no longer where it was. It may have been moved, renamed or deleted: choose it again."],
  ["EACCES", "you have no permission to read it. Change its permissions, or choose a copy of it."],
  ["EPERM", "you have no permission to read it. Change its permissions, or choose a copy of it."],
  ["EBUSY", "another program is using it. Close it there and choose it again."],
  ["EISDIR", "it is a folder. Choose the documents in it."],
  ["EIO", "the disk reports an error. Check the disk, or choose a copy of the file."],
]);

const WRITE_REASONS = new Map([
  ["ENOSPC", "the disk is full. Free some space, or save it on another disk."],
  ["EDQUOT", "your share of the disk is full. Free some space, or save it on another disk."],
  ["EACCES", "you have no permission to write there. Choose another folder or name."],
  ["EPERM", "it may not be written, or another program has it open. Close it there, or choose another name."],
  ["EBUSY", "another program has it open. Close it there, or choose another name."],
  ["EROFS", "this disk is read-only. Choose a folder on another disk."],
  ["ENOENT", "its folder is no longer there. Choose another folder."],
  ["EISDIR", "a folder has this name. Choose another name."],
  ["ENAMETOOLONG", "its name is too long. Choose a shorter one."],
  ["EIO", "the disk reports an error. Check the disk, or save it on another one."],
]);

/** `ENOENT` for `a.txt` -> `"a.txt" could not be read: it is no longer where it was. …` */
export function readProblem(name: string, error: unknown): FileProblem {
  return problem(`"${name}" could not be read`, READ_REASONS, error);
}

/** `ENOSPC` for `a.csv` -> `"a.csv" was not saved: the disk is full. …` */
export function writeProblem(name: string, error: unknown): FileProblem {
  return problem(`"${name}" was not saved`, WRITE_REASONS, error);
}

function problem(what: string, reasons: ReadonlyMap<string, string>, error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return new FileProblem(
    `${what}: ${reasons.get(code) ?? `the system refused (${code}). Try again, or another place.`}`,
  );
}
