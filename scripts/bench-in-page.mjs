// What the benchmark does inside the window. Each function is sent there as text, so it stands for itself.

/** Puts a corpus into the open project's tables, past the change log: seeding is not what is measured. */
export async function fillProject(corpus) {
  const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("quipu-project-"));
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const [large] = corpus.documents;
  const small = { ...large, id: "small", name: "A small one", position: -1, length: 5 };
  const rows = {
    documents: [small, ...corpus.documents.map(({ text: _, ...document }) => document)],
    texts: [{ id: "small", text: "Small" }, ...corpus.documents.map(({ id, text }) => ({ id, text }))],
    turns: corpus.turns,
    codes: corpus.codes,
    codings: corpus.codings,
    variables: corpus.variables ?? [],
    cases: corpus.cases ?? [],
    diffParts: [{ seq: 2, part: 0, diff: {} }],
  };
  await new Promise((resolve, reject) => {
    const transaction = db.transaction([...Object.keys(rows), "changes"], "readwrite");
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
    for (const [store, list] of Object.entries(rows)) for (const row of list) transaction.objectStore(store).put(row);
    const changes = transaction.objectStore("changes");
    const first = changes.get(1);
    first.onsuccess = () => changes.put({ ...first.result, seq: 2, base: 2 });
  });
  db.close();
}

/** Notes when the next press and the next key come, for the measures below; to be called before they come. */
export function watchInput() {
  const next = (type) =>
    new Promise((resolve) => {
      window.addEventListener(type, () => resolve(performance.now()), { capture: true, once: true });
    });
  window.input = Promise.race([next("pointerdown"), next("keydown")]);
}

/** From the press on a document to the frames in which its text, and then its codings, are on the screen. */
export async function whenOpened(documentName) {
  const pressed = await window.input;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const root = () => document.querySelector('[aria-multiline="true"]');
  let text = 0;
  for (;;) {
    await frame();
    const shown = root()?.getAttribute("aria-label") === documentName && root().querySelectorAll("p").length > 1;
    if (shown && text === 0) text = performance.now() - pressed;
    if (shown && CSS.highlights.size > 0) return { text, painted: performance.now() - pressed };
  }
}

/** Selects three words of the paragraph that lies this far down the text, and waits until all around it is painted. */
export async function selectWords(share) {
  const root = document.querySelector('[aria-multiline="true"]');
  const lines = [...root.querySelectorAll("p")].filter((line) => (line.textContent?.split(" ").length ?? 0) > 12);
  const line = lines[Math.floor(share * lines.length)];
  line.scrollIntoView({ block: "center" });
  const text = line.firstChild.firstChild;
  const words = [...text.data.matchAll(/\S+/g)];
  root.focus({ preventScroll: true });
  document.getSelection().setBaseAndExtent(text, words[6].index, text, words[8].index + words[8][0].length);
  const painted = () => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).join();
  for (let unchanged = 0, before = painted(); unchanged < 12; unchanged++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const now = painted();
    if (now !== before) unchanged = 0;
    before = now;
  }
}

/** From the key press to the frame in which the text can be edited and has the caret. */
export async function whenEditable() {
  const pressed = await window.input;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const root = document.querySelector(".being-edited");
    if (root && document.activeElement === root) return performance.now() - pressed;
    if (performance.now() - pressed > 20000) throw new Error("The text never became editable.");
  }
}

/** From the key press to the end of the frame after it. */
export async function whenDrawn() {
  const pressed = await window.input;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now() - pressed;
}

/** How many passages are painted in colours of codes, and how many codings the margin names. */
export function paintedNow() {
  const ranges = [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name === "passage" ? 0 : size), 0);
  return { ranges, names: document.querySelectorAll("button.coding").length };
}

/** From the key press to the frame in which one passage more is painted and named in the margin than before. */
export async function whenCodingPainted(before) {
  const pressed = await window.input;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const ranges = [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name === "passage" ? 0 : size), 0);
    const names = document.querySelectorAll("button.coding").length;
    if (ranges > before.ranges && names > before.names) return performance.now() - pressed;
    if (performance.now() - pressed > 5000) throw new Error("The coding was never painted.");
  }
}

