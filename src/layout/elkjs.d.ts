/** The engine itself, which elkjs ships without types: it runs where it is called, without a worker. */
declare module "elkjs/lib/elk-worker.min.js" {
  import type { ElkWorker } from "./elk.ts";

  const elk: { readonly Worker: new () => ElkWorker };
  export default elk;
}
