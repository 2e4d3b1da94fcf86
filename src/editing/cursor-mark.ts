/** Stands in a text where the cursor is, as a letter of the word that is being typed. No font has it, so no author needs it. */
export const cursorMark = "\u{f8c1}";
