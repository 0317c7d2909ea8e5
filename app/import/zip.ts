import { configure, type FileEntry, Uint8ArrayReader, Writer, ZipReader } from "@zip.js/zip.js/lib/zip-native.js";

// the import runs in a worker already, and its policy allows no workers made from blobs
configure({ useWebWorkers: false });

/** A file in a zip file. */
export type ZipEntry = {
  /** As it stands in the archive; where that does not say its encoding, the bytes of the name tell better. */
  readonly path: string;
  readonly pathBytes: Uint8Array;
  readonly isUtf8: boolean;
  /** The bytes that it unpacks to, as the archive says; reading sees whether it is true. */
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Whether it stands for another file, as links of Unix do. */
  readonly isLink: boolean;
  /** Unpacks it; null where it is damaged, or is not as large as the archive says. */
  readonly read: () => Promise<Uint8Array | null>;
};

/** The files of a zip file in its order, folders left out; null where it is none, or damaged. No more than `most` and one. */
export async function openZip(bytes: Uint8Array, most: number): Promise<readonly ZipEntry[] | null> {
  const entries: ZipEntry[] = [];
  try {
    // names such as ../../etc are harmless as long as nothing is written under them
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: "tolerant" });
    for await (const entry of reader.getEntriesGenerator()) {
      if (!entry.directory) entries.push(entryOf(entry));
      if (entries.length > most) break;
    }
    return entries;
  } catch {
    return null;
  }
}

function entryOf(entry: FileEntry): ZipEntry {
  return {
    path: entry.filename,
    pathBytes: entry.rawFilename.slice(),
    isUtf8: entry.filenameUTF8,
    size: entry.uncompressedSize,
    isEncrypted: entry.encrypted,
    isLink: entry.symlink,
    read: async () => {
      try {
        return await entry.getData(new BoundedWriter(entry.uncompressedSize), { checkSignature: true });
      } catch {
        return null;
      }
    },
  };
}

/** Gathers what is unpacked, and refuses more than was announced: memory is taken for what is there. */
class BoundedWriter extends Writer<Uint8Array> {
  readonly #most: number;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override async writeUint8Array(piece: Uint8Array): Promise<void> {
    this.#length += piece.length;
    if (this.#length > this.#most) throw new RangeError("More bytes than the archive says");
    this.#pieces.push(piece.slice());
  }

  override async getData(): Promise<Uint8Array> {
    if (this.#length !== this.#most) throw new RangeError("Fewer bytes than the archive says");
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