/** The lengths of 300 frames while the transcript scrolls 120 pixels, a notch of a mouse wheel, in each. */
export async function scroll() {
  const scroller = document.querySelector(".transcript-scroller");
  const frames = [];
  scroller.scrollTop = 0;
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  const step = 120;
  for (let count = 0; count < 300; count++) {
    scroller.scrollTop += step;
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** The lengths of 200 frames while a list scrolls 120 pixels, a notch of a mouse wheel, in each. */
export async function scrollDown(selector) {
  const list = document.querySelector(selector);
  const frames = [];
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let count = 0; count < 200; count++) {
    list.scrollTop += 120;
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** From the key press to the frame in which the list of documents has a name. */
export async function whenListed(name) {
  const pressed = await window.input;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    if (document.querySelector(`.document-list [aria-label="${name}"]`)) return performance.now() - pressed;
    if (performance.now() - pressed > 5000) throw new Error(`“${name}” was never listed.`);
  }
}

/** The same paragraphs with the same letters as plain HTML, from nothing to the frame that shows them. */
export async function paintBarePage(text) {
  const escaped = (line) => line.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const html = text.split("\n").map((line) => `<p>${escaped(line) || "<br>"}</p>`);
  document.body.replaceChildren();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  const start = performance.now();
  const page = document.createElement("div");
  page.className = "transcript-text";
  page.style.width = "700px";
  page.innerHTML = html.join("");
  const scroller = document.createElement("div");
  scroller.style.height = "100vh";
  scroller.style.overflow = "auto";
  scroller.append(page);
  document.body.append(scroller);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now() - start;
}

/** From the key press to the frame in which a row of the tree has this name. */
export async function whenRowNamed(name) {
  const pressed = await window.input;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const names = [...document.querySelectorAll(".code-tree .code-name")].map((one) => one.textContent);
    if (names.includes(name)) return performance.now() - pressed;
    if (performance.now() - pressed > 5000) throw new Error(`No row came to be called ${name}.`);
  }
}

/** From the key press to the frame in which another row of the tree has the focus. */
export async function whenFocusMoved(before) {
  const pressed = await window.input;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    if (document.activeElement?.dataset.key !== before) return performance.now() - pressed;
    if (performance.now() - pressed > 2000) throw new Error("The focus never moved.");
  }
}

/** From the key press to the frame in which the tree shows something else than before. */
export async function whenTreeChanged(before) {
  const pressed = await window.input;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    if (document.querySelector(".code-tree")?.innerText !== before) return performance.now() - pressed;
    if (performance.now() - pressed > 5000) throw new Error("The tree never changed.");
  }
}

/** The lengths of 300 frames while an element scrolls 120 pixels in each. */
export async function scrollElement(selector) {
  const scroller = document.querySelector(selector);
  const frames = [];
  scroller.scrollTop = 0;
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let count = 0; count < 300; count++) {
    scroller.scrollTop += 120;
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** Puts documents into the open project's tables, past the change log. */
export async function addDocuments(list) {
  const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("quipu-project-"));
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = db.transaction(["documents", "texts", "turns"], "readwrite");
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
    for (const { document, text, turns } of list) {
      transaction.objectStore("documents").put(document);
      transaction.objectStore("texts").put({ id: document.id, text });
      transaction.objectStore("turns").put({ id: document.id, turns });
    }
  });
  db.close();
}

/** From opening the search to the moment when all texts are ready, found by a word that is in the last of them. */
export async function whenSearchable() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const start = performance.now();
  [...document.querySelectorAll("nav button")].find(({ textContent }) => textContent.trim() === "Search").click();
  const status = () => document.querySelector(".table-title [role=status]")?.textContent ?? "";
  while (!status().includes("Reading")) await frame();
  while (status().includes("Reading")) await frame();
  return performance.now() - start;
}

/** From the change of the field to the frame that shows the first lines, and to the one that says how many there are. */
export async function whenFound(text) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const field = document.querySelector("input[type=search]");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const type = (value) => {
    setValue.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const status = () => document.querySelector(".table-title [role=status]")?.textContent ?? "";
  type("");
  while (status() !== "" || document.querySelector(".hit")) await frame();
  const start = performance.now();
  type(text);
  let first = null;
  for (;;) {
    await frame();
    if (first === null && document.querySelector(".hit .hit-match")?.textContent) first = performance.now() - start;
    if (first !== null && / in /.test(status()) && !/so far/.test(status())) {
      return { first, all: performance.now() - start, hits: status() };
    }
    if (performance.now() - start > 60_000) throw new Error(`Nothing was found for ${text}.`);
  }
}

/** From the press on “Code” to the frame without the dialog, and the longest time between two frames meanwhile. */
export async function whenAllCoded() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  document.querySelector("[role=dialog] button[type=submit]").click();
  let [last, longest] = [start, 0];
  while (document.querySelector("[role=dialog]")) {
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { all: performance.now() - start, longest };
}

/** When the page has nothing left to do, as it has after a name is typed by hand. */
export async function whenIdle() {
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
}

/**
 * Presses what a selector finds and waits until the word list says so many words are counted (any number where none is
 * given), or, with a second selector, until that is there; answers how long it took and the longest frame meanwhile.
 */
export async function whenCounted({ press, shows }) {
  const start = performance.now();
  let [last, longest] = [start, 0];
  document.querySelector(press)?.click();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (document.querySelector(shows) && !document.querySelector(".counting")) return { all: now - start, longest };
  }
}

/** Whether no dialog is open. */
export function noDialog() {
  return document.querySelector('[role="dialog"]') === null;
}
