import { isSafeLink } from "../../model/link.ts";

/** A link that may be written down. Looked at again here, whatever was checked before: nothing unsafe leaves by this door. */
export function linkTarget(link: string | undefined): string | undefined {
  return link !== undefined && isSafeLink(link) ? link : undefined;
}
