import { check, type Host, type Source } from "../index.ts";
import type { CheckCache } from "./cache/check-cache.ts";
import { type RecordedHost, recorded } from "./cache/recorded.ts";
import { checkPictures, sentenceOf } from "./check-picture.ts";
import type { Checked, CheckFlags } from "./checked.ts";
import type { Input } from "./inputs.ts";
import { outcomeOf } from "./outcome.ts";
import { besides } from "./outputs.ts";
import { previousPicture } from "./previous-picture.ts";

/** Finds the mistakes in a document, and in its pictures; they may have been found before. */
export async function checkOne(input: Input, flags: CheckFlags, cache?: CheckCache): Promise<Checked> {
  const previous = flags.picture && !flags.fresh ? previousPicture(besides(input)) : undefined;
  if (!cache || input.path === "-") return checkAnew(input, flags, previous);
  const document = await input.read();
  const known = { ...input, read: async () => document };
  if ("failure" in document) return checkAnew(known, flags, previous);
  const found = await cache.find(input, document, previous);
  if (found) return found;
  let watched: RecordedHost | undefined;
  const checked = await checkAnew(known, flags, previous, (host) => {
    watched = recorded(host, input.path);
    return watched.host;
  });
  cache.keep(document, previous, checked, watched?.reads ?? []);
  return checked;
}

/** Checks a document; `watch` may put something between it and the files that it reads. */
function checkAnew(
  input: Input,
  flags: CheckFlags,
  previous: string | undefined,
  watch: (host: Host) => Host = (host) => host,
): Promise<Checked> {
  return outcomeOf(input, async (source: Source, ownHost: Host) => {
    const host = watch(ownHost);
    if (!flags.picture) return { diagnostics: await check(source, { host }) };
    const { output, diagnostics } = await checkPictures(source, host, flags, previous);
    const lines = output?.map(
      ({ view, quality }) => `${view === "default" ? "" : ` (${view})`}  ${sentenceOf(quality)}`,
    );
    return { ...(lines && { output: lines }), diagnostics };
  });
}
