// Who is signed in, and what was typed but not yet sent.
import type { JsonObject, Session } from "./answers";

let session: Session | null = null;
let told = 0;

export function set_session(next: Session | null): void {
  session = next;
  told = Date.now();
}

/// When this session was told by the server, in ms of this machine's clock.
export function told_at(): number {
  return told;
}

export function current_session(): Session | null {
  return session;
}

export function today(): string {
  return session?.today ?? new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);
}

/// Whether a right of a type is granted; the server alone decides what it holds.
export function type_allows(type: string, right: string): boolean {
  return session?.types[type]?.includes(right) ?? false;
}

const prefix = "draft:";

function draft_name(place: string): string {
  return `${prefix}${session?.user.id ?? ""}:${place}`;
}

export type Draft = {
  values: JsonObject;
  base?: JsonObject;          // what stood there before
  version: number | null;
  at: string;
};

export function keep_draft(place: string, draft: Draft | null): void {
  if (!session) return;
  try {
    if (draft) localStorage.setItem(draft_name(place), JSON.stringify(draft));
    else localStorage.removeItem(draft_name(place));
  } catch {
    // Storage full or forbidden: the form itself still holds what was typed.
  }
}

export function kept_draft(place: string): Draft | null {
  try {
    const text = localStorage.getItem(draft_name(place));
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null;
  }
}

/// Drafts are removed at sign-out, so that a shared machine keeps nothing.
export function forget_drafts(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(prefix)) localStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept.
  }
}

const ends = "BroadcastChannel" in globalThis ? new BroadcastChannel("session") : null;

/// Signing out in one tab signs out the others, so that none goes on keeping what is typed.
export function tell_sign_out(): void {
  ends?.postMessage("ended");
}

export function on_sign_out_elsewhere(run: () => void): void {
  if (ends) ends.onmessage = run;
}

/// The demonstration's banner is on when the session says so.
export function is_demo(): boolean {
  return session?.demo ?? false;
}

/// A choice of this reader on this machine: theme, columns.
export function kept_choice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep_choice(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The choice lasts until the page closes.
  }
}
