import { type Diagnostic, diagnosticSummaries } from "../source/diagnostic.ts";
import { positionAt, type Range } from "../source/source.ts";
import type { Reporter } from "./reporter.ts";

/** For tools that collect results of static analysis: SARIF 2.1.0. */
export const sarif: Reporter = {
  name: "sarif",
  summary: "for code scanning, as SARIF 2.1.0",

  report(diagnostics) {
    const run = {
      tool: { driver: { name: "Stratogram", rules: rules() } },
      columnKind: "utf16CodeUnits",
      results: diagnostics.map(resultOf),
    };
    const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

/** Asked for when it is needed: bundled, this file may be run before the one that has them. */
function codesInOrder(): readonly string[] {
  return Object.keys(diagnosticSummaries);
}

function rules(): readonly object[] {
  return Object.entries(diagnosticSummaries).map(([id, text]) => ({ id, shortDescription: { text } }));
}

function resultOf({ code, severity, message, hint, range, fix }: Diagnostic): object {
  return {
    ruleId: code,
    ruleIndex: codesInOrder().indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\nhint: ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(range), region: regionOf(range) } }],
    ...(fix && { fixes: [fixOf(fix)] }),
  };
}

function fixOf({ range, text }: NonNullable<Diagnostic["fix"]>): object {
  const replacement = { deletedRegion: regionOf(range), insertedContent: { text } };
  return {
    description: { text: "Write what was meant" },
    artifactChanges: [{ artifactLocation: artifactOf(range), replacements: [replacement] }],
  };
}

function artifactOf({ source }: Range): object {
  // A lone half of a surrogate pair has no URI.
  const name = source.name.replaceAll(/\p{Surrogate}/gu, "\ufffd").replaceAll("\\", "/");
  return { uri: name.split("/").map(encodeURIComponent).join("/") };
}

function regionOf({ source, start, end }: Range): object {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
