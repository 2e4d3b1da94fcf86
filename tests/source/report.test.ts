import { describe, expect, test } from "vitest";
import { Report } from "../../src/source/report.ts";
import type { Source } from "../../src/source/source.ts";

const shop: Source = { name: "shop.yaml", text: "x".repeat(1000) };
const network: Source = { name: "network.yaml", text: "y".repeat(1000) };
const at = (source: Source, start: number) => ({ source, start, end: start + 1 });

describe("a report", () => {
  test("lists by file in the order of their first mention, and by place in each", () => {
    const report = new Report();
    report.error("wrong-value", "c", at(shop, 9));
    report.warning("unused-hint", "d", at(network, 5));
    report.error("wrong-value", "b", at(shop, 3));
    report.error("wrong-value", "a", at(shop, 3));
    expect(report.diagnostics.map(({ message }) => message)).toEqual(["b", "a", "c", "d"]);
  });

  test("has errors if and only if one was told, listed or not", () => {
    const report = new Report();
    expect(report.hasErrors).toBe(false);
    for (let index = 0; index < 200; index++) report.warning("unused-hint", "w", at(shop, index));
    expect(report.hasErrors).toBe(false);
    report.error("wrong-value", "e", at(shop, 0));
    expect(report.hasErrors).toBe(true);
  });

  test("counts what it does not list, file by file", () => {
    const report = new Report();
    for (let index = 0; index < 250; index++) report.error("wrong-value", "e", at(shop, index));
    report.error("wrong-value", "e", at(network, 0));
    expect(report.diagnostics).toHaveLength(102);
    expect(report.diagnostics[100]).toMatchObject({
      code: "too-many-mistakes",
      severity: "error",
      message: "150 more mistakes of this file are not listed",
      range: { source: shop, start: 100 },
    });
  });
});
