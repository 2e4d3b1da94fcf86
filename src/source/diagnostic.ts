import type { Range } from "./source.ts";

/** An error stops the drawing; a warning does not. */
export type Severity = "error" | "warning";

/** Every kind of mistake and what it means. A code never changes its meaning, so that scripts can rely on it. */
export const diagnosticSummaries = {
  "yaml-syntax": "The text is not YAML.",
  "unquoted-colon": "A label with `: ` in it is not quoted.",
  "several-documents": "A file holds more than one YAML document.",
  "unknown-tag": "A value has a tag that YAML 1.2 does not know.",
  "too-many-aliases": "The aliases of a file stand for too many values.",
  "too-deep": "Maps and lists are nested too deeply.",
  "too-large": "A file is too large, or there are too many files, nodes, edges or overlays.",
  "too-large-for-one-picture": "There are more nodes and edges than one picture can show, or than can be read in one.",
  "too-many-mistakes": "A file has more mistakes than are listed.",
  "unreadable-file": "A file that is included cannot be read.",
  "foreign-document": "A file is meant for another program.",
  "unknown-key": "A map has a key that means nothing there.",
  "wrong-value": "A value is not of the kind that its key asks for.",
  "misplaced-key": "A key of a node stands beside the node.",
  "missing-key": "A map lacks a key that it needs.",
  "duplicate-key": "A map has the same key twice.",
  "invalid-id": "The id of a node is not a letter followed by letters, digits, `-` or `_`.",
  "invalid-route": "An edge is not ids joined by arrows.",
  "no-nodes": "There is nothing to draw.",
  "unknown-type": "The catalogue has no such type.",
  "ambiguous-type": "Several types have this name, and the provider does not settle which one is meant.",
  "unknown-reference": "No node or group has this id.",
  "ambiguous-reference": "Several nodes or groups have this id.",
  "unknown-class": "No class has this name.",
  "duplicate-id": "Two files give the same id to different things.",
  "edge-into-itself": "An edge connects a group with something inside it.",
  "group-in-itself": "Something contains itself, by an alias.",
  "step-without-edge": "A step of a flow walks where no edge is.",
  "unknown-flow": "No flow has this name.",
  "unknown-view": "No view has this name.",
  "empty-view": "A view shows nothing, or nothing of its flow.",
  "collapse-of-node": "What a view is to collapse is no group.",
  "include-cycle": "Files include each other in a circle.",
  "include-outside-root": "A file that is included lies outside of the folder of the document.",
  "icon-outside-root": "A picture lies outside of the folder of the document.",
  "invalid-icon": "A picture is not an SVG file that can be shown.",
  "invalid-link": "A link is neither https, http, mailto nor a relative path.",
  "invalid-color": "A colour is not written as `#rrggbb`, as `#rgb` or as a name.",
  "contradicting-hints": "Hints about where things stand exclude each other.",
  "unused-hint": "A hint about where something stands has no effect.",
  "missing-package": "A format needs a package that is not installed.",
  "unreadable-font": "A font that a picture is to be drawn with cannot be read, is none, or there is no font at all.",
  "missing-characters": "No font of a picture has some of its characters.",
  "invalid-estimate": "An estimate of costs is damaged, or none of Infracost.",
  "incomplete-estimate":
    "An estimate of costs leaves out what could not be read, or what depends on use that it does not know.",
  "other-currency": "An estimate of costs is in another currency than the document.",
  "unpriced-address": "An estimate of costs lacks a resource that a node stands for.",
  "unclaimed-cost": "An estimate of costs has resources that no node stands for.",
  "ambiguous-address": "Several nodes stand for one resource, or one address is in several projects of an estimate.",
  "cost-from-estimate": "A cost that is written gives way to another one in an estimate.",
  "invalid-drawing": "A drawing that is to be read back is damaged, or none of draw.io.",
  "foreign-drawing": "A drawing that is to be read back shows another document, or only a view of it.",
  "not-taken-over": "What somebody changed in a drawing cannot be taken over into its document.",
  "unclosed-part": "A fence, or what was written into a Markdown page, does not begin or end where it has to.",
  "picture-fault": "Something in a picture is where it must not be, such as an edge that runs through a node.",
  "picture-blemish": "Something in a picture could be nicer, such as two edges that cross.",
  "picture-below-threshold": "A picture has more faults, or a lower score, than is allowed.",
} as const;

export type DiagnosticCode = keyof typeof diagnosticSummaries;

/** A mistake of an author: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence in the author's words, without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly range: Range;
  /** Text that, put in place of a range, mends the mistake. */
  readonly fix?: { readonly range: Range; readonly text: string };
}
