import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sizesOf } from "./site.ts";

const folder = "dist";

/** What a file imports before it runs; `late` also what it imports when it needs it. */
function importsOf(file: string, late = false): readonly string[] {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const form = late ? /import\(`\.\/([\w.-]+\.js)`\)/g : /(?:from|import)"\.\/([\w.-]+\.js)"/g;
  return [...text.matchAll(form)].map(([, name = ""]) => name);
}

/** These files and all that they wait for. */
function loadedWith(files: readonly string[], known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const found = new Set<string>();
  const wait = [...files];
  for (let file = wait.pop(); file !== undefined; file = wait.pop()) {
    if (found.has(file) || known.has(file)) continue;
    found.add(file);
    wait.push(...importsOf(file));
  }
  return found;
}

/** The file that a file, or what comes with it, loads later, by what its name begins with. */
function late(files: ReadonlySet<string>, name: string): string {
  const found = [...files].flatMap((file) => importsOf(file, true)).find((each) => each.startsWith(`${name}-`));
  if (!found) throw new Error(`nothing loads ${name} later`);
  return found;
}

function weigh(what: string, files: Iterable<string>): number {
  const sizes = [...files].map((file) => sizesOf(`${folder}/${file}`));
  const [brotli, gzip] = (["brotli", "gzip"] as const).map((name) => sizes.reduce((sum, size) => sum + size[name], 0));
  process.stdout.write(`${what}: ${brotli} bytes brotli, ${gzip} gzip\n`);
  return brotli ?? 0;
}

const elk = "node_modules/elkjs/lib/elk-worker.min.js";

describe.skipIf(!existsSync(`${folder}/element.js`))(
  "what a page loads, compressed (skipped before it is built)",
  () => {
    const element = loadedWith(["element.js"]);
    const worker = loadedWith(["worker.js"], element);
    const drawing = new Set([...element, ...worker, late(worker, "types-aws")]);
    const engine = loadedWith([late(worker, "layout")], drawing);
    const icons = ["aws", "generic"].map((name) => late(worker, name));

    test("to draw a plain picture with types of one provider, but for layout and icons", () => {
      expect(weigh("plain picture", drawing)).toBeLessThan(59_500);
    });

    test("in so few files that none is found late", () => {
      expect([element.size, worker.size, engine.size]).toEqual([1, 2, 1]);
    });

    test("to make a picture live that was drawn before", () => {
      const viewer = loadedWith([late(element, "live")], element);
      expect(weigh("live picture", [...element, ...viewer])).toBeLessThan(15_000);
    });

    test("in all, with the icons of one provider", () => {
      const files = [...drawing, ...engine, ...icons];
      expect(weigh("all but ELK", files) + sizesOf(elk).brotli).toBeLessThan(575_000);
      weigh("layout engine of our own", engine);
    });

    test("no file of another format, and no other provider, is waited for", () => {
      expect(
        [...drawing, ...engine].filter((file) => /^(azure|gcp|k8s|deck|drawio|write-pdf|sync|page)-/.test(file)),
      ).toEqual([]);
    });
  },
);
