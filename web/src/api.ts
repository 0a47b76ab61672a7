// Talks to the server: JSON, problem details, and the headers every unsafe request carries.
import type { Json, Problem } from "./answers";
import { language } from "./language";

export type Answer<T> =
  | { ok: true; value: T; status: number; etag: string | null }
  | { ok: false; problem: Problem };

export type SendOptions = {
  version?: number;      // If-Match
  key?: string;          // Idempotency-Key, one per form on the screen
  file?: File;           // raw bytes instead of JSON
  quiet_401?: boolean;   // sign-in itself
  by_itself?: boolean;   // nobody did anything: keeps no session alive
};

/// Asks for sign-in over the page; answers whether the request may be tried again.
type SignIn = () => Promise<boolean>;
let ask_sign_in: SignIn | null = null;

export function on_session_ended(ask: SignIn | null): void {
  ask_sign_in = ask;
}

const tell_every_ms = 20_000;
const use = "BroadcastChannel" in globalThis ? new BroadcastChannel("use") : null;
let last_answer = Date.now(), told = 0;
if (use) use.onmessage = () => { last_answer = Date.now(); };

/// When the server last answered somebody signed in, here or in another tab; ms.
export function last_answer_at(): number {
  return last_answer;
}

function note_answer(): void {
  last_answer = Date.now();
  if (last_answer - told < tell_every_ms) return;
  told = last_answer;
  use?.postMessage("used");
}

export function new_key(): string {
  return crypto.randomUUID();
}

function offline_problem(): Problem {
  return {
    status: 0,
    code: "offline",
    key: "net.offline",
    title: "Mất kết nối. Phần vừa gõ vẫn còn trên máy này; thử lại khi có mạng.",
    title_en: "Connection lost. What was typed is still here; try again when the line returns.",
  };
}

async function problem_of(response: Response): Promise<Problem> {
  const fallback: Problem = {
    status: response.status,
    code: "internal",
    key: "server.error",
    title: "Hệ thống chưa làm được việc này. Phần vừa gõ vẫn còn. Thử lại sau ít phút.",
    title_en: "The system could not do this. What was typed is safe. Try again in a few minutes.",
  };
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...fallback, ...body, status: response.status };
  } catch {
    return fallback;
  }
}

function headers_of(method: string, body: Json | undefined, options: SendOptions): Headers {
  const headers = new Headers({ Accept: "application/json", "Accept-Language": language() });
  if (options.by_itself) headers.set("X-Asked-By-Itself", "1");
  if (method === "GET") return headers;
  headers.set("X-Requested-With", "donghanh");
  if (options.file) {
    headers.set("Content-Type", options.file.type || "application/octet-stream");
    headers.set("X-File-Name", encodeURIComponent(options.file.name));
  } else if (body !== undefined) {
    headers.set("Content-Type", "application/json");
  }
  if (options.version !== undefined) headers.set("If-Match", `"${options.version}"`);
  if (options.key) headers.set("Idempotency-Key", options.key);
  return headers;
}

async function once<T>(
  method: string, url: string, body: Json | undefined, options: SendOptions,
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: headers_of(method, body, options),
      body: options.file ?? (body === undefined ? null : JSON.stringify(body)),
      credentials: "same-origin",
    });
  } catch {
    return { ok: false, problem: offline_problem() };
  }
  if (response.status !== 401 && !options.by_itself) note_answer();
  if (!response.ok) return { ok: false, problem: await problem_of(response) };
  const text = await response.text();
  try {
    const value = (text === "" ? null : JSON.parse(text)) as T;
    return { ok: true, value, status: response.status, etag: response.headers.get("ETag") };
  } catch {
    return { ok: false, problem: await problem_of(new Response(null, { status: 500 })) };
  }
}

export async function send<T>(
  method: string, url: string, body?: Json, options: SendOptions = {},
): Promise<Answer<T>> {
  const first = await once<T>(method, url, body, options);
  if (first.ok || first.problem.status !== 401 || options.quiet_401 || !ask_sign_in) return first;
  return (await ask_sign_in()) ? once<T>(method, url, body, options) : first;
}

export function get<T>(url: string): Promise<Answer<T>> {
  return send<T>("GET", url);
}
