import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/**
 * Runs a CommonJS script of one file and gives what it exports, quicker from the second process on.
 *
 * When the process ends, the functions that it used are kept compiled in the
 * cache folder of the user. Node's own compile cache keeps scripts as they are
 * after loading, when hardly any function is compiled. A cache that cannot be
 * read or written is done without.
 */
export function runScript(file: string, version: string): unknown {
  const code = readFileSync(file, "latin1");
  const kept = cacheFileFor(file, version);
  const cachedData = kept && readCompiled(kept);
  const script = new Script(`(function (module, exports) {${code}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports);
  if (kept && (!cachedData || script.cachedDataRejected)) {
    process.once("exit", () => writeCompiled(kept, script.createCachedData()));
  }
  return module.exports;
}

/** Where compiled code is kept; nowhere when the user said so or has no folder of their own. */
function cacheFileFor(file: string, version: string): string | undefined {
  const { env, versions, arch } = process;
  if (env.STRATOGRAM_NO_CACHE) return undefined;
  const folder = env.XDG_CACHE_HOME || (env.HOME || env.USERPROFILE ? join(homedir(), ".cache") : undefined);
  // V8 compares its own version and flags, but of the script no more than the length.
  return folder && join(folder, "stratogram", `${basename(file)}-${version}-${versions.v8}-${arch}.bin`);
}

/** Compiled code as it was kept. V8 does not survive any damage to it, and runs it with all rights of the process. */
function readCompiled(file: string): Buffer | undefined {
  try {
    if (process.getuid && statSync(file).uid !== process.getuid()) return undefined;
    const content = readFileSync(file);
    const compiled = content.subarray(4);
    return content.readUInt32LE() === crc32(compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

function writeCompiled(file: string, compiled: Buffer): void {
  const draft = `${file}.${process.pid}`;
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(compiled));
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, Buffer.concat([sum, compiled]), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Makes a folder and the one that it is in. Node's own recursion never ends where the system makes no folders, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
}
