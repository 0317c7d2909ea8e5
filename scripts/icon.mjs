// node scripts/icon.mjs: draws the icon, knotted cords on terracotta, in the sizes that desktops ask for.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { root } from "./run.mjs";

const GROUND = [0x9c, 0x3d, 0x1c];
const CORD = [0xf6, 0xf4, 0xf0];
/** Samples a pixel in each direction, for smooth edges. */
const SAMPLES = 4;

/** In shares of the icon's width: where each cord hangs, how far down, and its knots. */
const PENDANTS = [
  { x: 0.27, end: 0.72, knots: [0.42, 0.62] },
  { x: 0.5, end: 0.86, knots: [0.5, 0.76] },
  { x: 0.73, end: 0.66, knots: [0.56] },
];

const folder = path.join(root, "main/resources/icons");
mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(path.join(folder, `${size}x${size}.png`), encodePng(size, drawIcon(size)));
}

/** The icon's pixels, four bytes each: red, green, blue, alpha. */
function drawIcon(size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    const share = (isInside) => coverage(index % size, Math.floor(index / size), size, isInside);
    const ground = share(isGround);
    const cord = share(isCord);
    const color = GROUND.map((value, channel) => Math.round(value + (CORD[channel] - value) * cord));
    pixels.set([...color, Math.round(ground * 255)], index * 4);
  }
  return pixels;
}

/** How much of a pixel lies in the shape, 0 to 1. */
function coverage(column, row, size, isInside) {
  let hits = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    if (isInside(x / size, y / size)) hits++;
  }
  return hits / (SAMPLES * SAMPLES);
}

/** A square with round corners. */
function isGround(x, y) {
  const radius = 0.2;
  const beyond = (at) => Math.max(Math.abs(at - 0.5) - (0.5 - radius), 0);
  return Math.hypot(beyond(x), beyond(y)) <= radius;
}

/** The main cord sags a little; the others hang from it. */
function isCord(x, y) {
  const sag = 0.2 + 0.06 * (1 - ((x - 0.5) / 0.38) ** 2);
  if (Math.abs(x - 0.5) < 0.38 && Math.abs(y - sag) < 0.04) return true;
  return PENDANTS.some(({ x: at, end, knots }) => {
    if (Math.abs(x - at) < 0.024 && y > 0.24 && y < end) return true;
    return knots.some((knot) => Math.hypot((x - at) / 0.075, (y - knot) / 0.055) < 1);
  });
}

function encodePng(size, pixels) {
  const rows = Array.from({ length: size }, (_, row) =>
    // Each row begins with its filter: none.
    Buffer.concat([Buffer.of(0), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, colour with alpha.
  header.set([8, 6], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
