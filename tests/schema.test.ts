import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { checkSchema } from "../schemas/check.js";
import { mapSchema, readLanguage } from "../schemas/language.js";
import schema from "../schemas/stratogram.schema.json" with { type: "json" };
import { types } from "../src/catalogue/catalogue.ts";
import { parse } from "../src/source/parse.ts";
import { Report } from "../src/source/report.ts";
import { validate } from "../src/source/validate.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });

/** Tells more than a program needs to know, so ajv does not know all of it. */
const ajv = new Ajv({ strict: false, allErrors: true });
const isValid = ajv.compile(schema);

test("what is committed of the language is up to date", () => {
  expect(run("schemas/build.js", "--check").stderr).toBe("");
});

test("the schema is valid draft-07", () => {
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  expect(ajv.validateSchema(schema)).toBe(true);
});

test("every key is described", () => {
  const described: string[] = [];
  mapSchema(schema, (inner) => {
    for (const [key, property] of Object.entries<{ description?: string; $ref?: string }>(inner.properties ?? {})) {
      const target = ajv.getSchema(property.$ref ?? "");
      const { description } = property.$ref ? Object(target?.schema ?? definition(property.$ref)) : property;
      expect(description, key).toMatch(/^[A-Z].*\.$/s);
      described.push(key);
    }
    return inner;
  });
  expect(described).toContain("encrypted");
});

function definition(reference: string): unknown {
  return new Map<string, unknown>(Object.entries(schema.definitions)).get(reference.replace("#/definitions/", ""));
}

test("messages have words for every value that can be wrong", () => {
  const wordless: string[] = [];
  mapSchema(checkSchema(readLanguage()), (inner) => {
    if (inner.type && !inner.expects && !inner.called) wordless.push(JSON.stringify(inner));
    return inner;
  });
  expect(wordless).toEqual([]);
});

test("editors complete every type of the catalogue with its title", () => {
  const [listed] = schema.definitions.TypeName.anyOf;
  const titles = listed?.enum?.map((id, index) => [id, listed.enumDescriptions?.[index]]);
  expect(titles).toEqual(types.map(({ id, title }) => [id, title]));
});

test("its examples satisfy it", () => {
  mapSchema(schema, (inner) => {
    const { $ref, examples = [], ...rest } = inner;
    for (const example of examples) {
      expect(ajv.validate({ ...rest, definitions: schema.definitions }, example), JSON.stringify(example)).toBe(true);
    }
    return inner;
  });
});

const files = globSync(["examples/*.yaml", "tests/diagnostics/**/*.yaml"], { cwd: root }).toSorted();

test.each(files)("editors underline something in %s if and only if the program finds it", (file) => {
  const document = parse({ name: file, text: readFileSync(`${root}/${file}`, "utf8") }, new Report());
  if (!document) return;
  const report = new Report();
  validate(document, report);
  isValid(document.value);
  // Ids are looked at where they are used, which is later.
  const errors = isValid.errors?.filter(({ keyword, propertyName }) => keyword !== "propertyNames" && !propertyName);
  expect((errors ?? []).length > 0, JSON.stringify(errors?.slice(0, 2))).toBe(report.hasErrors);
});
