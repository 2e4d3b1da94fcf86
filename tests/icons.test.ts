import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import pixelmatch from "pixelmatch";
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../icons/catalogue.js";
import { readIcon, sets } from "../icons/sets.js";
import { iconNamesOf } from "../icons/write-catalogue.js";
import { namespaces, types } from "../src/catalogue/catalogue.ts";
import { allowedElements, isAllowed } from "../src/icons/allowed.ts";
import type { Icon } from "../src/icons/icon.ts";
import { badgeOf, monogramOf } from "../src/icons/monogram.ts";
import { packs } from "../src/icons/packs.ts";
import { readXml, type XmlElement } from "../src/xml/read-xml.ts";

/** px */
const side = 128;

const loaded = new Map<string, Readonly<Record<string, Icon>>>();
for (const [namespace, load] of packs) loaded.set(namespace, await load());

const icons = [...loaded].flatMap(([namespace, pack]) =>
  Object.entries(pack).map(([name, icon]) => ({ name: `${namespace}.${name}`, icon })),
);

function svgOf({ size: { width, height }, body }: Icon, margin = 0): string {
  const viewBox = `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${body}</svg>`;
}

function pixelsOf(svg: string) {
  const image = new Resvg(svg, { fitTo: { mode: "width", value: side }, font: { loadSystemFonts: false } }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}

function* elementsOf(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

describe("the icon packs", () => {
  test("there is one for each namespace", () => {
    expect([...packs.keys()]).toEqual(namespaces);
    expect(icons.length).toBeGreaterThan(640);
  });

  test("every picture that a type or a group names is there", () => {
    for (const { id, namespace, icon, group } of types) {
      for (const name of [icon, group?.icon]) {
        if (name) expect(loaded.get(namespace)?.[name], `${id}: ${name}`).toBeDefined();
      }
    }
  });

  test("every picture consists of what is allowed, on one line", () => {
    for (const { name, icon } of icons) {
      expect(icon.body, name).not.toMatch(/[\n\r]|-->/);
      const root = readXml(`<svg>${icon.body}</svg>`);
      if ("fault" in root) throw new Error(`${name}: ${root.fault}`);
      for (const element of root.children.flatMap((child) => [...elementsOf(child)])) {
        expect(allowedElements, name).toContain(element.name);
        for (const [key, value] of element.attributes) {
          expect(isAllowed(key, value), `${name}: ${key}="${value}"`).toBe(true);
        }
      }
    }
  });

  test("every id that is used is given, once", () => {
    for (const { name, icon } of icons) {
      const given = [...icon.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const used = [...icon.body.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(new Set(given).size, name).toBe(given.length);
      expect(given, name).toEqual(expect.arrayContaining(used));
    }
  });

  test("every picture looks like its original", { timeout: 30_000 }, async () => {
    for (const [key, name] of iconNamesOf(readCatalogue())) {
      const [namespace = "", slug = ""] = key.split(" ");
      const icon = loaded.get(namespace)?.[name];
      const original = (await readIcon(slug))?.replace(/currentColor/gi, "#161616");
      if (!icon || !original) throw new Error(`${key} is missing`);
      const [before, after] = [pixelsOf(original), pixelsOf(svgOf(icon))];
      expect([after.width, after.height], slug).toEqual([before.width, before.height]);
      const options = { threshold: 0.1, includeAA: true };
      const differences = pixelmatch(before.pixels, after.pixels, undefined, before.width, before.height, options);
      // Rounded numbers move the smoothed edge of a few pixels by a shade that nobody sees.
      expect(differences, slug).toBeLessThanOrEqual(8);
    }
  });

  test("every picture shows something, and nothing outside of its size", () => {
    for (const { name, icon } of icons) {
      const margin = Math.max(icon.size.width, icon.size.height) / 4;
      const { width, height, pixels } = pixelsOf(svgOf(icon, margin));
      const scale = width / (icon.size.width + 2 * margin);
      const edge = { left: margin * scale - 2, right: width - margin * scale + 2 };
      const [top, bottom] = [margin * scale - 2, height - margin * scale + 2];
      let inside = 0;
      let outside = 0;
      for (let at = 0; at < width * height; at++) {
        const [x, y] = [at % width, Math.floor(at / width)];
        const alpha = pixels[at * 4 + 3] ?? 0;
        if (x < edge.left || x > edge.right || y < top || y > bottom) outside += alpha;
        else inside += alpha;
      }
      expect(outside, name).toBeLessThan(255);
      expect(inside, name).toBeGreaterThan(100 * 255);
    }
  });

  test("no picture is large", () => {
    const sizes = icons.map(({ name, icon }) => ({ name, length: icon.body.length }));
    expect(sizes.filter(({ length }) => length > 20_000)).toEqual([]);
    expect(sizes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_100_000);
  });
});

test("NOTICE credits every set of pictures", () => {
  const notice = readFileSync(new URL("../NOTICE", import.meta.url), "utf8");
  for (const set of sets) expect(notice).toContain(`\n${set.package} `);
});

describe("badges", () => {
  test("a type has one if and only if it shares the picture of another", () => {
    for (const type of types) expect(badgeOf(type) !== undefined, type.id).toBe(type.sharesIconWith !== undefined);
    expect(types.filter((type) => badgeOf(type)).length).toBeGreaterThanOrEqual(78);
  });

  test("no two types with the same picture have the same one", () => {
    const badges = types.filter((type) => badgeOf(type)).map((type) => `${type.sharesIconWith} ${badgeOf(type)}`);
    expect(new Set(badges).size).toBe(badges.length);
  });
});

describe("monograms", () => {
  test.each([
    ["Qdrant", "Qd"],
    ["Text Generation Inference", "TGI"],
    ["LanceDB", "LDB"],
    ["XGBoost", "XGB"],
    ["KEDA", "Ke"],
    ["DNS", "DNS"],
    ["vLLM", "VL"],
    ["cert-manager", "CM"],
    ["Apache Iceberg", "Ic"],
    ["AWS Lambda", "La"],
    ["Amazon Web Services", "WS"],
    ["Amazon", "Am"],
    ["Arize / Phoenix", "Ar"],
    ["Recommender (Active Assist)", "Re"],
    ["(optional) cache", "OC"],
    ["Route53", "R53"],
    ["S3", "S3"],
    ["edge-waf", "EW"],
    ["Straße", "St"],
    ["ßeta", "ße"],
    ["Émile", "Ém"],
    ["数据库", "数据"],
    ["базаДанных", "БД"],
    ["👩‍👩‍👧 team", "Te"],
    ["42", "42"],
    ["🚀", ""],
    ["", ""],
    ["\ud800", ""],
    [" — / ( ", ""],
  ])("%j becomes %j", (name, letters) => {
    expect(monogramOf(name)).toBe(letters);
  });

  test("every type has one of at most three letters", () => {
    for (const { id, title } of types) expect(monogramOf(title), id).toMatch(/^[\p{L}\p{N}]{1,3}$/u);
  });

  test("marks piled on a letter are left out", () => {
    expect(monogramOf(`Z${"\u0335".repeat(400)}algo`)).toBe("Z\u0335\u0335a");
  });
});
