import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import { useViewState } from "../use-project.tsx";
import { CasesPage } from "./cases-page.tsx";
import { DocumentsPage } from "./documents-page.tsx";
import "../ui/table-screen.css";
import "./cases.css";

/** The units of analysis and the documents, with their variables. */
export function CasesScreen(props: { readonly onOpenDocument: (id: Id) => void }) {
  const { onOpenDocument } = props;
  const [tab, setTab] = useViewState("casesTab", parseTab);
  return (
    <Tabs
      className="panel table-screen cases-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => setTab(parseTab(key))}
    >
      <h1 className="visually-hidden">{tab === "cases" ? "Cases" : "Documents"}</h1>
      <TabList className="tab-list" aria-label="Tables">
        <Tab className="tab" id="cases">
          Cases
        </Tab>
        <Tab className="tab" id="documents">
          Documents
        </Tab>
      </TabList>
      <TabPanel className="tab-panel" id="cases">
        <CasesPage onOpenDocument={onOpenDocument} />
      </TabPanel>
      <TabPanel className="tab-panel" id="documents">
        <DocumentsPage onOpenDocument={onOpenDocument} />
      </TabPanel>
    </Tabs>
  );
}

function parseTab(stored: unknown): "cases" | "documents" {
  return stored === "documents" ? "documents" : "cases";
}
