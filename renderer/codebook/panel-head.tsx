import { Plus, Search } from "lucide-react";
import { memo, type Ref } from "react";
import { Button } from "react-aria-components";
import type { TreeOrder } from "../../app/codebook/sort-tree.ts";
import { useRecords } from "../use-project.tsx";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { CodebookMenu } from "./codebook-menu.tsx";

/** Above the tree: how many codes there are, and what can be done with the codebook as a whole. */
export const PanelHead = memo(function PanelHead(props: {
  readonly ask: (question: CodebookQuestion) => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
  readonly order: TreeOrder;
  readonly onOrder: (order: TreeOrder) => void;
  readonly onPage: () => void;
  readonly hasCodes: boolean;
  readonly searchButton: Ref<HTMLButtonElement>;
  readonly onFind: () => void;
}) {
  const { ask } = props;
  const count = useRecords(({ codes }) => codes.size);
  return (
    <div className="panel-head">
      <h2>
        Codebook <span className="codebook-size">{count.toLocaleString("en")}</span>
      </h2>
      <Button className="button codebook-new" onPress={() => ask({ deed: "new", parent: null })}>
        <Plus size={15} aria-hidden /> <span>New code</span>
      </Button>
      <Button
        ref={props.searchButton}
        className="icon-button"
        aria-label="Find codes"
        isDisabled={!props.hasCodes}
        onPress={props.onFind}
      >
        <Search size={15} aria-hidden />
      </Button>
      <CodebookMenu
        onExpandAll={props.expandAll}
        onCollapseAll={props.collapseAll}
        order={props.order}
        onOrder={props.onOrder}
        onSets={() => ask({ deed: "sets" })}
        onPage={props.onPage}
        onImport={() => ask({ deed: "import" })}
        onStarter={() => ask({ deed: "starter" })}
      />
    </div>
  );
});
