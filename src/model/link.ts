const webAddress = /^https?:\/\/[^\s/?#@\\<>"'`]+(?:[/?#][^\s\\<>"'`]*)?$/iu;
const mailAddress = /^mailto:[^\s:/\\<>"'`]+@[^\s:/\\<>"'`]+$/iu;

/**
 * A path without a scheme or a host. Its first segment holds nothing that some
 * reader could take for the colon of a scheme: no `:`, no entity, no `%3a`.
 */
const relativePath = /^(?![/\\]{2})(?:(?!%3a)[^\s:&\\<>"'`/?#])*(?:[/?#][^\s\\<>"'`]*)?$/iu;

/** Whether a link leads to a web page, a mailbox or a file beside the picture; nothing that could run a script. */
export function isSafeLink(link: string): boolean {
  return link !== "" && [webAddress, mailAddress, relativePath].some((pattern) => pattern.test(link));
}
