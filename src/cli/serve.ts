import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { formats } from "../index.ts";
import type { Configure } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { say } from "./say.ts";
import type { Place } from "./serve/find-diagrams.ts";
import { openInBrowser } from "./serve/open.ts";
import { Preview } from "./serve/preview.ts";
import { type Frame, routesOf } from "./serve/routes.ts";
import { type Listening, listen, type Methods } from "./serve/server.ts";
import { untilStopped } from "./watch/until-stopped.ts";

interface Flags {
  readonly port?: number;
  readonly host: string;
  readonly open?: boolean;
  readonly root?: string;
  readonly edit?: boolean;
}

const examples = `
Examples:
  stratogram serve                   the diagrams in this folder and below it
  stratogram serve docs --open       and open them in the browser
  stratogram serve shop.yaml         one of them alone
  stratogram serve --edit            and change them on the page`;

/** The port where nobody names one. */
const usualPort = 4848;

/** Shows diagrams in a browser while they are written. */
export const serve: Configure = (command: Command) => {
  command
    .description("Shows diagrams on a page that follows whenever one of them is saved. Only this machine can reach it.")
    .argument("[path]", "a folder or a document", ".")
    .addOption(new Option("-p, --port <number>", `default: ${usualPort}, or a free one`).argParser(portOf))
    .addOption(
      new Option("--host <name>", "where to listen; never for other machines")
        .choices(["127.0.0.1", "localhost", "::1"])
        .default("127.0.0.1"),
    )
    .option("-o, --open", "open the page in the browser")
    .option("-e, --edit", "let the page change the files, too")
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .addHelpText("after", examples)
    .action(async (path: string, flags: Flags) => {
      const place = placeAt(path, flags);
      if (!place) {
        say(`error: there is no folder and no file "${path}"`);
        process.exitCode = exitCode.file;
        return;
      }
      await serveAll(place, flags);
    });
};

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 2 ** 16) return Number(text);
  throw new InvalidArgumentError("It is a number from 0, which is any that is free, to 65535.");
}

function placeAt(path: string, { root }: Flags): Place | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const isFolder = stats.isDirectory();
  return { path, isFolder, folder: isFolder ? path : dirname(path), ...(root !== undefined && { root }) };
}

async function serveAll(place: Place, flags: Flags): Promise<void> {
  const preview = new Preview(place);
  const entries = formats.map(({ name, extension, summary, bind }) => ({
    name,
    extension,
    summary,
    hasPages: bind !== undefined,
  }));
  const frame = { place: basename(resolve(place.path)), formats: entries };
  const methods = flags.edit ? await editing(preview, frame) : { GET: routesOf(preview, frame) };
  const listening = await listenAt(flags, methods);
  if (!listening) return preview.stop();
  preview.start();
  process.stdout.write(`${listening.address}\n`);
  say("Ctrl-C ends it");
  if (flags.open) openInBrowser(listening.address);
  await untilStopped();
  process.exit(exitCode.fine);
}

/** Only who asks for it has files changed by a page. */
async function editing(preview: Preview, frame: Frame): Promise<Methods> {
  const { editor, editorRoutes, saving } = await import("./serve/edit.ts");
  return { GET: editorRoutes(preview, routesOf(preview, { ...frame, editor })), PUT: saving(preview) };
}

/** Where nobody names a port and the usual one is taken, as by another preview, any will do. */
async function listenAt({ host, port }: Flags, methods: Methods): Promise<Listening | undefined> {
  try {
    return await listen(host, port ?? usualPort, methods);
  } catch (error) {
    const code = codeOf(error);
    const reason = reasons[code];
    if (reason === undefined) throw error;
    if (port === undefined && code === "EADDRINUSE") return listen(host, 0, methods);
    say(`error: cannot listen at port ${port ?? usualPort} of ${host}: ${reason}`);
    process.exitCode = exitCode.file;
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program does",
  EACCES: "permission is denied",
  EADDRNOTAVAIL: "this machine has no such address",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
