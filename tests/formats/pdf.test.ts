import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Drawing, Figure } from "../../src/drawing/drawing.ts";
import { pdf } from "../../src/formats/pdf.ts";
import { svg } from "../../src/formats/svg.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import type { Icon } from "../../src/icons/icon.ts";
import { readOwnIcon } from "../../src/icons/own-icon.ts";
import { render, write } from "../../src/index.ts";
import { hasPoppler, pngByPoppler, pngByResvg, worstSquare } from "../pictures.ts";
import { emptyFolder } from "../program.ts";
import { annotated as sample } from "./annotated.ts";
import { fontWith } from "./fonts.ts";
import { sampleWith } from "./sample-with.ts";
import { writing } from "./writing.ts";
import { writtenIn } from "./written.ts";

const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

async function bytesOf(drawing: Drawing, more: Parameters<typeof writing>[0] = {}): Promise<Uint8Array> {
  const bytes = await pdf.write(drawing, writing(more));
  if (!bytes) throw new Error("There is no PDF");
  return bytes;
}

/** What is not packed: the objects of the file, but not what is on its pages. */
const plainTextOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** What a program says that reads PDF from standard input. */
function poppler(program: "pdftotext" | "pdffonts" | "pdfinfo", args: readonly string[], bytes: Uint8Array): string {
  return execFileSync(program, args, { input: bytes, encoding: "utf8" });
}

describe("the bytes of a PDF", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test("are the same at any time, and hold none", async () => {
    const [first, second] = await Promise.all(
      ["2001-02-03", "2030-04-05"].map((date) => {
        vi.setSystemTime(date);
        return bytesOf(sample);
      }),
    );
    expect(second).toEqual(first);
    expect(plainTextOf(first ?? new Uint8Array())).not.toMatch(/CreationDate|ModDate|D:\d{4}/);
  });

  test("are of another file with another id, where the title is another", async () => {
    const idOf = async (drawing: Drawing) => /\/ID \[(<\w+>)/.exec(plainTextOf(await bytesOf(drawing)))?.[1];
    expect(await idOf(sample)).toMatch(/^<\w{32}>$/);
    expect(await idOf({ ...sample, title: "Another" })).not.toBe(await idOf(sample));
  });
});

describe("a page", () => {
  const sizeOf = async (drawing: Drawing, page: "fit" | "a4" | "letter") =>
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
      .exec(plainTextOf(await bytesOf(drawing, { page })))
      ?.slice(1)
      .map(Number);

  test("is as large as the picture, with 96 px an inch", async () => {
    expect(await sizeOf(sample, "fit")).toEqual([0.75 * sample.size.width, 0.75 * sample.size.height]);
  });

  test.each([
    ["a4", { width: 800, height: 700 }, [841.89, 595.28]],
    ["a4", { width: 700, height: 800 }, [595.28, 841.89]],
    ["letter", { width: 5000, height: 700 }, [792, 612]],
    ["letter", { width: 300, height: 300 }, [612, 792]],
  ] as const)("of %s lies or stands as the picture does, %o", async (page, size, expected) => {
    expect(await sizeOf({ ...sample, size }, page)).toEqual(expected);
  });

  test("is never larger than readers can show", async () => {
    expect(await sizeOf({ ...sample, size: { width: 40_000, height: 20_000 } }, "fit")).toEqual([14_400, 7200]);
  });
});

