import type { Drawing } from "../../drawing/drawing.ts";
import type { Account, Choice, Finding, List, Walk } from "../words/account.ts";
import { accountOf } from "../words/account-of.ts";
import { inARow, partsOfStep, sentenceOfConnection, sentenceOfOutline, sentenceOfRow } from "../words/sentences.ts";
import { componentsOf } from "./components.ts";
import { bold, linked, literal, picture, table } from "./markdown.ts";

/** A page with a section for each drawing; `pictureOf` says where the picture of one is. */
export function pageOf(drawings: readonly Drawing[], pictureOf: (drawing: Drawing, index: number) => string): string {
  const sections = drawings.map((drawing, index) => {
    const notes = drawings.length === 1 ? "finding" : `finding-${index + 1}`;
    return sectionOf(accountOf(drawing), pictureOf(drawing, index), notes);
  });
  return sections.join("\n");
}

/** What is said of one drawing; its footnotes begin with `notes`. */
function sectionOf(account: Account, path: string, notes: string): string {
  const { title, description, about, summary, walks, decisions, lists, connections, outlines, findings } = account;
  const noteOf = ({ number }: Finding) => `[^${notes}-${number}]`;
  const blocks: readonly (readonly string[])[] = [
    [`# ${literal(title)}`],
    ...description.map((paragraph) => [literal(paragraph)]),
    [picture(summary, path)],
    ...(about === "" ? [] : [[literal(about)]]),
    ...walks.flatMap(blocksOfWalk),
    ...headed("Decisions", decisions.flatMap(linesOfChoice)),
    ...lists.flatMap(blocksOfList),
    ...headed("Components", componentsOf(account, noteOf)),
    ...headed(
      "Connections",
      connections.map((each) => `- ${linked(literal(sentenceOfConnection(each)), each.link)}`),
    ),
    ...headed(
      "Outlines",
      outlines.map((each) => `- ${literal(sentenceOfOutline(each))}`),
    ),
    ...findings.map((each) => [`${noteOf(each)}: Accepted finding: ${literal(`${each.rule}: ${each.because}`)}`]),
  ];
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** Nothing below a heading needs none. */
function headed(heading: string, lines: readonly string[]): readonly (readonly string[])[] {
  return lines.length === 0 ? [] : [[`## ${literal(heading)}`], lines];
}

function blocksOfWalk({ letter, title, description, steps }: Walk): readonly (readonly string[])[] {
  return [
    [`## ${literal(letter === "" ? title : `Flow ${letter}: ${title}`)}`],
    ...(description === "" ? [] : [[literal(description)]]),
    steps.map((step) => {
      const [route = "", ...text] = partsOfStep(step).map(literal);
      return `${step.number}. ${[bold(route), ...text].join(": ")}`;
    }),
  ];
}

function linesOfChoice({ number, title, reasons, on, link }: Choice): readonly string[] {
  return [
    `- ${bold(linked(literal(`D${number}: ${title}`), link))}`,
    ...reasons.map(([name, text]) => `  - ${literal(`${name}: ${text}`)}`),
    ...(on.length === 0 ? [] : [`  - ${literal(`On: ${inARow(on)}`)}`]),
  ];
}

function blocksOfList({ name, heading, rows }: List): readonly (readonly string[])[] {
  if (name === "summary")
    return headed(
      heading,
      rows.map((row) => `- ${literal(sentenceOfRow(row))}`),
    );
  const heads = [{ text: "What" }, { text: "Amount", isAmount: true }, { text: "Remark" }];
  const cells = rows.map(({ text, amount, caption }) => [text, amount, caption].map(literal));
  return headed(heading, table(heads, cells));
}
