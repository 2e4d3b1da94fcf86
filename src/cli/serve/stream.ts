import type { ServerResponse } from "node:http";
import { guarded } from "./answer.ts";

/** What a page may leave unread, bytes: one that sleeps is told everything anew when it comes back. */
const mostUnread = 16 * 2 ** 20;

/** How often something is said though there is nothing to say, so that nobody in between hangs up, ms. */
const heartbeat = 20_000;

/** Events that a page is told of as they happen (Server-Sent Events). */
export class Stream {
  readonly #response: ServerResponse;
  readonly #timer: NodeJS.Timeout;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, { ...guarded, "Content-Type": "text/event-stream; charset=utf-8" });
    response.socket?.setNoDelay(true);
    // A page that has lost us asks again soon.
    this.#write("retry: 500\n\n");
    this.#timer = setInterval(() => this.#write(":\n\n"), heartbeat);
    response.on("close", () => clearInterval(this.#timer));
  }

  send(event: string, content: unknown): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`);
  }

  #write(text: string): void {
    if (this.#response.writableLength > mostUnread) this.#response.destroy();
    else this.#response.write(text);
  }
}
