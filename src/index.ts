export * from "./browser.ts";
export type { Confined } from "./hosts/node-confined.ts";
export { confined } from "./hosts/node-confined.ts";
export { loadElkQuickly } from "./hosts/node-elk.ts";
export { readTextFile, readTextStream } from "./hosts/node-files.ts";
export type { NodeHostOptions } from "./hosts/node-host.ts";
export { nodeHost } from "./hosts/node-host.ts";
