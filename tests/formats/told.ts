import type { Drawing } from "../../src/drawing/drawing.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { drawingsOf } from "../../src/render.ts";
import { light } from "../../src/themes/light.ts";
import { hostileTexts } from "./diagram/hostile-texts.ts";

/** A small document that tells everything that can be told in words. */
export const shop = `
title: Shop
description: Customers order, and are told when it is sent.
meta: { version: "1.2", date: 2026-11-22, author: Shop team, status: reviewed, budget: 100 }
nodes:
  customer: { type: generic.user, label: Customer }
  cloud:
    type: aws.cloud
    label: AWS Cloud
    description: Everything that we run.
    nodes:
      api: { type: aws.lambda, label: Orders, caption: Python 3.13, scaling: 0..50, link: "https://example.com/a(b)" }
      store: { type: aws.dynamodb, label: Orders, caption: DynamoDB, data: [internal, pii], encrypted: true, cost: 40 }
      mail: { type: aws.ses, label: Mail, encrypted: false, owner: Mail team, x-tier: "2", description: Sends mail. }
      keys: { type: aws.kms, label: Keys, covers: cloud }
edges:
  - customer -> api: { label: Order, protocol: HTTPS, encrypted: true }
  - api -> store: { kind: data }
  - api ~> mail: { label: Sent, description: Not waited for. }
  - mail <-> customer: Mail
overlays:
  pii: { label: Personal data, around: [store, mail], description: Names and addresses. }
flows:
  order:
    title: To order
    steps:
      - customer -> api -> store: Keep the order
      - api -> customer
      - api -> mail: Tell the customer
views:
  costs: { title: What it costs, overlay: cost }
decisions:
  - { title: DynamoDB, because: No servers., instead-of: Aurora, trade-off: No joins., on: [store], link: "https://example.com/d" }
  - { title: One region, status: proposed }
accept:
  - { rule: plain-mail, on: mail, because: Mail cannot be encrypted. }
  - { rule: no-monitoring, because: A pilot. }
`;

/** The views of a document, the whole first. */
export async function drawn(text: string): Promise<readonly [Drawing, ...Drawing[]]> {
  const { output = [], diagnostics } = await drawingsOf(
    { name: "shop.yaml", text },
    { host: nodeHost({ root: "." }), theme: light, icons: "none" },
    "all",
  );
  const [first, ...others] = output.map(({ drawing }) => drawing);
  if (!first) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return [first, ...others];
}

const unreadable = "\u0000\u0007\u001b[31m red \u202eevil\u202c a\tb\r\nc\u0085d\u2028e";

/** Hostile texts, as many together as a label may hold. */
export const hostilePieces: readonly string[] = [unreadable, ...hostileTexts].join(" ").match(/.{1,400}/gsu) ?? [];

/** A document with this text wherever one can be written. */
export function documentWith(text: string): string {
  const yaml = JSON.stringify(text);
  return `
title: ${yaml}
description: ${yaml}
meta: { version: ${yaml}, date: ${yaml}, author: ${yaml}, status: ${yaml} }
nodes:
  g: { label: ${yaml}, caption: ${yaml}, description: ${yaml}, nodes: { a: { label: ${yaml}, owner: ${yaml} } } }
  b: { label: ${yaml}, caption: ${yaml}, description: ${yaml}, tags: [${yaml}], x-own: ${yaml}, cost: { amount: 3, note: ${yaml} } }
edges: [{ from: a, to: b, label: ${yaml}, protocol: ${yaml}, description: ${yaml} }]
overlays: { o: { label: ${yaml}, description: ${yaml}, around: [a, b] } }
flows: { f: { title: ${yaml}, description: ${yaml}, steps: [{ a -> b: ${yaml} }] } }
decisions: [{ title: ${yaml}, because: ${yaml}, instead-of: ${yaml}, trade-off: ${yaml}, on: [a] }]
accept: [{ rule: some-rule, because: ${yaml}, on: b }]
`;
}