describe.skipIf(!hasPoppler)("a PDF, as Poppler reads it (skipped without Poppler),", () => {
  const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== "");

  test("has all texts as texts, the title first", async () => {
    const text = poppler("pdftotext", ["-raw", "-", "-"], await bytesOf(sample));
    expect(wordsOf(text).sort()).toEqual(wordsOf(writtenIn(sample.figures).join(" ")).sort());
    expect(text).toMatch(/^Ask the handbook — RAG on AWS\n/);
    expect(text).toContain("\nAmazon\nOpenSearch\nServerless\n");
  });

  test.each(["Größe ąćęł Đặng", "Ελληνική ἀρχή", "Хранилище Ѓорѓи", "→ ≤ ½ №", "fi ffi"])(
    "has %s as it was written",
    async (text) => {
      expect(poppler("pdftotext", ["-raw", "-", "-"], await bytesOf(sampleWith(text)))).toContain(text);
    },
  );

  test("has what is read from right to left in the order in which it is read", async () => {
    const text = poppler("pdftotext", ["-layout", "-", "-"], await bytesOf(sampleWith("שלום עולם")));
    expect(text.replace(/[\u202a-\u202e]/g, "")).toContain("שלום עולם");
  });

  test("has in it what it needs of its fonts, and no more", async () => {
    const [, , ...fonts] = poppler("pdffonts", ["-"], await bytesOf(sample))
      .trim()
      .split("\n");
    expect(fonts.map((line) => /^[A-Z]{6}\+(\S+) .* (yes yes yes) /.exec(line)?.slice(1))).toEqual([
      ["Arimo-Bold", "yes yes yes"],
      ["Arimo-Regular", "yes yes yes"],
    ]);
    expect((await bytesOf(sample)).length).toBeLessThan(60_000);
  });

  test("says what it is called and what it is about", async () => {
    const facts = poppler("pdfinfo", ["-"], await bytesOf(sample));
    expect(facts).toMatch(/^Title: +Ask the handbook — RAG on AWS$/m);
    expect(facts).toMatch(/^Subject: +Employees ask questions; answers cite the handbook\.$/m);
  });

  test("has the links of the figures, and none that is not safe", async () => {
    const links = [
      "https://example.com/ü?a=b",
      "docs/a.html",
      "mailto:a@example.com",
      "javascript:alert(1)",
      "//evil.example",
    ];
    const nodes = sample.figures.filter(({ type }) => type === "node");
    const figures = sample.figures.map((figure): Figure => {
      const { link: _, ...plain } = { link: undefined, ...figure };
      const link = links[nodes.findIndex(({ id }) => id === figure.id)];
      return figure.type === "node" && link !== undefined ? { ...figure, link } : (plain as Figure);
    });
    const found = poppler("pdfinfo", ["-url", "-"], await bytesOf({ ...sample, figures }));
    expect([...found.matchAll(/Annotation +(\S+)/g)].map(([, url]) => url)).toEqual([
      "https://example.com/%C3%BC?a=b",
      "docs/a.html",
      "mailto:a@example.com",
      "https://example.com/adr/1",
    ]);
  });

  test("has a page for each of several drawings, listed by their titles", async () => {
    const another = { ...sample, title: "Zweite Zeichnung", size: { width: 400, height: 300 } };
    const bytes = (await pdf.bind([sample, another], writing())) ?? new Uint8Array();
    const facts = poppler("pdfinfo", ["-l", "2", "-"], bytes);
    expect(facts).toMatch(/^Pages: +2$/m);
    expect(facts).toMatch(/^Page +2 size: +300 x 225 pts$/m);
    expect(facts).toMatch(/^Title: +Ask the handbook — RAG on AWS and Zweite Zeichnung$/m);
    expect(plainTextOf(bytes)).toContain("/Title (Zweite Zeichnung)");
    expect(plainTextOf(await bytesOf(sample))).not.toContain("/Outlines");
  });

  test("draws what the own font lacks with another one", async () => {
    const file = join(emptyFolder(), "own.ttf");
    writeFileSync(file, fontWith("用"));
    const options = writing({ host: nodeHost({ root: ".", fonts: [file] }) });
    const bytes = (await pdf.write(sampleWith("fi 用 API"), options)) ?? new Uint8Array();
    expect(options.report.diagnostics).toEqual([]);
    expect(poppler("pdftotext", ["-raw", "-", "-"], bytes)).toContain("fi 用 API");
    expect(poppler("pdffonts", ["-"], bytes)).toMatch(/^[A-Z]{6}\+Own .* yes yes yes /m);
    const expected = pngByResvg(svg.write(sampleWith("fi A API")));
    expect(worstSquare(pngByPoppler(bytes), expected, 24).share).toBeLessThan(0.1);
  });

  test.each([
    [
      "curves",
      '<path d="M1 9q2-8 4-4t4 0v4z" fill="teal"/><path d="m1 1c1 2 3 2 4 0s3-2 4 0" fill="none" stroke="#000"/>',
    ],
    [
      "arcs",
      '<path d="M1 5a4 2 30 01 8 0 4 2 30 01-8 0z" fill="#c00"/><path d="M2 2A3 3 0 1 0 8 3" stroke="#00c" fill="none"/>',
    ],
    [
      "lines after a closed one",
      '<path d="M1 1h4v4zl8 8-4 0z" fill="#080"/><polyline points="1,9 3,6 5,9" stroke="#000" fill="none"/>',
    ],
    [
      "holes",
      '<path d="M0 0h10v10H0zM2 2h6v6H2z" fill-rule="evenodd"/><rect x="4" y="4" width="2" height="2" rx="1" fill="#f80"/>',
    ],
    [
      "colours",
      '<rect width="5" height="5" fill="rgb(255,128,0)"/><rect x="5" width="5" height="5" fill="hsl(200,50%,50%)"/><rect y="5" width="5" height="5" fill="#8f08"/>',
    ],
    [
      "dashes",
      '<path d="M1 2h8M1 8h8" stroke="#000" stroke-width="1.5" stroke-dasharray="0 2.5" stroke-linecap="round"/>',
    ],
    [
      "transformations",
      '<g transform="rotate(45 5 5)scale(.5 1)"><rect x="6" y="2" width="8" height="6" fill="#06c" transform="skewX(20)"/></g>',
    ],
    [
      "gradients in shares of a shape",
      '<linearGradient id="a" x2="0" y2="1"><stop stop-color="#f00"/><stop offset=".5" stop-color="#0f0"/><stop offset=".5" stop-color="#00f"/></linearGradient><circle cx="5" cy="5" r="4" fill="url(#a)"/>',
    ],
    [
      "gradients that fade",
      '<radialGradient id="a"><stop offset=".3" stop-color="#f0f"/><stop offset="1" stop-color="#00f" stop-opacity="0"/></radialGradient><rect width="10" height="10" fill="url(#a)"/>',
    ],
    [
      "groups that let through",
      '<g opacity=".5"><rect width="7" height="7" fill="#f00"/><rect x="3" y="3" width="7" height="7" fill="#00f"/></g>',
    ],
    [
      "clips",
      '<clipPath id="c"><circle cx="4" cy="4" r="3"/><circle cx="7" cy="7" r="2"/></clipPath><rect width="10" height="10" fill="#a0a" clip-path="url(#c)"/>',
    ],
    [
      "masks",
      '<mask id="m"><rect width="10" height="5" fill="#fff"/><rect y="5" width="10" height="5" fill="#777"/></mask><g mask="url(#m)"><circle cx="5" cy="5" r="5"/></g>',
    ],
    [
      "what is hidden",
      '<rect width="4" height="4" display="none"/><g visibility="hidden"><rect x="5" width="5" height="5"/></g><rect y="6" width="9" height="3" fill="none" stroke="navy"/>',
    ],
  ])("draws an author's picture with %s as SVG does", async (_, body) => {
    const drawing = drawingOf(ownIcon(body));
    expect(worstSquare(pngByPoppler(await bytesOf(drawing)), pngByResvg(svg.write(drawing)), 50).share).toBeLessThan(
      0.03,
    );
  });
});

