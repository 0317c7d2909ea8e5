import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

/** What is laid out: a circle with its name below it; lengths in pixels. */
export type NetworkNode = { readonly radius: number; readonly labelWidth: number; readonly labelHeight: number };

/** A line between two nodes, by their places; of strength 0 to 1. */
export type NetworkLink = { readonly first: number; readonly second: number; readonly strength: number };

/** Where the middles of the nodes stand, in their order, within a picture of this size; in pixels. */
export type NetworkLayout = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly x: number; readonly y: number }[];
};

const STEPS = 300;
const MARGIN = 16;
/** Between two circles with their names. */
const GAP = 4;
/** Names are pushed apart at most so many times over. */
const ROUNDS = 120;

type Body = SimulationNodeDatum & NetworkNode;

/**
 * Places nodes so that what is strongly linked is near and names do not cover each other; the same network always gives
 * the same picture. Forces after Fruchterman and Reingold (1991), as d3-force computes them.
 */
export function layOutNetwork(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): NetworkLayout {
  const bodies = nodes.map((node): Body => ({ ...node }));
  const pulls = links.map(({ first, second, strength }) => ({ source: first, target: second, strength }));
  forceSimulation(bodies)
    .stop()
    .force(
      "links",
      forceLink<Body, SimulationLinkDatum<Body> & { readonly strength: number }>(pulls).distance(
        ({ strength }) => 150 - 70 * strength,
      ),
    )
    .force("apart", forceManyBody<Body>().strength(-320).distanceMax(320))
    .force(
      "names",
      forceCollide<Body>(({ radius, labelWidth }) => Math.max(radius + 12, labelWidth * 0.36)).iterations(2),
    )
    // wide screens have more room from side to side
    .force("x", forceX<Body>(0).strength(0.04))
    .force("y", forceY<Body>(0).strength(0.2))
    .tick(STEPS);
  pushApart(bodies);
  return framed(bodies);
}

/** Moves circles with their names that still cover each other apart, the shorter way. */
function pushApart(bodies: readonly Body[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let isClear = true;
    for (const [index, one] of bodies.entries()) {
      for (const other of bodies.slice(0, index)) isClear = !doCover(one, other) && isClear;
    }
    if (isClear) return;
  }
}

/** Whether two bodies covered each other; they are moved apart. */
function doCover(one: Body, other: Body): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) + GAP;
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + GAP;
  if (across <= 0 || down <= 0) return false;
  const [x, y] = [(one.x ?? 0) < (other.x ?? 0) ? -1 : 1, (one.y ?? 0) < (other.y ?? 0) ? -1 : 1];
  if (across < down) {
    one.x = (one.x ?? 0) + (x * across) / 2;
    other.x = (other.x ?? 0) - (x * across) / 2;
  } else {
    one.y = (one.y ?? 0) + (y * down) / 2;
    other.y = (other.y ?? 0) - (y * down) / 2;
  }
  return true;
}

function boxOf({ x = 0, y = 0, radius, labelWidth, labelHeight }: Body) {
  const half = Math.max(radius, labelWidth / 2);
  return { left: x - half, right: x + half, top: y - radius, bottom: y + radius + labelHeight };
}

function framed(bodies: readonly Body[]): NetworkLayout {
  const boxes = bodies.map(boxOf);
  const left = boxes.reduce((least, box) => Math.min(least, box.left), 0) - MARGIN;
  const top = boxes.reduce((least, box) => Math.min(least, box.top), 0) - MARGIN;
  return {
    width: Math.ceil(boxes.reduce((most, box) => Math.max(most, box.right), 0) - left + MARGIN),
    height: Math.ceil(boxes.reduce((most, box) => Math.max(most, box.bottom), 0) - top + MARGIN),
    places: bodies.map(({ x = 0, y = 0 }) => ({ x: rounded(x - left), y: rounded(y - top) })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
