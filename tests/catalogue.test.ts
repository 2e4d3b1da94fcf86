import { describe, expect, test } from "vitest";
import { readCatalogue } from "../icons/catalogue.js";
import { faultsOf } from "../icons/check-catalogue.js";
import { allTypes, findType, namespaces, typeById, types } from "../src/catalogue/catalogue.ts";
import { loadTypes, type TypeName } from "../src/catalogue/load-types.ts";
import { searchTypes } from "../src/catalogue/search.ts";
import { nameOf } from "../src/catalogue/type.ts";

const entries = readCatalogue();

function found(name: string, provider?: string): unknown {
  const result = findType(name, provider);
  if (!result) return allTypes.nearestName(name, provider) ?? "nothing";
  return "type" in result ? result.type.id : result.candidates.map(({ id }) => id);
}

describe("looking up a type by name", () => {
  test.each([
    ["aws.lambda", undefined, "aws.lambda"],
    ["Aws.S3", undefined, "aws.s3"],
    ["LAMBDA", "aws", "aws.lambda"],
    ["lambda", undefined, "aws.lambda"],
    ["gke", undefined, "gcp.gke"],
    ["cognitive-search", "aws", "azure.ai-search"],
    ["azure.cognitive-search", undefined, "azure.ai-search"],
  ])("%s under %s is found as %s", (name, provider, id) => {
    expect(found(name, provider)).toBe(id);
  });

  test("the provider comes first, then generic, then ai, then the only namespace that has it", () => {
    expect(found("openai", "azure")).toBe("azure.openai");
    expect(found("openai", "aws")).toBe("ai.openai");
    expect(found("zone", "gcp")).toBe("gcp.zone");
    expect(found("zone", "aws")).toBe("generic.zone");
    expect(found("vpc", "gcp")).toBe("gcp.vpc");
  });

  test("a name that several namespaces have is ambiguous without a provider", () => {
    expect(found("vpc")).toEqual(["aws.vpc", "gcp.vpc"]);
    expect(found("batch", "k8s")).toEqual(["aws.batch", "azure.batch", "gcp.batch"]);
  });

  test.each([
    ["lamda", "aws", "lambda"],
    ["aws.lamda", undefined, "aws.lambda"],
    ["azuer.openai", undefined, "azure.openai"],
    ["aws.pinecone", undefined, "saas.pinecone"],
    ["flinc", undefined, "aws.flink"],
    ["no-such-thing-anywhere", "aws", "nothing"],
  ])("%s under %s is unknown, and the nearest is %s", (name, provider, nearest) => {
    expect(found(name, provider)).toBe(nearest);
  });

  test("what is suggested can be found", () => {
    for (const type of types) {
      const slip = `${nameOf(type).slice(0, -1)}x`;
      const meant = findType(slip, "aws") ? undefined : allTypes.nearestName(slip, "aws");
      if (meant) expect(findType(meant, "aws")).toHaveProperty("type");
    }
  });

  test.each(["__proto__", "constructor", "toString", "aws.__proto__", "hasOwnProperty", "", ".", "aws.", "aws"])(
    "%j is no type",
    (name) => {
      expect(findType(name, "aws")).toBeUndefined();
      expect(findType(name, name)).toBeUndefined();
      expect(typeById(name)).toBeUndefined();
    },
  );

  test("every type is found by its id, its name and its aliases in its namespace", () => {
    for (const type of types) {
      expect(typeById(type.id)).toBe(type);
      for (const name of [nameOf(type), ...type.aliases]) {
        expect(findType(`${type.namespace}.${name}`)).toEqual({ type });
        expect(findType(name, type.namespace)).toEqual({ type });
      }
    }
  });

  test("an alias is no id", () => {
    expect(typeById("azure.cognitive-search")).toBeUndefined();
  });
});

describe("searching types", () => {
  const first = (...words: string[]) => searchTypes(words)[0]?.id;

  test("names come before mentions", () => {
    expect(first("lambda")).toBe("aws.lambda");
    expect(first("vector")).toBe("gcp.vertex-vector-search");
    expect(first("vector", "db")).toBe("generic.vector-db");
    expect(first("kubernetes")).toBe("k8s.kubernetes");
    expect(first("azure", "search")).toBe("azure.ai-search");
    expect(first("gcp.gke")).toBe("gcp.gke");
    expect(first("Qdrant")).toBe("data.qdrant");
  });

  test("every word counts", () => {
    const ids = searchTypes(["aws", "database"]).map(({ id }) => id);
    expect(ids).toContain("aws.dynamodb");
    expect(ids.every((id) => id.startsWith("aws."))).toBe(true);
    expect(searchTypes(["lambda", "nonsense"])).toEqual([]);
  });

  test("no words find everything", () => {
    expect(searchTypes([])).toEqual(types);
  });
});

