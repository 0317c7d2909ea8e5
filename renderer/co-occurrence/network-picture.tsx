import type { CoOccurrenceOptions } from "../../app/analysis/co-occurrence.ts";
import type { CoOccurrenceNetwork, NetworkMeasure, NetworkPair } from "../../app/analysis/co-occurrence-network.ts";
import type { Code, Id } from "../../app/model/records.ts";
import type { PressedPair } from "./pair-passages.tsx";
import { amount, cellName } from "./pair-words.ts";

/** So small a picture is made to be seen whole; a larger one scrolls, since its names could not be read. */
const SMALLEST_SCALE = 0.85;

/** The network drawn: circles as large as their codes are frequent, lines as thick as pairs are strong. */
export function NetworkPicture(props: {
  readonly network: CoOccurrenceNetwork;
  readonly measure: NetworkMeasure;
  readonly options: CoOccurrenceOptions;
  readonly colors: ReadonlyMap<Id, Code>;
  readonly pressed: PressedPair | null;
  /** The code that the mouse is on, by its place: what is not linked with it steps back. */
  readonly pointed: number | null;
  readonly onPoint: (place: number | null) => void;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { network, pointed } = props;
  const { width, height, codes, pairs } = network;
  const linked = new Set(
    pairs.flatMap(({ first, second }) => (first === pointed || second === pointed ? [first, second] : [])),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll network-scroller" tabIndex={0} aria-label="Network">
      <svg
        className="network-picture"
        role="img"
        aria-label={`Network of ${codes.length} codes and ${pairs.length} pairs; the table of its lines has the numbers`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        style={{
          maxWidth: `max(100%, ${SMALLEST_SCALE * width}px)`,
          maxHeight: `max(100%, ${SMALLEST_SCALE * height}px)`,
        }}
      >
        {pairs.map((pair) => (
          <Line key={`${pair.first} ${pair.second}`} pair={pair} {...props} />
        ))}
        {codes.map(({ id, label, n, x, y, radius }, place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing only lets the other codes step back
          <g
            key={id}
            className={pointed !== null && pointed !== place && !linked.has(place) ? "stepped-back" : undefined}
            onMouseEnter={() => props.onPoint(place)}
            onMouseLeave={() => props.onPoint(null)}
          >
            <title>{`${props.colors.get(id)?.name ?? label}: ${amount(props.options, n)}`}</title>
            <circle cx={x} cy={y} r={radius} fill={props.colors.get(id)?.color} />
            <text x={x} y={y + radius + 14}>
              {label}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

function Line({
  pair,
  network,
  pointed,
  ...props
}: { readonly pair: NetworkPair } & Parameters<typeof NetworkPicture>[0]) {
  const { first, second, figures, width } = pair;
  const [from, to] = [network.codes[first], network.codes[second]];
  if (!from || !to) return null;
  const nameOf = (id: Id) => props.colors.get(id)?.name ?? "";
  const names = { first: nameOf(from.id), second: nameOf(to.id), figures };
  const isPressed = props.pressed?.first === from.id && props.pressed.second === to.id;
  const isBack = pointed !== null && pointed !== first && pointed !== second;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the picture has a button for each line
    <g
      className={`network-line${isPressed ? " pressed" : ""}${isBack ? " stepped-back" : ""}`}
      onClick={() => props.onPress({ first: from.id, second: to.id })}
    >
      <title>{cellName(names, props.measure, props.options)}</title>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={width} />
      <line className="network-grip" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    </g>
  );
}
