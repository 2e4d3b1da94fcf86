import { cleanText } from "../model/clean.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Source, wholeOf } from "../source/source.ts";
import type { Resource } from "./estimate.ts";
import { at, listAt, textAt } from "./json.ts";
import { rangeOfText } from "./range.ts";

/** As Infracost counts. */
const hoursAMonth = 730;

/** More levels than any resource has parts in parts. */
const mostLevels = 16;

const again = "let Infracost write it again";

type ReadResource = (resource: unknown, project: string) => readonly Resource[];

/** What reads the resources of an estimate one by one; what is damaged is reported and left out. */
export function resourceReader(source: Source, report: Report): ReadResource {
  return (resource, project) => {
    const name = textAt(resource, "name");
    if (name === undefined) {
      report.error("invalid-estimate", "a resource of this estimate has no name", wholeOf(source), { hint: again });
      return [];
    }
    const amount = amountOf(resource);
    if (amount === "invalid") {
      const message = `the cost of ${quoted(cleanText(name))} is no amount of money`;
      report.error("invalid-estimate", message, rangeOfText(source, name), { hint: again });
      return [];
    }
    const isPartial = amount !== undefined && dependsOnUse(resource);
    return [{ address: cleanText(name), project, ...(amount !== undefined && { amount }), isPartial }];
  };
}

type Amount = number | "invalid" | undefined;

/** What it and all of its parts cost a month. */
function amountOf(resource: unknown): Amount {
  const [monthly, hourly] = [numberAt(resource, "monthlyCost"), numberAt(resource, "hourlyCost")];
  if (monthly !== undefined || typeof hourly !== "number") return monthly ?? hourly;
  return hourly * hoursAMonth;
}

/** Amounts are written as texts, so that no digit is lost. */
function numberAt(value: unknown, key: string): Amount {
  const written = at(value, key);
  if (written === null || written === undefined) return undefined;
  const isNumber =
    typeof written === "number" || (typeof written === "string" && /^\d{1,40}(\.\d{1,80})?$/.test(written));
  const amount = isNumber ? Number(written) : Number.NaN;
  return Number.isFinite(amount) && amount >= 0 ? amount : "invalid";
}

/** Whether something in it has no amount, as nobody said how much of it is used. */
function dependsOnUse(resource: unknown, levels = mostLevels): boolean {
  if (levels === 0) return false;
  const isUnknown = (part: unknown) => amountOf(part) === undefined;
  return (
    listAt(resource, "costComponents").some(isUnknown) ||
    listAt(resource, "subresources").some((part) => isUnknown(part) || dependsOnUse(part, levels - 1))
  );
}
