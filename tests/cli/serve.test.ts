import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";
import { Previewing } from "./previewing.ts";

const small = "title: Shop\nnodes: { a: lambda }\n";
const pair = "title: Shop\nnodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
const named = (title: string) => small.replace("Shop", title);
const broken = "title: Shop\nnodes: { a: lamda }\n";

describe("nobody is let in", () => {
  const cwd = () => folderWith({ "shop.yaml": small, "notes.txt": "private" });

  test("without the token, whatever is asked for", async () => {
    const preview = await Previewing.start([], cwd());
    const wrong = [
      "",
      `stratogram-${preview.port}=`,
      `stratogram-${preview.port}=${"A".repeat(43)}`,
      `other=${preview.token}`,
    ];
    for (const Cookie of wrong) {
      for (const path of [
        "/",
        "/preview.js",
        "/events",
        "/download?diagram=shop.yaml&format=svg",
        "/?token=",
        "/?token=x",
      ]) {
        const { status, text } = await preview.ask(path, { headers: { Cookie } });
        expect([path, status]).toEqual([path, 403]);
        expect(text).toContain("the address that the terminal shows");
      }
    }
  });

  test("by another name of this machine", async () => {
    const preview = await Previewing.start([], cwd());
    const hosts = ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.", "[::1].x", "169.254.1.1"];
    for (const Host of hosts) {
      const { status } = await preview.ask(`/?token=${preview.token}`, { headers: { Host } });
      expect([Host, status]).toEqual([Host, 403]);
    }
    for (const head of ["Host:\r\n", "Host: \r\nX: 1\r\n"]) {
      expect(await preview.askRaw(`GET /?token=${preview.token} HTTP/1.1\r\n${head}\r\n`)).toContain(" 403 ");
    }
    expect(await preview.askRaw(`GET /?token=${preview.token} HTTP/1.1\r\n\r\n`)).toContain(" 400 ");
  });

  test("from a page of another server, even of this machine", async () => {
    const preview = await Previewing.start([], cwd());
    const own = `http://127.0.0.1:${preview.port}`;
    for (const Origin of [
      "http://evil.example",
      "null",
      "https://127.0.0.1",
      "http://127.0.0.1:1",
      `${own}.evil.example`,
    ]) {
      expect(await preview.ask("/", { headers: { Origin } })).toMatchObject({ status: 403 });
    }
    expect(await preview.ask("/", { headers: { Origin: own } })).toMatchObject({ status: 200 });
    for (const site of ["cross-site", "same-site"]) {
      const headers = { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" };
      expect(await preview.ask("/preview.js", { headers })).toMatchObject({ status: 403 });
    }
  });

  test("with a method that changes something, or with a body", async () => {
    const preview = await Previewing.start([], cwd());
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
      const { status, headers } = await preview.ask("/", { method });
      expect([method, status, headers.allow]).toEqual([method, 405, "GET"]);
    }
    const body = "x".repeat(100);
    const headers = { "Content-Length": body.length };
    expect(await preview.ask("/", { method: "GET", body, headers })).toMatchObject({ status: 413 });
    const line = `Host: 127.0.0.1\r\nCookie: ${preview.cookie}\r\n`;
    expect(await preview.askRaw(`GET / HTTP/1.1\r\n${line}Transfer-Encoding: chunked\r\n\r\n`)).toContain("413");
    expect(await preview.askRaw(`GET / HTTP/1.1\r\n${line}X: ${"x".repeat(20_000)}\r\n\r\n`)).toContain("431");
    expect(await preview.ask(`/?${"x".repeat(3000)}`)).toMatchObject({ status: 414 });
  });

  test("with an address that is none, and others are answered afterwards", async () => {
    const preview = await Previewing.start([], cwd());
    for (const path of ["//", "///?token=x", "http://", "*"]) {
      expect([path, (await preview.ask(path)).status]).toEqual([path, 400]);
    }
    expect(await preview.ask("/")).toMatchObject({ status: 200 });
  });
});

test("the token becomes a cookie that no script and no other page has", async () => {
  const preview = await Previewing.start([], folderWith({ "shop.yaml": small }));
  const { status, headers, text } = await preview.ask(`/?token=${preview.token}`, { headers: { Cookie: "" } });
  expect(status).toBe(200);
  expect(headers["set-cookie"]).toEqual([`${preview.cookie}; Path=/; HttpOnly; SameSite=Strict`]);
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
  expect(text).not.toContain(preview.token);
});

