import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { emptyFolder } from "../program.ts";

/** A root with a document's folder in it, and a secret beside it. */
function machine() {
  const folder = emptyFolder();
  const root = join(folder, "root");
  mkdirSync(join(root, "docs"), { recursive: true });
  writeFileSync(join(folder, "secret.yaml"), "secret");
  writeFileSync(join(root, "classes.yaml"), "\ufeffclasses: {}\n");
  symlinkSync("../secret.yaml", join(root, "leak.yaml"));
  symlinkSync("..", join(root, "up"));
  symlinkSync("classes.yaml", join(root, "alias.yaml"));
  symlinkSync("loop.yaml", join(root, "loop.yaml"));
  execFileSync("mkfifo", [join(root, "pipe.yaml")]);
  return { root, host: nodeHost({ root }), from: join(root, "docs/shop.yaml") };
}

test("files under the root are read, by whatever way, without a byte order mark", async () => {
  const { root, host, from } = machine();
  for (const [path, name] of [["../classes.yaml"], ["../docs/../classes.yaml"], ["../alias.yaml", "alias.yaml"]]) {
    const expected = { name: join(root, name ?? "classes.yaml"), text: "classes: {}\n" };
    expect(await host.read(path ?? "", from)).toEqual(expected);
  }
});

test.each(["../../secret.yaml", "../leak.yaml", "../up/secret.yaml", "../../nothing.yaml", "../up/nothing.yaml"])(
  "nothing is read, or told, of what lies outside the root: %s",
  async (path) => {
    const { host, from } = machine();
    expect(await host.read(path, from)).toEqual({
      failure: "outside",
      reason: "it is outside the root of the document",
    });
  },
);

test.each([
  ["../clases.yaml", { failure: "missing", reason: "there is no such file" }],
  ["/etc/passwd", { failure: "missing", reason: "there is no such file" }],
  ["../classes.yaml/x", { failure: "missing", reason: "there is no such file" }],
  ["../docs", { failure: "unreadable", reason: "it is not a file" }],
  ["../pipe.yaml", { failure: "unreadable", reason: "it is not a file" }],
  ["../loop.yaml", { failure: "unreadable", reason: "it is a link that leads to itself" }],
  ["../a\0b", { failure: "missing", reason: "its name has a character that no file name has" }],
  [`../${"a".repeat(300)}`, { failure: "missing", reason: "its name is too long" }],
])("what cannot be read is a reason, never an exception: %s", async (path, expected) => {
  const { host, from } = machine();
  expect(await host.read(path, from)).toMatchObject(expected);
});

test("for a file that is missing, the nearest beside it is suggested", async () => {
  const { root, host, from } = machine();
  const hint = `did you mean "${join(root, "classes.yaml")}"?`;
  expect(await host.read("../clases.yaml", from)).toMatchObject({ hint });
});

test("a browser's host knows the files that it is given, and no others", async () => {
  const host = browserHost({ files: { "shared/classes.yaml": "classes: {}" } });
  const found = { name: "shared/classes.yaml", text: "classes: {}" };
  expect(await host.read("../shared/./classes.yaml", "docs/shop.yaml")).toEqual(found);
  expect(await host.read("constructor", "shop.yaml")).toMatchObject({ failure: "missing" });
  for (const path of ["../classes.yaml", "/classes.yaml", "C:\\classes.yaml", "docs/../../classes.yaml"]) {
    expect(await host.read(path, "shop.yaml")).toMatchObject({ failure: "outside" });
  }
  expect(await browserHost().read("shop.yaml", "")).toMatchObject({ failure: "missing" });
});
