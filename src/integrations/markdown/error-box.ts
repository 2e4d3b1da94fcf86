import { element, type HtmlElement, text } from "./html.ts";

/** Legible on a light ground and on a dark one. */
const style = [
  "display:block",
  "overflow:auto",
  "padding:0.75em 1em",
  "border:1px solid #d1242f",
  "border-left-width:4px",
  "border-radius:4px",
  "background:#fff5f5",
  "color:#5f1218",
  "font:0.85em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace",
  "white-space:pre",
  "text-align:left",
].join(";");

/** What stands in a page in place of a picture that cannot be drawn: what is wrong, and where. */
export function errorBox(message: string, isPhrase: boolean): HtmlElement {
  const [mistakes = ""] = /^.*(?=\n\n\d+ \w+ .*$)/s.exec(message.trimEnd()) ?? [message];
  // A paragraph holds no other block.
  return element(isPhrase ? "code" : "pre", { class: "stratogram-error", style }, text(mistakes));
}
