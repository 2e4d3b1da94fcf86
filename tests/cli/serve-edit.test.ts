import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../program.ts";
import { Previewing } from "./previewing.ts";

const shop = "nodes:\n  api: aws.lambda\n";

/** A preview that may change files, of a folder with a document, and a secret beside it. */
async function editing(args: readonly string[] = ["--edit"]) {
  const folder = emptyFolder();
  mkdirSync(join(folder, "docs"));
  const file = join(folder, "docs", "shop.yaml");
  writeFileSync(file, shop);
  writeFileSync(join(folder, "docs", "part.yaml"), "edges: []\n");
  writeFileSync(join(folder, "secret.yaml"), "secret: 1\n");
  symlinkSync(join(folder, "secret.yaml"), join(folder, "docs", "link.yaml"));
  const preview = await Previewing.start(["docs", ...args], folder);
  return { preview, file, document: "/document?diagram=shop.yaml" };
}

describe("stratogram serve --edit", () => {
  test("shows the editor and all that it is made of, under a policy", async () => {
    const { preview } = await editing();
    for (const path of [
      "/playground/?diagram=shop.yaml",
      "/playground/page.js",
      "/playground/worker.js",
      "/playground/gallery.json",
      "/templates/aws-rag.yaml",
      "/fonts/arimo-bold.ttf",
      "/elkjs/elk-worker.min.js",
    ]) {
      const { status, headers } = await preview.ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers["content-security-policy"]).toContain("script-src 'self'");
    }
  });

  test("gives a document and saves another text in its place", async () => {
    const { preview, file, document } = await editing();
    const { text, tag } = JSON.parse((await preview.ask(document)).text);
    expect(text).toBe(shop);
    const body = `${shop}  table: aws.dynamodb\n`;
    const { status } = await preview.ask(document, { method: "PUT", headers: { "If-Match": tag }, body });
    expect(status).toBe(200);
    expect(readFileSync(file, "utf8")).toBe(body);
  });

  test("saves nothing over what somebody else has changed, and nothing that is too large or no text", async () => {
    const { preview, file, document } = await editing();
    const { tag } = JSON.parse((await preview.ask(document)).text);
    const put = async (body: string | Buffer, headers: Record<string, string> = { "If-Match": tag }) =>
      (await preview.ask(document, { method: "PUT", headers, body: body as string })).status;
    expect(await put("x", {})).toBe(412);
    expect(await put(Buffer.from([0xff, 0xfe]))).toBe(413);
    writeFileSync(file, "nodes: {}\n");
    expect(await put("x")).toBe(412);
    expect(readFileSync(file, "utf8")).toBe("nodes: {}\n");
  });

  test("reads beside a document what may be mentioned there, and nothing outside of its folder", async () => {
    const { preview } = await editing();
    const beside = async (path: string, from = "") =>
      JSON.parse(
        (await preview.ask(`/beside?${new URLSearchParams({ diagram: "shop.yaml", path, ...(from && { from }) })}`))
          .text,
      );
    expect(await beside("part.yaml")).toMatchObject({ text: "edges: []\n" });
    // What begins with a slash is looked for in the folder, where it is not.
    expect(await beside("/etc/passwd")).toMatchObject({ failure: "missing" });
    for (const path of ["../secret.yaml", "link.yaml"]) {
      expect([path, (await beside(path)).failure]).toEqual([path, "outside"]);
    }
    expect(await beside("passwd", "/etc/x.yaml")).toMatchObject({ failure: "outside" });
  });

  test.each([
    ["a path", "/document?diagram=..%2Fsecret.yaml"],
    ["a link", "/document?diagram=link.yaml"],
    ["a file that is none of the diagrams", "/document?diagram=part.yaml"],
    ["another address", "/secret.yaml"],
  ])("writes nothing to %s", async (_, path) => {
    const { preview } = await editing();
    const { status } = await preview.ask(path, { method: "PUT", headers: { "If-Match": "*" }, body: "x" });
    expect([404, 412]).toContain(status);
  });

  test("neither shows nor changes what has become a link out of the folder", async () => {
    const { preview, file, document } = await editing();
    expect((await preview.ask(document)).status).toBe(200);
    const secret = join(file, "..", "..", "secret.yaml");
    rmSync(file);
    symlinkSync(secret, file);
    const { status, text } = await preview.ask(document);
    // Whoever watches the folder may have told already that the file is gone.
    expect([status, text]).toEqual([404, expect.stringMatching(/outside|nothing at this address/)]);
    const tag = `"${createHash("sha256").update(readFileSync(secret)).digest("base64url")}"`;
    const put = await preview.ask(document, { method: "PUT", headers: { "If-Match": tag }, body: "x" });
    expect([404, 412]).toContain(put.status);
    expect(readFileSync(secret, "utf8")).toBe("secret: 1\n");
  });

  test("changes nothing for who does not say which page asks", async () => {
    const { preview, document, file } = await editing();
    const { tag } = JSON.parse((await preview.ask(document)).text);
    for (const origin of ["", "null", "http://localhost", `https://127.0.0.1:${preview.port}`]) {
      const headers = { "If-Match": tag, Origin: origin };
      expect([origin, (await preview.ask(document, { method: "PUT", headers, body: "x" })).status]).toEqual([
        origin,
        403,
      ]);
    }
    const bare = [
      `PUT ${document} HTTP/1.1`,
      `Host: 127.0.0.1:${preview.port}`,
      `Cookie: ${preview.cookie}`,
      `If-Match: ${tag}`,
      "Content-Length: 1",
    ];
    expect(await preview.askRaw(`${bare.join("\r\n")}\r\n\r\nx`)).toContain("403");
    expect(readFileSync(file, "utf8")).toBe(shop);
  });

  test("lets nobody in without the token, nor another page", async () => {
    const { preview, document, file } = await editing();
    const { tag } = JSON.parse((await preview.ask(document)).text);
    const put = { method: "PUT", body: "x" };
    for (const headers of [
      { "If-Match": tag, Cookie: "" },
      { "If-Match": tag, Origin: "http://example.com" },
      { "If-Match": tag, Host: "example.com" },
      { "If-Match": tag, "Sec-Fetch-Site": "cross-site" },
    ]) {
      expect((await preview.ask(document, { ...put, headers })).status).toBe(403);
    }
    expect(readFileSync(file, "utf8")).toBe(shop);
  });

  test("has neither editor nor saving where nobody asked for it", async () => {
    const { preview, document } = await editing([]);
    expect((await preview.ask("/playground/")).status).toBe(404);
    expect((await preview.ask(document)).status).toBe(404);
    expect((await preview.ask(document, { method: "PUT", body: "x" })).status).toBe(405);
  });
});
