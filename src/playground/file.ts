/** A file on the disk of who serves this page. */
export class OpenFile {
  readonly #address: string;
  #tag: string;
  /** What is written in it. */
  text: string;

  private constructor(address: string, { text, tag }: FileText) {
    this.#address = address;
    this.text = text;
    this.#tag = tag;
  }

  /** Throws a sentence where it cannot be read. */
  static async named(diagram: string): Promise<OpenFile> {
    const address = `../document?${new URLSearchParams({ diagram })}`;
    return new OpenFile(address, await read(await fetch(address)));
  }

  /** Throws a sentence where it cannot be written. */
  async save(text: string): Promise<void> {
    const headers = { "If-Match": this.#tag };
    const saved = await read(await fetch(this.#address, { method: "PUT", body: text, headers }));
    this.text = saved.text;
    this.#tag = saved.tag;
  }
}

/** As the server says it. */
interface FileText {
  readonly text: string;
  readonly tag: string;
}

async function read(answer: Response): Promise<FileText> {
  if (answer.ok) return answer.json();
  throw new Error((await answer.text()).trim() || "The server does not answer.");
}
