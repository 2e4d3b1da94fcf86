import type { FileResult, Host } from "../browser.ts";

/** What messages and files call the document: the file that is edited, or a draft. */
export function documentName(asked: URLSearchParams): string {
  return asked.get("diagram")?.split("/").at(-1) || "architecture.yaml";
}

/** Reaches what a file that is edited mentions, through the server that has it; none for a draft, which has no folder. */
export function fileHost(asked: URLSearchParams): Host | undefined {
  const diagram = asked.get("diagram");
  if (diagram === null) return undefined;
  return {
    async read(path, from): Promise<FileResult> {
      const wanted = new URLSearchParams({ diagram, path, ...(from !== documentName(asked) && { from }) });
      const answer = await fetch(new URL(`../beside?${wanted}`, import.meta.url));
      return answer.ok ? answer.json() : { failure: "unreadable", reason: "the server does not answer" };
    },
  };
}
