import { spawn } from "node:child_process";

/** Opens an address in the browser of whoever sits at this machine. Where there is none, nothing happens. */
export function openInBrowser(address: string): void {
  const [command, args] = openers[process.platform] ?? ["xdg-open", []];
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

const openers: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  darwin: ["open", []],
  // Not by a shell, which would act upon what is in the address.
  win32: ["rundll32", ["url.dll,FileProtocolHandler"]],
};
