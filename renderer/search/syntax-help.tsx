const rows: readonly (readonly [written: string, finds: string])[] = [
  ["cost", "the whole word, whatever its capitals and accents"],
  ["cost*  wom?n", "any letters, exactly one letter"],
  ["“electronic government”", "the words one after the other; a lone * is any one word"],
  ["cost price  cost AND price", "both in the same turn, paragraph or document, as chosen beside “Together in”"],
  ["cost OR price", "either"],
  ["cost NOT price  cost -price", "the first where the second is not in the same turn, paragraph or document"],
  ["cost NEAR/5 price", "one at most 5 words after the other, either way round, in the same turn or paragraph"],
  ["(cost OR price) NEAR computer*", "parentheses; NEAR without a number is NEAR/10"],
  ["/\\b\\d{4}\\b/", "a regular expression, blind to capitals and accents, too"],
];

/** How a search is written, in one table. */
export function SyntaxHelp() {
  return (
    <div className="syntax-help">
      <table>
        <thead>
          <tr>
            <th scope="col">Written</th>
            <th scope="col">Finds</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([written, finds]) => (
            <tr key={written}>
              <th scope="row">
                {written.split("  ").map((one) => (
                  <code key={one}>{one}</code>
                ))}
              </th>
              <td>{finds}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        A word is a run of letters and figures: “don’t” and “e-mail” are two each. Chinese, Japanese, Thai and other
        texts without spaces are found by any part; in Korean, write 정부* to find 정부가 as well.
      </p>
    </div>
  );
}
