/** What ends the reading of a text that is not plain. */
export class NotPlain extends Error {}

/** A way through a text, from its first character on. */
export class Walk {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** How many characters are before this one in its line; -1 at the end of the text. */
  get column(): number {
    const { text, at } = this;
    return at === text.length ? -1 : at - text.lastIndexOf("\n", at - 1) - 1;
  }

  /** Whether this comes next; `sign` is sticky. */
  isAt(sign: RegExp): boolean {
    sign.lastIndex = this.at;
    return sign.test(this.text);
  }

  /** Goes past this; none, and not a step: something else comes next. */
  take(sign: RegExp): string | undefined {
    sign.lastIndex = this.at;
    const [taken] = sign.exec(this.text) ?? [];
    this.at += taken?.length ?? 0;
    return taken;
  }

  /** Goes past spaces, line breaks and comments. */
  skip(): void {
    this.take(spaceAndBreaks);
    while (this.isAt(comment)) {
      // A sign that nothing separates from what is before it begins no comment.
      if (this.at > 0 && !/\s/.test(this.text.charAt(this.at - 1))) this.fail();
      this.take(comment);
      this.take(spaceAndBreaks);
    }
  }

  fail(): never {
    throw new NotPlain();
  }
}

const spaceAndBreaks = /[ \n]*/y;
const comment = /#[^\n]*/y;