test("no address leads to a file that is no diagram of the folder", async () => {
  const cwd = folderWith({
    "site/shop.yaml": small,
    "site/notes.txt": "private",
    "site/.hidden/x.yaml": small,
    "secret.yaml": named("Secret"),
  });
  symlinkSync("../secret.yaml", join(cwd, "site/link.yaml"));
  symlinkSync("..", join(cwd, "site/up"));
  const preview = await Previewing.start(["site"], cwd);
  const names = [
    ...["../secret.yaml", "..%2fsecret.yaml", "%2e%2e%2fsecret.yaml", "%252e%252e%252fsecret.yaml", "..\\secret.yaml"],
    ...[
      "link.yaml",
      "up/secret.yaml",
      "notes.txt",
      ".hidden/x.yaml",
      "shop.yaml%00",
      "shop.yaml%00.txt",
      "./shop.yaml",
    ],
    ...[
      encodeURIComponent(join(cwd, "secret.yaml")),
      "/etc/passwd",
      "file:///etc/passwd",
      "C:%5Cwindows%5Cwin.ini",
      "",
    ],
  ];
  for (const name of names) {
    for (const path of [`/download?format=svg&diagram=${name}`, `/thumbnail?diagram=${name}`, `/${name}`]) {
      if (path === "/") continue;
      const { status, text } = await preview.ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toMatch(/Secret|private|root:/);
    }
  }
  for (const target of ["/../secret.yaml", "/%2e%2e/secret.yaml", "//etc/passwd", "/preview.js/../../package.json"]) {
    const line = `Host: 127.0.0.1\r\nCookie: ${preview.cookie}\r\n\r\n`;
    expect(await preview.askRaw(`GET ${target} HTTP/1.1\r\n${line}`)).toContain("404");
  }
  expect(await preview.askRaw(`GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)).toContain("400");
  const { diagrams } = await preview.follow("").next("listing", (listing) => listing.diagrams?.[0]?.title === "Shop");
  expect(diagrams?.map(({ name }) => name)).toEqual(["shop.yaml"]);
});

test("a diagram whose file becomes a link out of the folder is not read any more", async () => {
  const cwd = folderWith({ "site/shop.yaml": small, "secret.yaml": named("Secret") });
  const preview = await Previewing.start(["site"], cwd);
  const events = preview.follow("diagram=shop.yaml");
  await events.next("shown");
  rmSync(join(cwd, "site/shop.yaml"));
  symlinkSync("../secret.yaml", join(cwd, "site/shop.yaml"));
  await events.next("listing", ({ diagrams }) => diagrams?.length === 0);
  expect(JSON.stringify(events.all)).not.toContain("Secret");
  expect(await preview.ask("/download?diagram=shop.yaml&format=svg")).toMatchObject({ status: 404 });
});

test("a document reaches files under its own folder, or under the root that is given", async () => {
  const cwd = folderWith({
    "docs/a.yaml": `include: [../parts/b.yaml]\n${small}`,
    "parts/b.yaml": "nodes: { c: sqs }\n",
  });
  const refused = (await Previewing.start([], cwd)).follow("diagram=docs/a.yaml");
  expect((await refused.next("shown")).problems).toMatchObject([{ code: "include-outside-root", file: "docs/a.yaml" }]);
  const allowed = (await Previewing.start(["--root", "."], cwd)).follow("diagram=docs/a.yaml");
  expect((await allowed.next("shown")).problems).toEqual([]);
});

test("other YAML, layout files and parts of diagrams are not listed", async () => {
  const cwd = folderWith({
    "b/whole.yaml": "title: Whole\ninclude: [part.yaml]\nnodes: { a: lambda }\nedges: [a -> p]\n",
    "b/part.yaml": "nodes: { p: s3 }\n",
    "b/whole.layout.yaml": "nodes:\n  a: [1, 2]\n",
    "a.yml": small,
    "node_modules/x/x.yaml": small,
    "cluster.yaml": "kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - role: control-plane\n",
    "compose.yaml": "services:\n  db:\n    image: postgres\n",
  });
  const preview = await Previewing.start([], cwd);
  const isKnown = (listing: { readonly diagrams?: readonly { readonly title: string }[] }) =>
    listing.diagrams?.map(({ title }) => title).join() === "Shop,Whole";
  const { diagrams } = await preview.follow("").next("listing", isKnown);
  expect(diagrams?.map(({ name }) => name)).toEqual(["a.yml", "b/whole.yaml"]);
});

test("a picture follows its document: errors come with the lines that are meant, and go", async () => {
  const cwd = folderWith({ "shop.yaml": small });
  const preview = await Previewing.start(["shop.yaml"], cwd);
  const events = preview.follow("diagram=shop.yaml");
  const first = await events.next("shown");
  expect(first).toMatchObject({ name: "shop.yaml", title: "Shop", view: "default", problems: [] });
  writeFileSync(join(cwd, "shop.yaml"), named("Another shop"));
  const second = await events.next("shown", ({ title }) => title === "Another shop");
  expect(second.picture?.views[0]?.svg).toContain("Another shop");
  writeFileSync(join(cwd, "shop.yaml"), broken);
  const third = await events.next("shown", ({ problems }) => problems?.length === 1);
  expect(third.picture).toBeUndefined();
  expect(third.problems).toEqual([
    {
      ...{ severity: "error", code: "unknown-type", message: 'unknown type "lamda"', hint: 'did you mean "lambda"?' },
      ...{ file: "shop.yaml", line: 2, column: 13 },
      frame: [{ number: 2, text: "nodes: { a: lamda }", marks: "            ^^^^^" }],
    },
  ]);
  await events.next("listing", ({ diagrams }) => diagrams?.[0]?.errors === 1);
  // As many editors do it.
  writeFileSync(join(cwd, "shop.tmp"), small);
  renameSync(join(cwd, "shop.tmp"), join(cwd, "shop.yaml"));
  expect((await events.next("shown", ({ picture }) => picture !== undefined)).problems).toEqual([]);
  expect(preview.run.stderr).toBe("Ctrl-C ends it\n");
  expect(await preview.run.interrupt()).toBe(0);
});

test("each page is told of its own diagram and view", async () => {
  const cwd = folderWith({ "a.yaml": `${pair}views: { v: { title: V, hide: [b] } }\n`, "b.yaml": named("B") });
  const preview = await Previewing.start([], cwd);
  const [view, other] = [preview.follow("diagram=a.yaml&view=v"), preview.follow("diagram=b.yaml&view=gone")];
  const shown = await view.next("shown");
  expect(shown).toMatchObject({ view: "v", views: [{ name: "default" }, { name: "v" }] });
  expect(shown.picture?.views[0]?.svg).not.toContain("Amazon S3");
  expect(await other.next("shown")).toMatchObject({ name: "b.yaml", view: "default" });
  writeFileSync(join(cwd, "a.yaml"), named("Changed"));
  const isChanged = ({ title }: { readonly title?: string }) => title === "Changed";
  expect(await view.next("shown", isChanged)).toMatchObject({ view: "default" });
  await other.next("listing", ({ diagrams }) => diagrams?.[0]?.title === "Changed");
  expect(other.all.filter(({ name }) => name === "shown")).toEqual([]);
});

test("diagrams come and go", async () => {
  const cwd = folderWith({ "a.yaml": named("A") });
  const preview = await Previewing.start([], cwd);
  const events = preview.follow("");
  const titles = (expected: string) =>
    events.next("listing", ({ diagrams }) => diagrams?.map(({ title }) => title).join() === expected);
  await titles("A");
  mkdirSync(join(cwd, "deep/er"), { recursive: true });
  writeFileSync(join(cwd, "deep/er/b.yaml"), named("B"));
  await titles("A,B");
  writeFileSync(join(cwd, "a.yaml"), broken);
  rmSync(join(cwd, "deep"), { recursive: true });
  await events.next("listing", ({ diagrams }) => diagrams?.length === 1 && diagrams[0]?.errors === 1);
});

test("a diagram can be downloaded as what it can be rendered as, and says why where it cannot", async () => {
  const cwd = folderWith({ "ü b.yaml": `${small}views: { v: { title: V } }\n`, "broken.yaml": broken });
  const preview = await Previewing.start([], cwd);
  const name = encodeURIComponent("ü b.yaml");
  const picture = await preview.ask(`/download?diagram=${name}&format=svg&view=v`);
  expect(picture.headers["content-disposition"]).toBe("attachment; filename*=UTF-8''%C3%BC%20b.v.svg");
  expect(picture.headers["content-type"]).toBe("application/octet-stream");
  expect(picture.text).toMatch(/^<svg /);
  const rendered = stratogram(["render", "ü b.yaml", "-o", "-"], { cwd });
  const whole = await preview.ask(`/download?diagram=${name}&format=svg&view=default`);
  expect(whole.text).toBe(rendered.stdout);
  const pages = await preview.ask(`/download?diagram=${name}&format=drawio`);
  expect(pages.text.match(/<diagram /g)).toHaveLength(2);
  expect(await preview.ask(`/download?diagram=${name}&format=gif&view=v`)).toMatchObject({ status: 404 });
  const failed = await preview.ask("/download?diagram=broken.yaml&format=svg&view=default");
  expect(failed.status).toBe(422);
  expect(JSON.parse(failed.text)).toMatchObject({ problems: [{ code: "unknown-type" }] });
  const thumbnail = await preview.ask(`/thumbnail?diagram=${name}`);
  expect(thumbnail.headers["content-security-policy"]).toContain("sandbox");
});

test("HEAD gives what GET says of it, and nothing more", async () => {
  const preview = await Previewing.start([], folderWith({ "shop.yaml": small }));
  const { status, headers, text } = await preview.ask("/", { method: "HEAD" });
  expect([status, text]).toEqual([200, ""]);
  expect(Number(headers["content-length"])).toBeGreaterThan(100);
});

test.each([
  [["nowhere"], 3, 'there is no folder and no file "nowhere"'],
  [["--port", "70000"], 2, "to 65535"],
  [["--host", "0.0.0.0"], 2, "Allowed choices are 127.0.0.1, localhost, ::1"],
])("what cannot be served is refused: %j", (args, code, message) => {
  const run = stratogram(["serve", ...args], { cwd: folderWith({ "shop.yaml": small }) });
  expect(run).toMatchObject({ code, stdout: "" });
  expect(run.stderr).toContain(message);
});

test("a port that another program has is named", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const run = stratogram(["serve", "--port", `${port}`], { cwd: folderWith({ "shop.yaml": small }) });
  expect(run).toMatchObject({ code: 3, stdout: "" });
  expect(run.stderr).toBe(`error: cannot listen at port ${port} of 127.0.0.1: another program does\n`);
});