describe("the catalogue", () => {
  test("has all types of the research, each compiled as it is written", () => {
    expect(entries.length).toBeGreaterThanOrEqual(819);
    expect(types.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(namespaces).toEqual(["aws", "azure", "gcp", "k8s", "ai", "ml", "data", "ops", "sec", "saas", "generic"]);
  });

  test("has no faults", () => {
    expect(faultsOf(entries, () => true)).toEqual([]);
  });

  test.each([
    ["an ambiguous alias", { aliases: ["s3"] }, '"aws.s3" names both aws.s3 and aws.new'],
    ["a missing title", { title: "" }, "aws.new has no title"],
    ["an unknown key", { titel: "New" }, "aws.new has unknown keys: titel"],
    ["a missing icon", { icon: "aws:nothing" }, 'aws.new: there is no icon "aws:nothing"'],
    ["a lender that does not exist", { sharesIconWith: "aws.nothing", badge: "N" }, "which does not exist"],
    ["a missing badge", { sharesIconWith: "aws.s3", icon: "aws:s3" }, "needs a badge"],
    ["a wrong colour", { group: { stroke: "red", line: "solid", labelAlign: "left" } }, "is not a colour"],
  ])("%s is a fault with a clear message", (_, change, message) => {
    const good = { ...{ id: "aws.new", namespace: "aws", name: "new", title: "New", category: "storage", tier: 1 } };
    const lists = { aliases: [], traits: [], terraform: [], cloudformation: [], arm: [] };
    const entry = Object.assign({ ...good, ...lists }, change);
    const faults = faultsOf([...entries, entry], (icon) => icon !== "aws:nothing");
    expect(faults.join("\n")).toContain(message);
  });

  test("names no infrastructure type that its providers could not have", () => {
    for (const { id, terraform, cloudformation, arm } of entries) {
      for (const name of terraform) expect(name, id).toMatch(/^[a-z0-9]+(_[a-z0-9]+)+$/);
      for (const name of cloudformation) expect(name, id).toMatch(/^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/);
      for (const name of arm) expect(name, id).toMatch(/^[A-Za-z]+(\.[A-Za-z0-9]+)+(\/[A-Za-z0-9]+)+$/);
    }
  });

  test("names draw.io stencils of the provider's own library", () => {
    const library = { aws: ["service", "resource"], azure: ["azure"], k8s: ["kubernetes"] };
    for (const { id, namespace, drawio, group } of entries) {
      if (group?.drawio) expect(group.drawio, id).toMatch(/^group_[a-z0-9_]+$/);
      if (!drawio) continue;
      const [[kind, stencil] = []] = Object.entries(drawio);
      expect(new Map(Object.entries(library)).get(namespace), id).toContain(kind);
      expect(stencil, id).toMatch(/^[A-Za-z0-9_/()-]+$/);
    }
  });

  test("has about as many facts as the research found", () => {
    const count = (of: (entry: (typeof entries)[number]) => number) => entries.reduce((sum, each) => sum + of(each), 0);
    expect(count(({ drawio }) => (drawio ? 1 : 0))).toBeGreaterThanOrEqual(339);
    expect(count(({ group }) => (group ? 1 : 0))).toBeGreaterThanOrEqual(69);
  });

  test("is in parts that say the same of names as the whole does", async () => {
    const others: readonly TypeName[] = namespaces.flatMap((provider) => [
      { name: "Lambda", provider },
      { name: "nothing-like-it", provider },
      { name: `${provider}.nothing` },
    ]);
    const names: readonly TypeName[] = types.flatMap((type) => [
      { name: type.id, provider: "aws" },
      { name: nameOf(type), provider: "gcp" },
      { name: nameOf(type), provider: type.namespace },
      ...type.aliases.map((name) => ({ name })),
    ]);
    for (const each of [...others, ...names]) {
      const known = await loadTypes([each]);
      expect(known.find(each.name, each.provider), each.name).toEqual(findType(each.name, each.provider));
    }
  });

  test("is loaded by the parts that are named", async () => {
    const known = await loadTypes([{ name: "lambda", provider: "aws" }, { name: "azure.aks" }, { name: "user" }]);
    expect(["aws.s3", "azure.aks", "generic.user", "gcp.gke", "k8s.pod"].filter((id) => known.byId(id))).toEqual([
      "aws.s3",
      "azure.aks",
      "generic.user",
    ]);
  });
});
