import { type IncomingHttpHeaders, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { Running, until } from "./running.ts";

/** What a server answered. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A preview that runs, and how it is asked. */
export class Previewing {
  readonly run: Running;
  readonly address: string;
  readonly port: number;
  readonly token: string;

  private constructor(run: Running) {
    this.run = run;
    this.address = run.stdout.trim();
    const { port, searchParams } = new URL(this.address);
    this.port = Number(port);
    this.token = searchParams.get("token") ?? "";
  }

  static async start(args: readonly string[], cwd: string): Promise<Previewing> {
    const run = new Running(["serve", ...args, "--port", "0"], cwd);
    await until(
      () => run.stdout.endsWith("\n"),
      () => run.stderr,
    );
    return new Previewing(run);
  }

  get cookie(): string {
    return `stratogram-${this.port}=${this.token}`;
  }

  /** Asks as its own page does, unless the options say otherwise. */
  ask(
    path: string,
    { headers, body, ...options }: RequestOptions & { readonly body?: string } = {},
  ): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const isReading = ["GET", "HEAD"].includes(options.method ?? "GET");
      const origin = isReading ? {} : { Origin: `http://127.0.0.1:${this.port}` };
      const host = { Host: `127.0.0.1:${this.port}` };
      const all = { ...host, ...origin, Cookie: this.cookie, ...headers };
      const asked = request({ host: "127.0.0.1", port: this.port, path, headers: all, ...options }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      // Who is refused before all was sent finds nobody who listens.
      asked.on("error", reject);
      asked.end(body);
    });
  }

  /** Sends bytes as they are, and gives the first line of what comes back. */
  askRaw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, "127.0.0.1", () => socket.write(text));
      socket.once("data", (chunk) => {
        resolve(String(chunk).split("\r\n")[0] ?? "");
        socket.destroy();
      });
      socket.once("close", () => resolve(""));
      socket.once("error", reject);
    });
  }

  /** Hears what becomes of a diagram. */
  follow(parameters: string): Events {
    return new Events(this.port, this.cookie, parameters);
  }
}

/** The messages that a page is sent. */
export class Events {
  readonly all: { readonly name: string; readonly content: Message }[] = [];
  readonly #asked;

  constructor(port: number, cookie: string, parameters: string) {
    const options = { host: "127.0.0.1", port, path: `/events?${parameters}`, headers: { Cookie: cookie } };
    let text = "";
    this.#asked = request(options, (response) => {
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        const messages = text.split("\n\n");
        text = messages.pop() ?? "";
        for (const message of messages) this.#take(message);
      });
    });
    this.#asked.on("error", () => {});
    this.#asked.end();
  }

  /** The first message that is so, of those that nobody has waited for yet. */
  async next(name: string, isMeant: (content: Message) => boolean = () => true): Promise<Message> {
    const found = () => this.all.findIndex((each) => each.name === name && isMeant(each.content));
    await until(
      () => found() >= 0,
      () => `there was ${this.all.map((each) => JSON.stringify(each).slice(0, 200)).join("\n")}`,
    );
    const [message] = this.all.splice(0, found() + 1).slice(-1);
    if (!message) throw new Error("there is no message");
    return message.content;
  }

  close(): void {
    this.#asked.destroy();
  }

  #take(message: string): void {
    const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(message) ?? [];
    if (name !== undefined && data !== undefined) this.all.push({ name, content: JSON.parse(data) });
  }
}

/** As far as tests look at it. */
export interface Message {
  readonly name?: string;
  readonly title?: string;
  readonly view?: string;
  readonly views?: readonly { readonly name: string }[];
  readonly picture?: { readonly views: readonly { readonly svg: string }[] };
  readonly problems?: readonly { readonly code: string; readonly file: string; readonly frame: readonly unknown[] }[];
  readonly diagrams?: readonly { readonly name: string; readonly title: string; readonly errors: number }[];
}
