import { Changes } from "./changes.ts";
import type { Document, Path } from "./document.ts";
import { documentOf } from "./document-of.ts";
import type { Finding } from "./finding.ts";
import type { Loaded } from "./loaded.ts";
import { meaningOf } from "./misreading.ts";
import type { Mistake } from "./mistake.ts";
import { mistakeOf } from "./mistake-of.ts";
import type { Report } from "./report.ts";
import type { Spec } from "./spec.ts";
import { nearestTo, type Tree } from "./tree.ts";
import { faultyPathOf, keyMeantBy, keysMeantBy } from "./unknown-key.ts";
import { emptyAt, mostRounds, valid, violationsIn, withoutNull } from "./valid.ts";

/**
 * Checks what a document says against the schema of the language.
 *
 * What is wrong is reported and left out, so that mistakes in the rest are
 * found as well. In what is left, texts are texts even where they look like
 * numbers, and a text that stands for a list of one is that list. None when
 * there is no making sense of the document, or of its nodes.
 */
export function validate(document: Document, report: Report): Loaded | undefined {
  const right = valid(document);
  if (right) return right;
  const mistakes: Mistake[] = [];
  let rest = withoutNull(document);
  let hasSense = true;
  let findings = findingsIn(rest);
  for (let round = 1; findings.length > 0; round++) {
    if (round > mostRounds) throw new Error(`${document.source.name} is invalid even without its mistakes`);
    // What is missing only in a later round was left out for a mistake of its own.
    const told = findings.filter(
      (finding) => !meaningOf(finding, finding.document) && (round === 1 || !isMissing(finding, document)),
    );
    for (const finding of told) mistakes.push(mistakeOf(finding));
    hasSense &&= !told.some((finding) => isAllOrNodes(faultyPathOf(finding)));
    rest = corrected(rest, findings);
    findings = findingsIn(rest);
  }
  for (const { code, message, range, remedy } of distinct(mistakes)) report.error(code, message, range, remedy);
  // The door through which a value gets its type: the schema has nothing against it, and the type is made from the schema.
  return hasSense ? { document: rest, spec: rest.value as Spec } : undefined;
}

function findingsIn(document: Document): readonly Finding[] {
  return withoutConsequences(violationsIn(document).map((violation) => ({ ...violation, document })));
}

/** Without what is only wrong because of a key that is unknown, and may be put right with it. */
function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const unknown = findings.filter(({ keyword }) => keyword === "additionalProperties");
  const pathOf = (path: Path, ...key: readonly unknown[]) => JSON.stringify([...path, ...key]);
  const paths = new Set(unknown.map(({ path }) => pathOf(path)));
  const meant = new Set(unknown.flatMap((finding) => keysMeantBy(finding).map((key) => pathOf(finding.path, key))));
  return findings.filter(({ keyword, path, params }) => {
    if (keyword === "maxProperties") return !paths.has(pathOf(path));
    return keyword !== "required" || !meant.has(pathOf(path, params.missingProperty));
  });
}

/** Whether a map lacks a key, or a list an item that it had when it was written. */
function isMissing({ keyword, path, params }: Finding, written: Document): boolean {
  if (keyword !== "minItems") return keyword === "required" || keyword === "minProperties";
  const list = nearestTo(written.tree, path);
  return list.kind === "list" && list.items.length >= Number(params.limit);
}

function isAllOrNodes(path: Path): boolean {
  return path.length === 0 || (path.length === 1 && path[0] === "nodes");
}

/** The document as it is meant, and without what makes no sense. */
function corrected({ source, tree }: Document, findings: readonly Finding[]): Document {
  const changes = new Changes();
  for (const finding of findings) {
    const meaning = meaningOf(finding, finding.document);
    const faulty = faultyPathOf(finding);
    const name = keyMeantBy(finding);
    if (name) changes.rename(faulty, name);
    else if (meaning) changes.replace(finding.path, meaning);
    // A node remains as a plain box, so that edges find it.
    else if (isNode(faulty)) changes.replace(faulty, nullAt(nearestTo(tree, faulty)));
    else changes.leaveOut(faulty);
  }
  return documentOf(source, changes.applyTo(tree) ?? emptyAt(tree));
}

/** `nodes`, an id, `nodes`, an id … */
function isNode(path: Path): boolean {
  return path.length > 0 && path.length % 2 === 0 && path.every((key, index) => index % 2 === 1 || key === "nodes");
}

function nullAt({ start, end }: Tree): Tree {
  return { kind: "scalar", value: null, start, end };
}

/** What an alias stands for is wrong once, however often it is used. */
function distinct(mistakes: readonly Mistake[]): Iterable<Mistake> {
  return new Map(mistakes.map((mistake) => [`${mistake.range.start} ${mistake.message}`, mistake])).values();
}
