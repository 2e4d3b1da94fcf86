/**
 * Which file may import which, and why: `npm run imports` checks it.
 *
 * @typedef {{ folder: string, knows: readonly string[], because: string }} Folder
 */

/**
 * Each folder and the other folders that it may know. A document passes through source, model, layout, drawing and
 * formats in this order; imports go back along it, never ahead.
 * @type {readonly Folder[]}
 */
const folders = [
  { folder: "catalogue", knows: [], because: "what types there are depends on no document" },
  { folder: "xml", knows: [], because: "markup is read and written alike, whatever it says" },
  { folder: "text", knows: [], because: "how wide a text is depends on nothing but the text and its font" },
  { folder: "hosts", knows: ["layout"], because: "a host reaches files and the layout engine, whatever is in them" },
  { folder: "source", knows: ["hosts"], because: "what a text says is found out before what it means" },
  {
    folder: "model",
    knows: ["source", "catalogue"],
    because: "what an architecture is does not depend on its picture",
  },
  { folder: "costs", knows: ["source", "model"], because: "what things cost is known before anything of them is told" },
  {
    folder: "annotations",
    knows: ["model", "source", "text"],
    because: "what is told of an architecture is found out before it gets a size",
  },
  { folder: "themes", knows: ["model", "text", "annotations"], because: "a theme is data; it draws nothing" },
  {
    folder: "icons",
    knows: ["catalogue", "themes", "hosts", "source", "model", "xml"],
    because: "pictures are chosen by what an architecture says, before anything has a place",
  },
  {
    folder: "layout",
    knows: ["source", "model", "annotations", "text", "themes", "icons"],
    because: "where things go is decided by their sizes, not by how they are drawn",
  },
  {
    folder: "drawing",
    knows: ["catalogue", "source", "model", "annotations", "text", "themes", "icons", "layout"],
    because: "a drawing knows what is to be seen, and no way to write it down",
  },
  {
    folder: "compare",
    knows: ["catalogue", "model", "source", "annotations", "text", "layout", "drawing"],
    because: "two architectures differ in what they say, which is told in the words of their pictures",
  },
  {
    folder: "summaries",
    knows: ["compare", "model", "formats", "reporters"],
    because: "what differs is told in one way or another after it is known",
  },
  { folder: "viewer", knows: [], because: "what runs in a page knows nothing but the page" },
  {
    folder: "formats",
    knows: ["viewer", "model", "text", "icons", "drawing", "xml", "hosts", "source", "catalogue"],
    because: "a format writes down any drawing, wherever it came from",
  },
  {
    folder: "sidecar",
    knows: ["source", "hosts", "model", "layout"],
    because: "what somebody put somewhere by hand is known before anything else gets its place",
  },
  {
    folder: "sync",
    knows: ["catalogue", "source", "hosts", "model", "layout", "sidecar", "xml"],
    because: "a drawing that comes back is compared with what it was drawn from, however it was drawn",
  },
  {
    folder: "editing",
    knows: ["source", "hosts", "catalogue", "model", "sidecar"],
    because: "who types asks what a text says and means, and not what it looks like",
  },
  { folder: "reporters", knows: ["source"], because: "a reporter tells mistakes, whoever found them" },
  {
    folder: "playground",
    knows: ["integrations", "viewer"],
    because:
      "what the playground can do, any page can do through src/browser.ts and the element; what is in it is made as in the viewer",
  },
  {
    folder: "integrations",
    knows: ["viewer"],
    because:
      "what a program of others can do with the library, they do through src/index.ts or src/browser.ts; pages are live by the viewer",
  },
  {
    folder: "cli",
    knows: ["integrations"],
    because:
      "what a command line can do, a program can do through src/index.ts or a plugin; a server speaks with its page, and all that run on Node write files and run git alike",
  },
];

/**
 * The same inside of layout: an arrangement is routed, what is routed is fitted, and what fits is measured.
 * @type {readonly Folder[]}
 */
const layoutFolders = [
  { folder: "arrange", knows: [], because: "what stands next to what is decided before anything has a place" },
  { folder: "route", knows: ["arrange"], because: "edges find their ways between what is arranged" },
  { folder: "fit", knows: ["arrange", "route"], because: "what is routed gets its places in px" },
  { folder: "overlays", knows: [], because: "outlines are drawn around what has its place, however it got there" },
  { folder: "ways", knows: [], because: "edges of what is drawn lose bends, however they got them" },
  { folder: "quality", knows: [], because: "a picture is measured by what it is, not by how it came about" },
  { folder: "previous", knows: ["arrange"], because: "of a picture before only its arrangement is followed" },
  {
    folder: "pinned",
    knows: ["arrange", "route", "fit"],
    because: "what is pinned is routed and fitted like all else",
  },
  {
    folder: "composed",
    knows: ["arrange", "route", "fit", "previous", "pinned", "ways", "quality"],
    because: "several arrangements are routed, fitted and measured",
  },
  { folder: "layered", knows: ["fit", "ways", "quality"], because: "ELK arranges and routes by itself" },
];

/**
 * Each foreign package, and the one place that knows it.
 * @type {readonly { packages: string, door: string, because: string }[]}
 */