/** A picture of an author's own, 10 units wide and high. */
function ownIcon(body: string): Icon {
  const icon = readOwnIcon(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${body}</svg>`);
  if ("fault" in icon) throw new Error(icon.fault);
  return icon;
}

/** A drawing of nothing but an icon, 200 px wide and high. */
function drawingOf(icon: Icon): Drawing {
  const bounds = { x: 0, y: 0, width: 200, height: 200 };
  const node = { type: "node", id: "a", bounds, facts: [], icon: { ...bounds, picture: { icon, ...bounds } } } as const;
  return { ...sample, title: "", size: { width: 200, height: 200 }, figures: [node] };
}

describe("hostile input", () => {
  test.each([
    ["numbers without end", '<rect width="1e999" height="-1e999" x="1e40"/>'],
    [
      "transformations that multiply",
      `${'<g transform="scale(1e6)">'.repeat(20)}<rect width="1" height="1" fill="url(#a)"/>${"</g>".repeat(20)}`,
    ],
    ["paths with mistakes", '<path d="M0 0L1 1e400 A1 1 0 0"/><path d="z"/><path d="L1 1"/><path d="M1"/>'],
    [
      "nothing left of it",
      '<rect width="9" height="9" transform="scale(0)" stroke="#000" stroke-width="1e9" stroke-dasharray="1e-9 0"/>',
    ],
    [
      "stops out of order",
      '<linearGradient id="a"><stop offset="2"/><stop offset="-1"/><stop offset="x"/></linearGradient><rect width="9" height="9" fill="url(#a)" stroke="url(#b)"/>',
    ],
    [
      "gradients of nothing",
      '<linearGradient id="a"/><radialGradient id="b" r="0"><stop/><stop/></radialGradient><path d="M0 0h9" fill="url(#a)" stroke="url(#b)"/>',
    ],
    [
      "clips and masks of nothing",
      '<clipPath id="c"/><mask id="m"/><g clip-path="url(#c)" mask="url(#m)"><path d="M0 0h9"/></g><g mask="url(#c)" clip-path="url(#m)"/>',
    ],
    ["groups in groups", `${"<g>".repeat(60)}<path d="M0 0h9v9z"/>${"</g>".repeat(60)}`],
  ])("in a picture, %s, still makes a file", async (_, body) => {
    const text = plainTextOf(await bytesOf(drawingOf(ownIcon(body))));
    expect(text).toMatch(/%%EOF\n$/);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("of the Big List of Naughty Strings still makes a file", async () => {
    for (const text of naughtyStrings.filter((_, index) => index % 25 === 0)) {
      const figures = sampleWith(text).figures.map(
        (figure): Figure => (figure.type === "node" ? { ...figure, link: text, tooltip: text } : figure),
      );
      const bytes = await bytesOf({ ...sample, figures, title: text, description: text });
      expect(plainTextOf(bytes)).toMatch(/%%EOF\n$/);
    }
  });
});

describe("fonts", () => {
  test("characters that none has are named", async () => {
    const options = writing();
    expect(await pdf.write(sampleWith("用"), options)).toBeDefined();
    expect(options.report.diagnostics).toMatchObject([{ code: "missing-characters", severity: "warning" }]);
  });

  test("a host without any is told, and there is no file", async () => {
    const options = writing({ host: browserHost() });
    expect(await pdf.write(sample, options)).toBeUndefined();
    expect(options.report.diagnostics).toMatchObject([{ code: "unreadable-font", severity: "error" }]);
  });

  test("in a browser are those that it is given", async () => {
    const host = browserHost({ fonts: [{ name: "own", bytes: fontWith("a") }] });
    expect(await pdf.write(sample, writing({ host }))).toBeDefined();
  });
});

test("through the front door a PDF is bytes, also of several drawings", async () => {
  const host = nodeHost({ root: "." });
  const one: Uint8Array | undefined = (await render("nodes: { a: s3 }", { format: "pdf", host })).output;
  const several = (await write([sample, sample], { format: "pdf", host, page: "a4" })).output;
  for (const bytes of [one, several]) expect(plainTextOf(bytes ?? new Uint8Array())).toMatch(/^%PDF-1\.7\n/);
});
