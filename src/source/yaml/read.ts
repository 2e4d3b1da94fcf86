import type { CST, ErrorCode, ParsedNode } from "yaml";
import { Composer, Lexer, Parser } from "yaml";
import type { Place } from "../tree.ts";

/** How many collections may lie in each other. */
export const mostLevels = 64;

/** How many words and signs a text may have; more would take seconds to read. */
export const mostTokens = 200_000;

/** More than this is not reported, so that a file that is no YAML at all is given up soon. */
const mostFaults = 100;

/** What `yaml` finds wrong, in its words. */
export interface Fault extends Place {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The first document of a text, as far as it can be read. */
export interface Reading {
  readonly contents: ParsedNode | null;
  readonly faults: readonly Fault[];
  /** Brackets and quotes that are opened and never closed, from the first. */
  readonly unclosed: readonly Place[];
  /** Where a second document begins. */
  readonly second?: number;
}

/** Where a text goes beyond what is read. */
export interface Excess {
  readonly limit: "levels" | "tokens";
  readonly offset: number;
}

/**
 * Reads YAML 1.2.
 *
 * In two steps, because composing recurses and aborts the process on deeply
 * nested input: the first step does not, and counts.
 */
export function read(text: string): Reading | Excess {
  const tokens = tokenize(text);
  if ("limit" in tokens) return tokens;
  const [, second] = tokens.filter((token) => token.type === "document");
  const first = second ? tokens.slice(0, tokens.indexOf(second)) : tokens;
  const composed = compose(first, text.length);
  const faults = withoutConsequences([...composed.faults, ...strayFaults(first)]);
  const reading = {
    contents: composed.contents,
    faults,
    unclosed: faults.length === 0 ? [] : unclosedIn(first, faults),
  };
  return second ? { ...reading, second: second.offset } : reading;
}

function tokenize(text: string): CST.Token[] | Excess {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    count += 1;
    if (count > mostTokens) return { limit: "tokens", offset: parser.offset };
    // The document and a scalar are on the stack as well.
    if (parser.stack.length > mostLevels + 2) return { limit: "levels", offset: parser.offset };
  }
  tokens.push(...parser.end());
  return tokens;
}

function unclosedIn(tokens: readonly CST.Token[], faults: readonly Fault[]): Place[] {
  const openEnds = new Set(faults.filter(({ message }) => /^Missing closing/.test(message)).map(({ start }) => start));
  const unclosed: Place[] = [];
  for (const token of allTokens(tokens)) {
    const isOpen =
      token.type === "flow-collection"
        ? !token.end.some(({ type }) => type === closerOf(token))
        : "source" in token && openEnds.has(token.offset + token.source.length);
    if (isOpen) unclosed.push({ start: token.offset, end: token.offset + 1 });
  }
  return unclosed.toSorted((a, b) => a.start - b.start);
}

function closerOf({ start }: CST.FlowCollection): string {
  return start.type === "flow-seq-start" ? "flow-seq-end" : "flow-map-end";
}

/** In no particular order, and without recursion: keys may be nested deeper than the levels that were counted. */
function* allTokens(tokens: readonly CST.Token[]): Iterable<CST.Token> {
  const waiting: (CST.Token | null | undefined)[] = [...tokens];
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (!token) continue;
    yield token;
    if (token.type === "document") waiting.push(token.value);
    if ("items" in token) for (const { key, value } of token.items) waiting.push(key, value);
  }
}

function compose(tokens: readonly CST.Token[], end: number): Pick<Reading, "contents" | "faults"> {
  const faults: Fault[] = [];
  const composer = new Composer({ schema: "core", merge: false, resolveKnownTags: false, uniqueKeys: false });
  // In place of its own, which makes an Error with a stack for each of what may be a million faults.
  Object.assign(composer, {
    onError(at: FaultPlace, code: ErrorCode, message: string, isWarning?: boolean) {
      if (isWarning && code !== "TAG_RESOLVE_FAILED") return;
      if (faults.length === mostFaults) throw new EnoughFaults();
      faults.push({ code, message, ...placeOf(at) });
    },
  });
  try {
    const [document] = composer.compose(
      tokens.filter(({ type }) => type !== "error"),
      true,
      end,
    );
    return { contents: document?.contents ?? null, faults };
  } catch (thrown) {
    if (thrown instanceof EnoughFaults) return { contents: null, faults };
    throw thrown;
  }
}

/** What stands outside of everything. After the first such token, all others are strays as well. */
function strayFaults(tokens: readonly CST.Token[]): Fault[] {
  const stray = tokens.find((token) => token.type === "error");
  return stray ? [{ code: "UNEXPECTED_TOKEN", message: stray.message, ...placeOf(stray) }] : [];
}

/** `yaml` calls one key over several lines a map within a map as well, and a missing comma such a key. */
function withoutConsequences(faults: readonly Fault[]): Fault[] {
  const startsOf = (code: ErrorCode) =>
    new Set(faults.filter((fault) => fault.code === code).map(({ start }) => start));
  const [longKeys, blocks] = [startsOf("MULTILINE_IMPLICIT_KEY"), startsOf("BLOCK_IN_FLOW")];
  return faults.filter(({ code, start }) => {
    if (code === "BLOCK_AS_IMPLICIT_KEY") return !longKeys.has(start);
    return code !== "MULTILINE_IMPLICIT_KEY" || !blocks.has(start);
  });
}

/** The only way to stop a composer. */
class EnoughFaults extends Error {}

type FaultPlace =
  | number
  | readonly [number, number, ...number[]]
  | { readonly offset: number; readonly source?: string };

function placeOf(at: FaultPlace): Place {
  if (typeof at === "number") return { start: at, end: at + 1 };
  if ("offset" in at) return { start: at.offset, end: at.offset + (at.source?.length ?? 1) };
  return { start: at[0], end: at[1] };
}
