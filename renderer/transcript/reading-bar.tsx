import { Hash, Search } from "lucide-react";
import { Button, Toolbar } from "react-aria-components";
import { useOffered } from "../ui/commands.tsx";
import { ReadingMenu } from "./reading-menu.tsx";

/** The buttons for reading: find, go to, how the text is set. */
export function ReadingBar() {
  const offered = useOffered();
  const run = (wanted: string) => offered.find(({ id }) => id === wanted)?.run();
  return (
    <Toolbar aria-label="Reading" className="reading-bar">
      <Button className="icon-button" aria-label="Find in this document" onPress={() => run("find")}>
        <Search size={16} aria-hidden />
      </Button>
      <Button className="icon-button" aria-label="Go to paragraph, turn or question" onPress={() => run("go-to")}>
        <Hash size={16} aria-hidden />
      </Button>
      <ReadingMenu />
    </Toolbar>
  );
}
