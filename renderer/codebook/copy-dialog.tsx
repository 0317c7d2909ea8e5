import { useEffect, useMemo, useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { branchOf } from "../../app/codebook/copy-branch.ts";
import { plantCodes, type StarterCode } from "../../app/codebook/starter.ts";
import { codeTree, topmost } from "../../app/codebook/tree.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, notifyProblem, problemSentence } from "../ui/notices.ts";
import { useProject, useRecords } from "../use-project.tsx";
import { commitTo, type ListedProject, listProjects, readCodesOf } from "../use-projects.ts";
import { CodeField } from "./code-field.tsx";
import { namesInWords } from "./names-in-words.ts";

/** Asks into which project, and under which of its codes, branches of the codebook are copied, and copies them. */
export function CopyDialog({ ids, onClose }: { readonly ids: readonly Id[]; readonly onClose: () => void }) {
  const codes = useRecords(({ codes }) => codes);
  const branches = useMemo(() => topmost(codeTree([...codes.values()]), new Set(ids)).map(branchOf), [codes, ids]);
  const projects = useOtherProjects();
  const [projectId, setProjectId] = useState<Id | null>(null);
  const project = projects?.find(({ id }) => id === projectId);
  return (
    <DialogBox title="Copy to another project" onClose={onClose}>
      <p>
        Copies {namesInWords(branches.map(({ name }) => name))} with all sub-codes, colours and definitions; codings and
        memos stay here.
      </p>
      {projects?.length === 0 && <p className="hint">There is no other project on this computer. Make one first.</p>}
      {projects !== null && projects.length > 0 && (
        <RadioGroup className="field" value={projectId} onChange={setProjectId}>
          <Label className="label">Into the project</Label>
          <div className="scroll project-choices">
            {projects.map(({ id, name }) => (
              <Radio key={id} className="radio" value={id}>
                <span className="dot" /> {name}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      )}
      {project ? (
        <CopyInto key={project.id} project={project} branches={branches} onClose={onClose} />
      ) : (
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
        </div>
      )}
    </DialogBox>
  );
}

function CopyInto(props: {
  readonly project: ListedProject;
  readonly branches: readonly StarterCode[];
  readonly onClose: () => void;
}) {
  const { project, branches, onClose } = props;
  const [codes, setCodes] = useState<readonly Code[] | null>(null);
  const [parentId, setParentId] = useState<Id | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isAwaited = true;
    readCodesOf(project.id).then(
      (read) => isAwaited && setCodes(read),
      (error: unknown) => setProblem(problemSentence(error)),
    );
    return () => {
      isAwaited = false;
    };
  }, [project.id]);
  const plan = useMemo(
    () => codes && plantCodes(branches, parentId, codes, systemIdentity),
    [branches, parentId, codes],
  );
  const copy = () => {
    let done = { added: 0, kept: 0 };
    commitTo(project.id, "Copy codes from another project", async (read) => {
      const now = await read.codes.toArray();
      if (parentId !== null && !now.some(({ id }) => id === parentId)) {
        throw new Error("The code to copy them under was deleted in the meantime. Choose another one.");
      }
      const planned = plantCodes(branches, parentId, now, systemIdentity);
      done = planned;
      return planned.diff;
    }).then(
      () => {
        onClose();
        notifyDone(`Copied ${copySentence(done)} to “${project.name}”.`);
      },
      (error: unknown) => setProblem(problemSentence(error)),
    );
  };
  return (
    <>
      {codes && (
        <CodeField label="Under the code" codes={codes} value={parentId} onChange={setParentId} none="Top level" />
      )}
      {plan && <p role="status">Adds {copySentence(plan)}.</p>}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" isDisabled={!plan || plan.added === 0} onPress={copy}>
          Copy
        </Button>
      </div>
    </>
  );
}

/** `12 codes; 3 that are there already stay as they are` */
function copySentence({ added, kept }: { readonly added: number; readonly kept: number }): string {
  if (kept === 0) return countInWords(added, "code");
  const stay = kept === 1 ? "stays as it is" : "stay as they are";
  return `${countInWords(added, "code")}; ${countInWords(kept, "that is", "that are")} there already ${stay}`;
}

/** The projects on this computer without the one that is open; null while they are looked up. */
function useOtherProjects(): readonly ListedProject[] | null {
  const { id: ownId } = useProject();
  const [projects, setProjects] = useState<readonly ListedProject[] | null>(null);
  useEffect(() => {
    listProjects().then((all) => setProjects(all.filter(({ id }) => id !== ownId)), notifyProblem);
  }, [ownId]);
  return projects;
}
