import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lenses } from "../../src/annotations/lenses/index.ts";
import { resolved } from "../model/resolved.ts";
import { written } from "./written.ts";

const shop = readFileSync(new URL("lenses/shop.yaml", import.meta.url), "utf8");

describe("what each lens tells of a shop", () => {
  test.each(lenses)("$name", async ({ name, annotate }) => {
    const { architecture, diagnostics } = await resolved(shop);
    expect(diagnostics).toEqual([]);
    await expect(written(annotate(architecture))).toMatchFileSnapshot(`lenses/shop.${name}.txt`);
  });
});
