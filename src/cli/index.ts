import type { ListedCommand } from "./command.ts";

/** Every command, in the order of the help. */
export const commands: readonly ListedCommand[] = [
  {
    name: "render",
    summary: "draw architectures",
    load: async () => (await import("./render.ts")).render,
  },
  {
    name: "check",
    summary: "find the mistakes in architectures",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "fmt",
    summary: "format architectures",
    load: async () => (await import("./fmt.ts")).fmt,
  },
  {
    name: "docs",
    summary: "draw the diagrams of Markdown pages",
    load: async () => (await import("./docs.ts")).docs,
  },
  {
    name: "merge-reports",
    summary: "join what several machines report",
    load: async () => (await import("./merge-reports.ts")).mergeReports,
  },
  {
    name: "diff",
    summary: "tell and draw how two versions differ",
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "serve",
    summary: "show architectures in a browser while they are written",
    load: async () => (await import("./serve.ts")).serve,
  },
  {
    name: "sync",
    summary: "take over what was changed in draw.io",
    load: async () => (await import("./sync.ts")).sync,
  },
  {
    name: "icons",
    summary: "find what types of nodes there are",
    load: async () => (await import("./icons.ts")).icons,
  },
  {
    name: "formats",
    summary: "list what pictures can be written as",
    load: async () => (await import("./formats.ts")).formats,
  },
  {
    name: "init",
    summary: "write a first architecture to go on from",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "schema",
    summary: "print the JSON schema of the language",
    load: async () => (await import("./schema.ts")).schema,
  },
  {
    name: "lsp",
    summary: "help editors: completion, mistakes, renaming",
    load: async () => (await import("./lsp.ts")).lsp,
  },
  {
    name: "mcp",
    summary: "let assistants draw, over the Model Context Protocol",
    load: async () => (await import("./mcp.ts")).mcp,
  },
];
