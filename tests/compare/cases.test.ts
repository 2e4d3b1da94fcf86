import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare, summaries } from "../../src/index.ts";

const folder = new URL("cases/", import.meta.url);
const extensions: Readonly<Record<string, string>> = { text: "txt", json: "json", md: "md" };

function source(name: string, version: "before" | "after") {
  return { name: `${version}.yaml`, text: readFileSync(new URL(`${name}/${version}.yaml`, folder), "utf8") };
}

test.each(readdirSync(folder))("what differs is told: %s", async (name) => {
  const { output, diagnostics } = await compare(source(name, "before"), source(name, "after"));
  expect(diagnostics).toEqual([]);
  for (const summary of summaries) {
    const path = `cases/${name}/expected.${extensions[summary.name]}`;
    await expect(output && (await summary.write(output))).toMatchFileSnapshot(path);
  }
});

test.each(readdirSync(folder))("nothing differs from itself: %s", async (name) => {
  for (const version of ["before", "after"] as const) {
    const { output } = await compare(source(name, version), source(name, version));
    expect(output && (await summaries[0]?.write(output))).toBe("Nothing has changed.\n");
  }
});
