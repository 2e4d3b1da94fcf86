import type { Annotations, Mark, Sample } from "../../src/annotations/annotations.ts";

/** Annotations as a text that is easily read and compared. */
export function written({ elementMarks, edgeMarks, panels, dimmed }: Annotations): string {
  const lines = [
    ...[...elementMarks, ...edgeMarks].map(([id, marks]) => `${id}  ${marks.map(markText).join(" ")}`),
    ...(dimmed.size > 0 ? [`dimmed: ${[...dimmed].join(", ")}`] : []),
    ...panels.flatMap(({ name, heading, rows }) => [
      "",
      `# ${[name, heading].filter(Boolean).join(": ")}`,
      ...rows.flatMap(({ sample, text, strong, caption, amount }) => [
        [sample && sampleText(sample), strong ? `**${text}**` : text, amount && `| ${amount}`]
          .filter(Boolean)
          .join(" "),
        ...(caption === undefined ? [] : [`  ${caption}`]),
      ]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function markText({ text, tone, tooltip }: Mark): string {
  return `[${text}${tone === "plain" ? "" : ` ${tone}`}]${tooltip === undefined ? "" : ` (${tooltip})`}`;
}

function sampleText(sample: Sample): string {
  return sample.type === "mark" ? markText(sample.mark) : sample.type;
}
