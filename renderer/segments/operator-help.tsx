import { CircleHelp } from "lucide-react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

const rows: readonly (readonly [operator: string, meaning: string])[] = [
  ["AND", "the same words are coded with this, too, whoever coded them"],
  ["OR", "these passages as well"],
  ["NOT", "the same words are not coded with this"],
  ["OVERLAPS", "shares at least one character with such a passage"],
  ["WITHIN", "lies inside such a passage"],
  ["ENCLOSES", "holds such a passage"],
  ["FOLLOWED BY", "such a passage begins behind it, at most so many paragraphs later; 0 is the same paragraph"],
  ["NEAR", "such a passage stands at most so many paragraphs before or after"],
];

/** What the operators mean. */
export function OperatorHelp() {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="What the operators mean">
        <CircleHelp size={16} aria-hidden />
      </Button>
      <Popover className="popover operator-popover" placement="bottom start">
        <Dialog className="operator-help" aria-label="What the operators mean">
          <p>
            Conditions are worked from top to bottom. What should be worked by itself, as in brackets, is saved as a
            query and used in this one.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Operator</th>
                <th scope="col">Which passages stay</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([operator, meaning]) => (
                <tr key={operator}>
                  <th scope="row">{operator}</th>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
