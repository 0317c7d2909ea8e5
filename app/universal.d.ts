// What both a browser and Node have, and the language's own library does not declare.

declare const crypto: {
  randomUUID(): string;
  readonly subtle: { digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer> };
};

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

declare function setTimeout(act: () => void, ms: number): unknown;

declare function clearTimeout(timer: unknown): void;