const doors = [
  { packages: "elkjs", door: "^src/(layout/elk|hosts/node-elk)\\.ts$", because: "its quirks are translated there" },
  { packages: "@resvg/resvg-js", door: "^src/hosts/node-rasterizer\\.ts$", because: "only Node can load it" },
  {
    packages: "@resvg/resvg-wasm",
    door: "^src/integrations/action/rasterizer\\.ts$",
    because: "where nothing is installed, and machines are of any kind, one file draws for all",
  },
  { packages: "pdfkit", door: "^src/formats/pdf/", because: "only pages are painted with it, and it is large" },
  {
    packages: "fontkit",
    door: "^src/formats/(fonts/typesetter|pdf/write-line)\\.ts$",
    because: "what sets text is loaded where there is text to be set",
  },
  {
    packages: "bidi-js",
    door: "^src/formats/fonts/(typesetter|stretches)\\.ts$",
    because: "its levels become parts of a line there",
  },
  { packages: "yaml", door: "^src/source/", because: "its documents and errors become our own there" },
  {
    packages: "(@svgdotjs/svg\\.js|svgdom)",
    door: "^src/(formats/svg/|icons/)",
    because: "few need a DOM, and all would wait for it",
  },
  {
    packages: "vscode-languageserver(-textdocument)?",
    door: "^src/cli/lsp/",
    because: "only editors speak its protocol",
  },
  {
    packages: "(@modelcontextprotocol|zod)",
    door: "^src/cli/mcp/",
    because: "assistants speak with one command alone, and all others would wait for it",
  },
  { packages: "commander", door: "^src/cli/", because: "libraries have no command line" },
  {
    packages: "(tinyglobby|picomatch)",
    door: "^src/(cli/|integrations/action/)",
    because: "only who is told of files by patterns looks for them",
  },
  {
    packages: "fflate",
    door: "^src/(formats/pptx/parts|sync/inflate|playground/share-link)\\.ts$",
    because: "a deck is a zip file of its parts, and what comes from elsewhere is inflated within bounds",
  },
  {
    packages: "(@codemirror|@lezer)",
    door: "^src/playground/editor/",
    because: "around it the page knows texts and offsets",
  },
  {
    packages: "markdown-it",
    door: "^src/integrations/markdown/docs/find-diagrams\\.ts$",
    because: "where diagrams stand in a page is found out there; plugins are given their parser",
  },
  { packages: "picocolors", door: "^src/(cli|reporters)/", because: "only what is printed has colours" },
];

/** @param {readonly string[]} names */
const oneOf = (names) => `(${names.join("|")})`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Of two files that need each other, neither can be read first.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "What cannot be found cannot be shipped.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    ...folders.map(({ folder, knows, because }) => ({
      name: `${folder}-knows`,
      comment: `${because}, so src/${folder} knows only ${["itself", ...knows].join(", ")}`,
      severity: /** @type {const} */ ("error"),
      // The first file of the program is there to load the others quickly.
      from: { path: `^src/${folder}/`, pathNot: "^src/cli/start\\.ts$" },
      to: { path: "^src/[a-z-]+/", pathNot: `^src/${oneOf([folder, ...knows])}/` },
    })),
    ...layoutFolders.map(({ folder, knows, because }) => ({
      name: `layout-${folder}-knows`,
      comment: `${because}, so src/layout/${folder} knows only ${["itself", ...knows].join(", ")}`,
      severity: /** @type {const} */ ("error"),
      from: { path: `^src/layout/${folder}/` },
      to: { path: "^src/layout/[a-z-]+/", pathNot: `^src/layout/${oneOf([folder, ...knows])}/` },
    })),
    {
      name: "below-the-pipeline",
      comment: "Only what can be imported knows the pipeline; its stages do not know one another's order.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(index|browser|stratogram|unpin|judge)\\.ts$" },
      to: { path: "^src/(render|stratogram)\\.ts$" },
    },
    {
      name: "element-knows",
      comment: "An element is for browsers, and shows what a viewer makes live.",
      severity: "error",
      from: { path: "^src/integrations/element/" },
      to: { path: "^src/", pathNot: "^src/(integrations/element/|viewer/|browser\\.ts$)" },
    },
    {
      name: "preview-knows",
      comment: "The page of the preview shows what the element shows, and draws nothing.",
      severity: "error",
      from: { path: "^src/integrations/preview/" },
      to: { path: "^src/", pathNot: "^src/(integrations/(preview|element)/|viewer/|browser\\.ts$)" },
    },
    {
      name: "public-api",
      comment: "Only who stands outside imports what outsiders import.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|integrations|playground)/" },
      to: { path: "^src/(index|browser)\\.ts$" },
    },
    ...doors.map(({ packages, door, because }) => ({
      name: `one-door-to-${packages.replaceAll(/[^a-z|]/g, "").replace("|", "-")}`,
      comment: `${because}.`,
      severity: /** @type {const} */ ("error"),
      from: { path: "^src/", pathNot: door },
      to: { path: `^node_modules/${packages}/` },
    })),
    {
      name: "known-packages",
      comment: "A package that has no door yet gets one here, with the reason.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^node_modules/", pathNot: `^node_modules/${oneOf(doors.map(({ packages }) => packages))}/` },
    },
    {
      name: "core-runs-in-browsers",
      comment: "Only the hosts for Node, the command line and what runs in builds of sites know Node.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|integrations/(action|markdown|node)/|hosts/node-)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "browser-entry",
      comment: "What browsers import leads to nothing that only Node has.",
      severity: "error",
      from: { path: "^src/browser\\.ts$" },
      to: { path: "^src/hosts/node-", reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
