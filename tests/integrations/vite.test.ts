import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createViteServer } from "vitest/node";
import stratogram from "../../src/integrations/markdown/vite.ts";
import { folderWith } from "../program.ts";

const files = {
  "shop.strato.yaml": "include: [parts.yaml]\nnodes: { a: lambda }\nviews: { parts: { show: [c] } }\n",
  "parts.yaml": "nodes: { c: { type: s3, label: Before } }\n",
  "main.js": 'import svg from "./shop.strato.yaml?svg";\nexport default svg;\n',
};

async function serverFor(root: string) {
  const server = await createViteServer({
    ...{ root, configFile: false, logLevel: "silent", plugins: [stratogram()] },
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  return server;
}

/** The text that a module exports. */
function exported(code = ""): string {
  return JSON.parse(/^export default (".*")/m.exec(code)?.[1] ?? '""');
}

test("the picture of a document is imported as the text of an SVG", async () => {
  const server = await serverFor(folderWith(files));
  const whole = exported((await server.transformRequest("/shop.strato.yaml?svg"))?.code);
  expect(whole).toMatch(/^<svg .*prefers-color-scheme.*AWS Lambda.*<\/svg>$/s);
  const view = exported((await server.transformRequest("/shop.strato.yaml?svg&view=parts&theme=dark"))?.code);
  expect(view).toContain("Before");
  expect(view).not.toMatch(/AWS Lambda|prefers-color-scheme/);
});

test("it is drawn again when a file changes that it includes, and a mistake there is told", async () => {
  const root = folderWith(files);
  const server = await serverFor(root);
  await server.transformRequest("/main.js");
  const address = "/shop.strato.yaml?svg";
  expect(exported((await server.transformRequest(address))?.code)).toContain("Before");
  writeFileSync(join(root, "parts.yaml"), files["parts.yaml"].replace("Before", "After"));
  await expect
    .poll(async () => exported((await server.transformRequest(address))?.code), { timeout: 10_000 })
    .toContain("After");
  writeFileSync(join(root, "parts.yaml"), files["parts.yaml"].replace("s3", "s4"));
  await expect
    .poll(
      () =>
        server.transformRequest(address).then(
          () => "",
          (error: Error) => error.message,
        ),
      { timeout: 10_000 },
    )
    .toContain('parts.yaml:1:21: error: unknown type "s4"');
});

test.each([
  ["?svg&theme=blue", 'there is no theme "blue"'],
  ["?svg&view=none", 'unknown view "none"'],
])("an import that cannot be meant fails: %s", async (query, message) => {
  const server = await serverFor(folderWith(files));
  await expect(server.transformRequest(`/shop.strato.yaml${query}`)).rejects.toThrow(message);
});

test("workers are bundled as modules, unless another form is chosen", () => {
  const { config } = stratogram();
  expect(config({})).toEqual({ worker: { format: "es" } });
  expect(config({ worker: { format: "iife" } })).toBeUndefined();
});
