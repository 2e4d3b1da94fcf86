#!/usr/bin/env node
import { isMainThread } from "node:worker_threads";
import { requireQuickly } from "../hosts/node-script-cache.ts";

/** The program as one bundle beside this file; compiling it anew would take longer than checking a document. */
const { main, work } = requireQuickly(`${__dirname}/main.cjs`) as typeof import("./main.ts");

void (isMainThread ? main(process.argv.slice(2)) : work());
