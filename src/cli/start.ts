#!/usr/bin/env node
import { optimizeLate } from "../hosts/node-patience.ts";
import { requireQuickly } from "../hosts/node-script-cache.ts";

optimizeLate();

/** The program as one bundle beside this file; compiling it anew would take longer than checking a document. */
const { main } = requireQuickly(`${__dirname}/main.cjs`) as typeof import("./main.ts");

void main(process.argv.slice(2));
