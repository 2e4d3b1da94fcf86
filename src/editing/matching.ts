/** Those whose text goes on from what was typed, best first: the same beginning, the beginning of a word, anywhere, letters in order. */
export function matching<Thing>(
  things: readonly Thing[],
  typed: string,
  textOf: (thing: Thing) => string,
): readonly Thing[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return things;
  return things
    .map((thing) => ({ thing, rank: rankOf(wanted, textOf(thing).toLowerCase()) }))
    .filter(({ rank }) => rank < nowhere)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

const nowhere = 4;

function rankOf(wanted: string, text: string): number {
  const at = text.indexOf(wanted);
  if (at === 0) return 0;
  if (at > 0) return /[\s._-]/.test(text.charAt(at - 1)) ? 1 : 2;
  return hasInOrder(text, wanted) ? 3 : nowhere;
}

function hasInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
