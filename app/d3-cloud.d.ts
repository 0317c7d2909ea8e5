// The functions used here. @types/d3-cloud would bring the DOM's types into the pure core.
declare module "d3-cloud" {
  type Word = { readonly text: string; size?: number; x?: number; y?: number };
  type Cloud<One extends Word> = {
    size(size: readonly [number, number]): Cloud<One>;
    words(words: One[]): Cloud<One>;
    font(name: string): Cloud<One>;
    fontSize(size: (word: One) => number): Cloud<One>;
    rotate(degrees: number): Cloud<One>;
    padding(pixels: number): Cloud<One>;
    random(random: () => number): Cloud<One>;
    canvas(make: () => unknown): Cloud<One>;
    on(event: "end", take: (placed: One[]) => void): Cloud<One>;
    start(): Cloud<One>;
  };
  export default function cloud<One extends Word>(): Cloud<One>;
}
