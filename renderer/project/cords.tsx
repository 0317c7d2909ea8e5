const pendants = [
  { x: 14, length: 46, knots: [18, 30, 42], tone: 1 },
  { x: 38, length: 62, knots: [26, 32, 54], tone: 2 },
  { x: 62, length: 38, knots: [22], tone: 3 },
  { x: 86, length: 66, knots: [20, 40, 46, 60], tone: 1 },
  { x: 110, length: 52, knots: [34, 48], tone: 4 },
  { x: 134, length: 60, knots: [24, 50, 56], tone: 2 },
];

/** The mark of the project: a cord with knotted strings. */
export function Cords() {
  return (
    <svg className="cords" viewBox="0 0 148 76" width="148" height="76" aria-hidden="true">
      <path className="cord" d="M2 7 Q 74 13 146 5" />
      {pendants.map(({ x, length, knots, tone }) => (
        <g key={x} className={`pendant tone-${tone}`}>
          <line x1={x} y1="9" x2={x} y2={length + 8} />
          {knots.map((y) => (
            <ellipse key={y} cx={x} cy={y + 6} rx="3.4" ry="2.6" />
          ))}
        </g>
      ))}
    </svg>
  );
}
