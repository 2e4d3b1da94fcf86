/**
 * Tries changes all at once, and where that does no good each half of them alone, as often as there are attempts.
 * Gives how many of these are left, and whether the last one did good.
 */
export function inHalves<Change>(
  changes: readonly Change[],
  attempts: number,
  isGood: (changes: readonly Change[]) => boolean,
): { readonly left: number; readonly isGood: boolean } {
  const waiting = [changes];
  let left = attempts;
  let wasGood = false;
  while (left > 0) {
    const next = waiting.shift() ?? [];
    if (next.length === 0) break;
    left -= 1;
    wasGood = isGood(next);
    if (!wasGood && next.length > 1) waiting.push(...halvesOf(next));
  }
  return { left, isGood: wasGood };
}

function halvesOf<Change>(changes: readonly Change[]): (readonly Change[])[] {
  const middle = changes.length >> 1;
  return [changes.slice(0, middle), changes.slice(middle)];
}
