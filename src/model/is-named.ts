import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Origin } from "./architecture.ts";
import { idFrom, isId } from "./id.ts";

/** Whether a key can name an overlay, a flow or a view, which commands and files are to call by it; otherwise it is reported. */
export function isNamed(what: string, key: string, { document, path }: Origin, report: Report): boolean {
  if (isId(key)) return true;
  const id = idFrom(key);
  report.error("invalid-id", `${quoted(key)} cannot name ${what}`, document.rangeOfKey(path), {
    hint: `a name is a letter, then letters, digits, \`-\` or \`_\`${isId(id) ? `: write ${quoted(id)}, and any text as its title` : ""}`,
  });
  return false;
}
