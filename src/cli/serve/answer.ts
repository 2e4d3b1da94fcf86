import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What a request is answered with. */
export interface Answer {
  readonly status?: number;
  /** A media type. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: OutgoingHttpHeaders;
}

/** What pages of the server may do: load from it what they are made of, and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** A picture by itself: its own styles, and no scripts whatever it holds. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** What every answer says to browsers. */
export const guarded: OutgoingHttpHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

export function answer({ method }: IncomingMessage, response: ServerResponse, given: Answer): void {
  const { status = 200, type, body, headers } = given;
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...guarded, "Content-Type": type, "Content-Length": bytes.length, ...headers });
  response.end(method === "HEAD" ? undefined : bytes);
}

/** A sentence for people. */
export function sentence(status: number, text: string, headers?: OutgoingHttpHeaders): Answer {
  return { status, type: "text/plain; charset=utf-8", body: `${text}\n`, ...(headers && { headers }) };
}

export function json(content: unknown, status = 200): Answer {
  return { status, type: "application/json; charset=utf-8", body: JSON.stringify(content) };
}
