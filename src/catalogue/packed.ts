import type { GroupLook, Type } from "./type.ts";

/** The types of one namespace: of each fact a text with a line for each type, in the order of the catalogue. */
export interface Packed {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  /** Names with spaces between them. */
  readonly aliases: string;
  readonly traits: string;
  /** Empty: of the type's own name; `-`: none. */
  readonly icon: string;
  readonly sharesIconWith: string;
  readonly badge: string;
  /** As JSON; empty: none. */
  readonly group: string;
}

/** The types that a text was made from. */
export function unpacked(namespace: string, packed: Packed): readonly Type[] {
  const columns = Object.entries(packed).map(([fact, text]) => [fact, String(text).split("\n")] as const);
  return packed.name.split("\n").map((_, row) => {
    const facts = Object.fromEntries(columns.map(([fact, lines]) => [fact, lines[row] ?? ""]));
    return typeOf(namespace, { ...packed, ...facts });
  });
}

function typeOf(namespace: string, { name, title, category, aliases, traits, icon, ...rest }: Packed): Type {
  const group: GroupLook | undefined = rest.group === "" ? undefined : JSON.parse(rest.group);
  return {
    id: `${namespace}.${name}`,
    namespace,
    title,
    category,
    aliases: wordsIn(aliases),
    traits: wordsIn(traits),
    ...(icon !== "-" && { icon: icon || name }),
    ...(rest.sharesIconWith && { sharesIconWith: rest.sharesIconWith }),
    ...(rest.badge && { badge: rest.badge }),
    ...(group && { group }),
  };
}

function wordsIn(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
