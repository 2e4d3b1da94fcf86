import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";
import type { Proposal } from "./versions.ts";

/** The begin of the one comment that is ours. */
const mark = "<!-- stratogram -->";

/** What the host of the repository may refuse, in its words. */
class RestFailure extends Error {}

type Caller = Pick<Runner, "apiUrl" | "repository">;

/** Says something below a pull request, in the place of what was said before. A host that refuses is told of, and fails nothing. */
export async function comment(number: number, text: string, settings: Settings, runner: Runner): Promise<void> {
  const body = `${mark}\n${text}`;
  try {
    const id = await ownComment(number, settings, runner);
    const issues = `/repos/${runner.repository}/issues`;
    if (id === undefined) await call("POST", `${issues}/${number}/comments`, settings, runner, { body });
    else await call("PATCH", `${issues}/comments/${id}`, settings, runner, { body });
  } catch (error) {
    if (!(error instanceof RestFailure)) throw error;
    runner.warn(
      `no comment is written: ${error.message}; it takes a token and the permission "pull-requests: write", which changes from forks do not have`,
    );
  }
}

/** More comments than this are not looked through. */
const mostPages = 20;

async function ownComment(number: number, settings: Settings, runner: Caller): Promise<number | undefined> {
  for (let page = 1; page <= mostPages; page += 1) {
    const path = `/repos/${runner.repository}/issues/${number}/comments?per_page=100&page=${page}`;
    const comments = (await call("GET", path, settings, runner)) as readonly Comment[];
    const own = comments.find(({ body, user }) => user?.type === "Bot" && body?.startsWith(mark));
    if (own) return own.id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly type?: string } | null;
}

/** The open pull request that ends at a commit. */
export async function proposalOf(sha: string, settings: Settings, runner: Caller): Promise<Proposal | undefined> {
  const pulls = (await call(
    "GET",
    `/repos/${runner.repository}/commits/${sha}/pulls`,
    settings,
    runner,
  )) as readonly Pull[];
  const found = pulls.find(({ state, head }) => state === "open" && head.sha === sha);
  return found && { number: found.number, base: found.base.sha };
}

interface Pull {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string };
  readonly base: { readonly sha: string };
}

async function call(
  method: string,
  path: string,
  { token }: Settings,
  { apiUrl }: Caller,
  body?: object,
): Promise<unknown> {
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": "stratogram",
  };
  const answer = await fetch(`${apiUrl}${path}`, {
    ...{ method, headers, signal: AbortSignal.timeout(30_000) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new RestFailure(`${apiUrl} is not reached: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!answer.ok) throw new RestFailure(`${method} ${path} is answered with ${answer.status}`);
  return answer.json().catch(() => {
    throw new RestFailure(`${method} ${path} is answered with something that is not JSON`);
  });
}
