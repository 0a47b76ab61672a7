// Answers of GET requests, keyed by URL: shown at once, asked again when something was written.
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "./answers";
import { get } from "./api";

type Entry = {
  value: unknown;
  problem: Problem | null;
  stale: boolean;
  running: Promise<void> | null;
  listeners: Set<() => void>;
};

const most_entries = 200;
const entries = new Map<string, Entry>();

function entry_of(url: string): Entry {
  const found = entries.get(url);
  if (found) return found;
  if (entries.size >= most_entries) {
    for (const [key, entry] of entries) {
      if (entry.listeners.size === 0 && !entry.running) entries.delete(key);
      if (entries.size < most_entries) break;
    }
  }
  const made: Entry = {
    value: undefined, problem: null, stale: true, running: null, listeners: new Set(),
  };
  entries.set(url, made);
  return made;
}

function load(url: string): Promise<void> {
  const entry = entry_of(url);
  if (entry.running) return entry.running;
  entry.stale = false;
  entry.running = get<unknown>(url).then((answer) => {
    entry.running = null;
    if (answer.ok) {
      entry.value = answer.value;
      entry.problem = null;
    } else {
      entry.problem = answer.problem;
      entry.stale = true;
    }
    for (const listener of entry.listeners) listener();
    if (entry.stale && answer.ok && entry.listeners.size > 0) void load(url);
  });
  return entry.running;
}

/// After a write: everything kept is old; what is on the screen is asked again.
export function refresh(): void {
  for (const [url, entry] of entries) {
    if (url.startsWith("/api/reference/")) continue;
    entry.stale = true;
    if (entry.listeners.size > 0) void load(url);
  }
}

/// At sign-out nothing of the last user may stay.
export function forget_all(): void {
  entries.clear();
}

export function put(url: string, value: unknown): void {
  const entry = entry_of(url);
  entry.value = value;
  entry.problem = null;
  entry.stale = false;
  for (const listener of entry.listeners) listener();
}

export type Got<T> = {
  value: T | undefined;
  problem: Problem | null;
  loading: boolean;
  reload: () => void;
};

export function useGet<T>(url: string | null): Got<T> {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!url) return;
    const entry = entry_of(url);
    const listener = (): void => redraw((n) => n + 1);
    entry.listeners.add(listener);
    if (entry.stale) void load(url);
    listener();
    return () => void entry.listeners.delete(listener);
  }, [url]);
  const entry = url ? entries.get(url) : undefined;
  return {
    value: entry?.value as T | undefined,
    problem: entry?.problem ?? null,
    loading: url !== null && (entry === undefined || entry.running !== null),
    reload: () => {
      if (url) void load(url);
    },
  };
}
