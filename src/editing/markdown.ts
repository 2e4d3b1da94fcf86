/** What authors write as Markdown that means these letters and nothing else. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|!~&]/g, "\\$&");
}
