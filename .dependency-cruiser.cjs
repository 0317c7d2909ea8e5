// Who may import what. ARCHITECTURE.md says why; fixtures/bad-imports holds one wrong import for each rule.

const TESTS = "\\.test\\.tsx?$|/test-[^/]+\\.ts$|^renderer/e2e/";

/** Each layer of the domain, and the layers that it may build on. */
const layers = {
  "app/model": [],
  "app/text": ["app/model"],
  "app/codebook": ["app/model", "app/text"],
  "app/coding": ["app/model", "app/text", "app/codebook"],
  "app/memos": ["app/model", "app/text"],
  "app/table": ["app/model", "app/text"],
  "app/import": ["app/model", "app/text", "app/codebook"],
  "app/cases": ["app/model", "app/text", "app/import"],
  "app/interchange": ["app/model", "app/text", "app/codebook"],
  "app/analysis": ["app/model", "app/text", "app/codebook", "app/table", "app/cases"],
  "app/report": ["app/model", "app/text", "app/codebook", "app/table", "app/analysis", "app/pictures"],
  "app/pictures": ["app/model", "app/text", "app/codebook", "app/table", "app/analysis"],
  "app/search": ["app/model", "app/text", "app/codebook", "app/table"],
  "app/tidy": ["app/model", "app/text", "app/codebook", "app/table", "app/analysis", "app/cases"],
  "app/store": ["app/model"],
};

/** Each package that runs in the app, and the folders that may use it. A package not named here is refused. */
const packages = {
  electron: "^main/",
  "(dexie|dexie-react-hooks)": "^app/store/",
  papaparse: "^app/(table|import|tidy)/",
  "hyparquet-writer": "^app/tidy/",
  diff: "^app/text/",
  jschardet: "^app/import/",
  "media-captions": "^app/import/",
  mammoth: "^app/import/",
  fflate: "^app/(import|table|tidy)/",
  "@zip\\.js/zip\\.js": "^app/import/",
  saxes: "^app/(import|interchange)/",
  parse5: "^app/import/",
  "pdfjs-dist": "^app/import/",
  "read-excel-file": "^app/import/",
  "write-excel-file": "^app/table/",
  docx: "^app/report/",
  "(stopword|@orama/stopwords)": "^app/analysis/",
  "d3-(cloud|color|force|hierarchy|interpolate|scale|shape)": "^app/pictures/",
  jstat: "^app/analysis/",
  "(mdast-util-from-markdown|micromark-extension-gfm-strikethrough|mdast-util-gfm-strikethrough)": "^app/import/",
  "(react|react-dom|react-aria|react-aria-components|react-resizable-panels|@tanstack/react-virtual|lucide-react|tinykeys)":
    "^renderer/",
  "(lexical|@lexical/[^/]+)": "^renderer/transcript/",
  comlink: "^renderer/",
};

/** Where the window, its workers and the main process begin. */
const ENTRIES = "^main/(main|preload)\\.ts$|^renderer/main\\.tsx$|^renderer/.*-worker\\.ts$";

/** The renderer's doors to the store. */
const STORE_DOORS =
  "^renderer/(use-projects?\\.tsx?|project-session\\.ts|counted-project\\.ts|(project|import|search|replace|pseudonyms|history)-worker\\.ts)$";
const WORKSPACES =
  "documents|transcript|codebook|segments|words|portrait|co-occurrence|summaries|analysis|cases|search|memos|history|check|project";

const layerRules = Object.entries(layers).map(([layer, below]) => ({
  name: layer.replace("/", "-"),
  severity: "error",
  comment: `${layer} builds on ${below.join(", ") || "nothing"}`,
  from: { path: `^${layer}/`, pathNot: TESTS },
  to: { path: "^(app|renderer|main|fixtures)/", pathNot: `^(${[layer, ...below].join("|")})/` },
}));

