import { expect } from "vitest";
import { allTypes } from "../../src/catalogue/catalogue.ts";
import type { Host } from "../../src/hosts/host.ts";
import type { Architecture } from "../../src/model/architecture.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { load } from "../../src/source/load.ts";
import { Report } from "../../src/source/report.ts";

/** What a document means, and what is wrong with it. It may include `files`, by name. */
export async function resolved(
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly architecture: Architecture; readonly diagnostics: readonly Diagnostic[] }> {
  const report = new Report();
  const loaded = await load({ name: "main.yaml", text }, hostOf(files), report);
  return { architecture: resolve(loaded, allTypes, report), diagnostics: report.diagnostics };
}

function hostOf(files: Readonly<Record<string, string>>): Host {
  return {
    async read(name) {
      const text = files[name];
      return text === undefined ? { failure: "missing", reason: "it does not exist" } : { name, text };
    },
  };
}

/** The architecture of a document without mistakes. */
export async function architectureOf(text: string, files?: Readonly<Record<string, string>>) {
  const { architecture, diagnostics } = await resolved(text, files);
  expect(diagnostics).toEqual([]);
  return architecture;
}

/** Each mistake of a document: its code, and the text or the message that tells which. */
export async function mistakesOf(text: string, files?: Readonly<Record<string, string>>) {
  const { diagnostics } = await resolved(text, files);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}
