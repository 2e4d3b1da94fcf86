import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is not answered. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** Names by which a browser on this machine reaches this machine alone. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** No address of ours is longer, characters. */
const longestAddress = 2048;

/**
 * Lets nobody in but who was given the token, on pages of this server.
 *
 * Any page that somebody visits can send requests to this machine, and can have
 * its own name point to it. Such requests are told by the name that they were
 * sent to, by the page that they come from, and by what they do not know.
 */
export class Guard {
  /** Goes with the first request in its address, and later as a cookie that no script sees and no other page sends. */
  readonly token = randomBytes(32).toString("base64url");

  /** Why a request is refused whatever it asks for. */
  refusalOf(request: IncomingMessage): Refusal | undefined {
    const { headers, url = "", method = "" } = request;
    const { host = "", origin } = headers;
    if (!loopback.test(host)) return forbidden("This server answers only to localhost, 127.0.0.1 and [::1].");
    // Browsers say it whenever something is to be changed.
    if (origin === undefined && !/^(GET|HEAD)$/.test(method))
      return forbidden("Only a page of this server may change files.");
    if (origin !== undefined && origin !== `http://${host}`) return forbidden("This page may not ask this server.");
    if (!url.startsWith("/") || !URL.canParse(url, "http://localhost")) {
      return { status: 400, text: "This is no address." };
    }
    if (url.length > longestAddress) return { status: 414, text: "This address is too long." };
    if (isFromElsewhere(request)) return forbidden("Another page may not ask this server.");
    return this.#isKnown(request)
      ? undefined
      : forbidden("Open the address that the terminal shows: it has a token in it, and this one has none.");
  }

  /** Whether the address of a request holds the token; then its answer sets the cookie. */
  isFirst({ url = "" }: IncomingMessage): boolean {
    return isSame(new URL(url, "http://localhost").searchParams.get("token") ?? "", this.token);
  }

  /** Cookies are sent to all ports of a machine, so that each server needs a name of its own. */
  cookieFor(request: IncomingMessage): string {
    return `${cookieName(request)}=${this.token}; Path=/; HttpOnly; SameSite=Strict`;
  }

  #isKnown(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? "").split("; ").map((cookie) => cookie.split("="));
    const own = cookies.filter(([name]) => name === cookieName(request));
    return this.isFirst(request) || own.some(([, value = ""]) => isSame(value, this.token));
  }
}

function forbidden(text: string): Refusal {
  return { status: 403, text };
}

/** Whether a browser says that another page sent it. Somebody who follows a link to the page with the token is let in. */
function isFromElsewhere({ headers, url = "" }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"] ?? "none";
  const isVisit = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return site !== "same-origin" && site !== "none" && !(isVisit && /^\/(\?|$)/.test(url));
}

function cookieName({ socket }: IncomingMessage): string {
  return `stratogram-${socket.localPort}`;
}

/** In a time that tells nothing about how much of it is right. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
