#!/usr/bin/env node
import { requireQuickly } from "../hosts/node-script-cache.ts";

/** The program as one bundle beside this file; compiling it anew would take longer than checking a document. */
const { main } = requireQuickly(`${__dirname}/main.cjs`) as typeof import("./main.ts");

void main(process.argv.slice(2));
