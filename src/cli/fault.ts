import { version } from "../integrations/node/version.ts";

/** Says that something is a fault of ours, where `about` is what we were working on. */
export function explainFault(error: unknown, about?: string): void {
  process.stderr.write(faultText(error, about));
}

/** What is said about a fault of ours, as whole lines. */
export function faultText(error: unknown, about?: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const { arch, env, platform } = process;
  const lines = [
    `${about ?? "stratogram"}: a fault of stratogram, not of yours: ${message}`,
    `  Please report it (\`npm bugs stratogram\`), with the document if you may: ${version}, Node ${process.version}, ${platform} ${arch}`,
    env.STRATOGRAM_DEBUG ? stackOf(error) : "  With STRATOGRAM_DEBUG=1 it shows where it happened.",
  ];
  return `${lines.join("\n")}\n`;
}

function stackOf(error: unknown): string {
  return (error instanceof Error && error.stack) || "  It has no stack.";
}