const packageRules = Object.entries(packages).map(([name, users]) => ({
  name: `package-${name.replace(/[^a-z].*/, "") || name.match(/[a-z]+/)[0]}`,
  severity: "error",
  comment: `${name} belongs to ${users}`,
  from: { path: "^(app|renderer|main)/", pathNot: `${users}|${TESTS}` },
  to: { path: `(^|/)node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: "package-unlisted",
      severity: "error",
      comment: "a new package gets its line in the table of packages",
      from: { path: "^(app|renderer|main)/", pathNot: TESTS },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
        pathNot: `(^|/)node_modules/(${Object.keys(packages).join("|")})/`,
      },
    },
    {
      name: "app-stands-alone",
      severity: "error",
      comment: "imports point one way: renderer -> app <- main",
      from: { path: "^app/", pathNot: TESTS },
      to: { path: "^(renderer|main|fixtures)/" },
    },
    {
      name: "store-through-its-doors",
      severity: "error",
      comment: "components see hooks and named queries, never the database",
      from: { pathNot: `^app/store/|${STORE_DOORS}|${TESTS}` },
      to: { path: "^app/store/" },
    },
    {
      name: "workspaces-apart",
      severity: "error",
      comment: "a workspace builds on ui/ and on the app, never on another workspace or on what puts them together",
      from: { path: `^renderer/(${WORKSPACES}|ui)/`, pathNot: TESTS },
      to: {
        path: "^renderer/",
        pathNot:
          "^renderer/($1|ui|styles)/|^renderer/(use-[^/]+|project-session|bridge|guarded-readers|[^/]+-worker)\\.tsx?$",
      },
    },
    {
      name: "shared-hooks-below-workspaces",
      severity: "error",
      comment: "what workspaces share knows none of them",
      from: {
        path: "^renderer/(use-[^/]+|project-session|bridge|guarded-readers|[^/]+-worker)\\.tsx?$",
        pathNot: TESTS,
      },
      to: { path: `^renderer/(${WORKSPACES})/` },
    },
    {
      name: "sample-by-project",
      severity: "error",
      comment: "the sample study is opened from the welcome screen; nothing else depends on fixtures",
      from: { path: "^(app|renderer|main)/", pathNot: `^renderer/project/|${TESTS}` },
      to: { path: "^fixtures/" },
    },
    {
      name: "sample-alone",
      severity: "error",
      comment: "of the fixtures the app ships the sample study alone",
      from: { path: "^renderer/project/", pathNot: TESTS },
      to: { path: "^fixtures/", pathNot: "^fixtures/sample/" },
    },
    {
      name: "renderer-not-main",
      severity: "error",
      comment: "the window reaches the main process through app/bridge.ts",
      from: { path: "^renderer/", pathNot: TESTS },
      to: { path: "^main/" },
    },
    {
      name: "main-not-renderer",
      severity: "error",
      comment: "the main process knows the bridge, not the window's code",
      from: { path: "^main/" },
      to: { path: "^(renderer|fixtures)/" },
    },
    {
      name: "no-node-outside-main",
      severity: "error",
      comment: "the domain runs in a window, in a worker and on the command line",
      from: { path: "^(app|renderer)/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-network",
      severity: "error",
      comment: "offline means that there is no code to go online with",
      from: { path: "^(app|renderer|main)/", pathNot: TESTS },
      to: { path: "^(node:)?(dgram|dns|http|http2|https|inspector|net|tls)(/|$)", dependencyTypes: ["core"] },
    },
    { name: "no-cycles", severity: "error", from: { path: "^(app|renderer|main)/" }, to: { circular: true } },
    {
      name: "no-barrels",
      severity: "error",
      comment: "an index.ts hides where things are, and most cycles pass through one",
      from: {},
      to: { path: "/index\\.tsx?$", pathNot: "node_modules" },
    },
    {
      name: "no-unreachable",
      severity: "error",
      comment: "what neither the window, nor a worker, nor the main process comes to is dead",
      from: { path: ENTRIES },
      to: {
        path: "^(app|renderer|main)/",
        pathNot: `${ENTRIES}|${TESTS}|/test-[^/]+\\.ts$|\\.d\\.ts$`,
        reachable: false,
      },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^fixtures/bad-imports/|/\\.build/|\\.css$|\\?" },
    moduleSystems: ["es6", "cjs"],
    // A type that is imported is a dependency too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
