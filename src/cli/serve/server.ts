import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { explainFault } from "../fault.ts";
import { answer, sentence } from "./answer.ts";
import { Guard } from "./guard.ts";

/** Answers a request that was let in; `address` is what it asks for. */
export type Respond = (request: IncomingMessage, response: ServerResponse, address: URL) => void | Promise<void>;

/** What a method is for; others are refused. */
export type Methods = Readonly<Record<string, Respond>>;

/** Where a server listens. */
export interface Listening {
  readonly server: Server;
  /** With the token: whoever has it is let in. */
  readonly address: string;
}

/** More than a few pages and their pictures nobody opens at once. */
const mostConnections = 100;

/** Listens for requests from this machine. Rejects where the port is taken. */
export function listen(host: string, port: number, methods: Methods): Promise<Listening> {
  const guard = new Guard();
  const server = createServer((request, response) => void respond(request, response, guard, methods));
  server.maxConnections = mostConnections;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ server, address: `http://${name}:${actual}/?token=${guard.token}` });
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  methods: Methods,
): Promise<void> {
  const refusal = guard.refusalOf(request);
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
  const act = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (refusal) return refuse(request, response, refusal.status, refusal.text);
  if (!act) {
    response.setHeader("Allow", Object.keys(methods).join(", "));
    return refuse(request, response, 405, "This server only shows diagrams.");
  }
  if (method === "GET" && hasBody(request)) return refuse(request, response, 413, "Such a request has no body.");
  if (guard.isFirst(request)) response.setHeader("Set-Cookie", guard.cookieFor(request));
  try {
    await act(request, response, new URL(request.url ?? "/", "http://localhost"));
  } catch (error) {
    explainFault(error);
    if (response.headersSent) response.destroy();
    else refuse(request, response, 500, "This is a fault of stratogram: the terminal says more.");
  }
}

/** Whatever else the other side wants to send is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  answer(request, response, sentence(status, text, { Connection: "close" }));
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
