import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join } from "node:path";
import { constants, Script } from "node:vm";
import { threadId } from "node:worker_threads";
import { crc32 } from "node:zlib";

const modules = new Map<string, { readonly exports: unknown }>();

/**
 * Requires a CommonJS file and those beside it that it requires, quicker from the second process on.
 *
 * When the process ends, the functions that it used are kept compiled in the
 * cache folder of the user. Node's own compile cache keeps scripts as they are
 * after loading, when hardly any function is compiled. A cache that cannot be
 * read or written is done without.
 */
export function requireQuickly(file: string): unknown {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const require = createRequire(file);
  const requireNear = (id: string) => (id.startsWith("./") ? requireQuickly(join(dirname(file), id)) : require(id));
  compiled(file).runInThisContext()(module.exports, requireNear, module, file, dirname(file));
  return module.exports;
}

/** The function that Node makes of a CommonJS file. */
function compiled(file: string): Script {
  const code = readFileSync(file, "utf8");
  const kept = cacheFileFor(file, code);
  const cachedData = kept && readKept(kept);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  if (kept && (!cachedData || script.cachedDataRejected)) keepAtExit(kept, script);
  return script;
}

function cacheFileFor(file: string, code: string): string | undefined {
  const { versions, arch } = process;
  // V8 compares its own version and flags, but of the code no more than the length.
  const name = `${basename(file)}-${crc32(code).toString(16)}-${versions.v8}-${arch}.bin`;
  const folder = cacheFolder();
  return folder && join(folder, name);
}

/** Where compiled code is kept; nowhere when the user said so or has no folder of their own. */
function cacheFolder(): string | undefined {
  const { HOME, STRATOGRAM_NO_CACHE, USERPROFILE, XDG_CACHE_HOME = "" } = process.env;
  if (STRATOGRAM_NO_CACHE) return undefined;
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, "stratogram");
  return HOME || USERPROFILE ? join(homedir(), ".cache", "stratogram") : undefined;
}

/** Compiled code as it was kept. V8 does not survive any damage to it, and runs it with all rights of the process. */
function readKept(file: string): Buffer | undefined {
  try {
    if (process.getuid && statSync(file).uid !== process.getuid()) return undefined;
    const content = readFileSync(file);
    const code = content.subarray(4);
    return content.readUInt32LE() === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

const fresh = new Map<string, Script>();

/** Only then it is known which functions are used. */
function keepAtExit(file: string, script: Script): void {
  if (fresh.size === 0) process.once("exit", keepAll);
  fresh.set(file, script);
}

function keepAll(): void {
  try {
    for (const [file, script] of fresh) keep(file, script.createCachedData());
  } catch {
    // There is no room, no right or no such folder: the next process starts as slowly as this one.
  }
}

function keep(file: string, code: Buffer): void {
  makeFolder(dirname(file));
  removeOld(dirname(file));
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(code));
  // Threads have a process in common.
  const draft = `${file}.${process.pid}-${threadId}`;
  try {
    writeFileSync(draft, Buffer.concat([sum, code]), { mode: 0o600 });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes a folder and the one that it is in. Node's own recursion never ends where the system makes no folders, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
}

const season = 90 * 24 * 60 * 60 * 1000;

/** What earlier versions left is of no use to anyone. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > season) rmSync(file);
  }
}
