import type { IconPack } from "./icon.ts";

/** How to load the pictures of each namespace: one at a time, and each a file of its own when bundled. */
export const packs: ReadonlyMap<string, () => Promise<IconPack>> = new Map([
  ["aws", async () => (await import("#generated/icons/aws.js")).icons],
  ["azure", async () => (await import("#generated/icons/azure.js")).icons],
  ["gcp", async () => (await import("#generated/icons/gcp.js")).icons],
  ["k8s", async () => (await import("#generated/icons/k8s.js")).icons],
  ["ai", async () => (await import("#generated/icons/ai.js")).icons],
  ["ml", async () => (await import("#generated/icons/ml.js")).icons],
  ["data", async () => (await import("#generated/icons/data.js")).icons],
  ["ops", async () => (await import("#generated/icons/ops.js")).icons],
  ["sec", async () => (await import("#generated/icons/sec.js")).icons],
  ["saas", async () => (await import("#generated/icons/saas.js")).icons],
  ["generic", async () => (await import("#generated/icons/generic.js")).icons],
]);
