import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { wrapped } from "../../src/formats/text/wrap.ts";
import { text } from "../../src/formats/text.ts";
import { plain } from "../../src/formats/words/plain.ts";
import { documentWith, drawn, hostilePieces, shop } from "./told.ts";

const views = await drawn(shop);

const write = ([...drawings]: readonly Drawing[]) => text.bind(drawings);

test("everything that a picture shows is in its outline", async () => {
  const outline = await write(views);
  expect(outline).toMatchInlineSnapshot(`
    "Shop

    Customers order, and are told when it is sent.
    Version 1.2, 2026-11-22, Shop team, reviewed
    5 components in 1 group; 4 connections; 1 outline; 2 decisions; 2 accepted findings. Flow: To order,
    3 steps.

    Components

    - Customer (User)
    - AWS Cloud:
      Everything that we run.
      - Orders, Python 3.13 (AWS Lambda, scaling: 0..50)
        https://example.com/a(b)
      - Orders, DynamoDB (Amazon DynamoDB; data: internal, pii; encrypted; $40 a month)
      - Mail (Amazon SES, owner: Mail team, not encrypted, tier: 2)
        Sends mail.
      - Keys (AWS KMS, covers AWS Cloud)

    Connections

    - Customer → Orders, Python 3.13: Order (HTTPS, encrypted)
    - Orders, Python 3.13 → Orders, DynamoDB (data)
    - Orders, Python 3.13 → Mail: Sent (asynchronous). Not waited for.
    - Mail ↔ Customer: Mail

    Outlines

    - Personal data: Orders, DynamoDB; Mail. Names and addresses.

    Flow: To order

    1. Customer → Orders, Python 3.13 → Orders, DynamoDB: Keep the order
    2. Orders, Python 3.13 → Customer
    3. Orders, Python 3.13 → Mail: Tell the customer

    Decisions

    D1. DynamoDB
        Because: No servers.
        Instead of: Aurora
        Trade-off: No joins.
        On: Orders, DynamoDB
        https://example.com/d
    D2. One region (proposed)

    Accepted findings

    F1. plain-mail, on Mail: Mail cannot be encrypted.
    F2. no-monitoring: A pilot.

    Costs a month

    - Orders: $40
    - Total: ≥ $40
    - Budget: $100 — at least $40 of $100, 40 %
    - 3 of 4 components not priced

    ----------------------------------------

    What it costs

    Customers order, and are told when it is sent.
    Version 1.2, 2026-11-22, Shop team, reviewed
    5 components in 1 group; 4 connections; 1 outline.

    Components

    - Customer (User)
    - AWS Cloud:
      Everything that we run.
      - Orders, Python 3.13 (AWS Lambda, scaling: 0..50)
        https://example.com/a(b)
      - Orders, DynamoDB (Amazon DynamoDB; data: internal, pii; encrypted; $40 a month)
      - Mail (Amazon SES, owner: Mail team, not encrypted, tier: 2)
        Sends mail.
      - Keys (AWS KMS, covers AWS Cloud)

    Connections

    - Customer → Orders, Python 3.13: Order (HTTPS, encrypted)
    - Orders, Python 3.13 → Orders, DynamoDB (data)
    - Orders, Python 3.13 → Mail: Sent (asynchronous). Not waited for.
    - Mail ↔ Customer: Mail

    Outlines

    - Personal data: Orders, DynamoDB; Mail. Names and addresses.

    Costs a month

    - Orders: $40
    - Total: ≥ $40
    - Budget: $100 — at least $40 of $100, 40 %
    - 3 of 4 components not priced
    "
  `);
});

test("the same names are told apart by captions, by groups, or by ids", async () => {
  const outline = await write(
    await drawn(`
nodes:
  a: { label: Web, caption: One }
  b: { label: Web, caption: Two }
  x: { label: X, nodes: { c: { label: Queue } } }
  y: { label: Y, nodes: { d: { label: Queue } } }
  e: { label: Worker }
  f: { label: Worker }
edges: [a -> b, c -> d, e -> f]`),
  );
  expect(outline).toContain("- Web, One → Web, Two\n");
  expect(outline).toContain("- Queue in X → Queue in Y\n");
  expect(outline).toContain("- Worker (e) → Worker (f)\n");
});

test("edges that badges stand for are told as well", async () => {
  const outline = await write(await drawn("nodes: { a: , b: { hub: badges } }\nedges: [{ a -> b: Logs }]"));
  expect(outline).toContain("- A → B: Logs\n");
});

test("several views stand below each other, each with what it tells", async () => {
  const [whole, costs] = (await write(views)).split(/^-{40}$/m);
  expect(whole).toContain("\nFlow: To order\n");
  expect(costs).toMatch(/^\n\nWhat it costs\n/);
  expect(costs).toContain("\nCosts a month\n");
  expect(costs).not.toContain("To order");
});

describe("lines", () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((word) => /^\S+$/.test(word)));

  test("have at most 100 characters, or one word; no word is lost or broken", () => {
    fc.assert(
      fc.property(words, fc.constantFrom("", "- ", "    12. "), (list, start) => {
        const lines = wrapped(list.join(" "), start);
        expect(lines.join("\n").slice(start.length).split(/\s+/).filter(Boolean)).toEqual(list);
        for (const line of lines) {
          const isShort = [...line].length <= 100;
          expect(isShort || !line.slice(start.length).includes(" ")).toBe(true);
        }
      }),
    );
  });

  test("begin below the words of the first", () => {
    expect(wrapped(`${"word ".repeat(25)}end`, "- ")[1]).toBe("  word word word word word word end");
  });
});

describe("hostile text", () => {
  test("is on one line, without what cannot be read", () => {
    expect(plain("a\u0000\u0007\u001b[31m red\u007f")).toBe("a[31m red");
    expect(plain(" a\tb\r\nc\u0085d\u2028e\u00a0f ")).toBe("a b c d e f");
    expect(plain("\u202eevil\u202c \u2066hidden\u2069 \ud800\ufffe")).toBe("evil hidden");
  });

  test.each(hostilePieces)("keeps to its place: %#", async (hostile) => {
    const outline = await write(await drawn(documentWith(hostile)));
    const headings = ["Components", "Connections", "Decisions", "Accepted findings", "Costs a month"];
    expect(outline.split("\n").filter((line) => headings.includes(line))).toEqual(headings);
    expect(outline).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    expect(outline.split("\n").every((line) => line === line.trimEnd())).toBe(true);
  });
});
