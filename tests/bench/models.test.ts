import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeHost } from "../../src/index.ts";
import { parse } from "../../src/stratogram.ts";

/** What the methods were measured on before there were documents; it may lie beside the repository. */
const originals = new URL("../../../shared/tools/raster-spike/models/", import.meta.url);
const models = new URL("../../bench/models/", import.meta.url);

const originalOf: { readonly [model: string]: string } = {
  "gcp-serverless": "G",
  "aws-rag-vpc": "S",
  "azure-drift-loop": "A",
  "eks-multi-az": "E",
  "multi-cloud-platform": "M",
};

describe("the models that are measured", () => {
  test("are each compared with an original", () => {
    const names = readdirSync(models).map((file) => file.replace(".yaml", ""));
    expect(names.toSorted()).toEqual(Object.keys(originalOf).toSorted());
  });

  test.each(Object.keys(originalOf))("%s has no mistakes", async (name) => {
    expect((await parsed(name)).diagnostics).toEqual([]);
  });

  test.skipIf(!existsSync(originals)).each(Object.entries(originalOf))(
    "%s has the structure of its original",
    async (name, letter) => {
      const original = JSON.parse(readFileSync(new URL(`${letter}.json`, originals), "utf8"));
      expect(structureOf((await parsed(name)).output)).toEqual(structureOf(original));
    },
  );
});

function parsed(name: string) {
  const file = new URL(`${name}.yaml`, models);
  const host = nodeHost({ root: new URL("../..", import.meta.url).pathname });
  return parse({ name: `bench/models/${name}.yaml`, text: readFileSync(file, "utf8") }, { host });
}

interface Element {
  readonly id: string;
  readonly parent?: string | null;
  readonly label: string;
}

interface Structure {
  readonly title?: string;
  readonly groups: readonly Element[];
  readonly nodes: readonly Element[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

const none: Structure = { groups: [], nodes: [], edges: [] };

/** All that there is and what it is connected to, by labels: ids may be called as one likes. */
function structureOf({ title, groups, nodes, edges }: Structure = none) {
  const elements = new Map([...groups, ...nodes].map((element) => [element.id, element]));
  const pathOf = (id: string): string => {
    const element = elements.get(id);
    return element ? `${pathOf(element.parent ?? "")}/${element.label}` : "";
  };
  // In the order of the document among siblings, which is the order that layouts see.
  const members = (list: readonly Element[]) =>
    list
      .map(({ parent, label }) => ({ parent: pathOf(parent ?? ""), label }))
      .toSorted((a, b) => (a.parent < b.parent ? -1 : Number(a.parent > b.parent)));
  return {
    title,
    groups: members(groups),
    nodes: members(nodes),
    edges: edges.map(({ from, to, label }) => ({ from: pathOf(from), to: pathOf(to), label })),
  };
}
