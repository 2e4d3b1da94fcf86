#!/usr/bin/env node
import { isMainThread } from "node:worker_threads";
import { optimizeLate } from "../hosts/node-patience.ts";
import { requireQuickly } from "../hosts/node-script-cache.ts";

if (isMainThread) optimizeLate();

/** The program as one bundle beside this file; compiling it anew would take longer than checking a document. */
const { main, work } = requireQuickly(`${__dirname}/main.cjs`) as typeof import("./main.ts");

void (isMainThread ? main(process.argv.slice(2)) : work());
