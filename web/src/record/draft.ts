// What was typed and not sent, kept on this machine: only what differs from the record, with what
// stood there before, so that a draft never puts back what somebody else changed since.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JsonObject, RecordAnswer } from "../answers";
import { show_time_now } from "../format";
import type { FieldSchema } from "../schema";
import { keep_draft, kept_draft, type Draft } from "../session";
import { same } from "./values";

const wait_ms = 400;

function differing(fields: FieldSchema[], base: JsonObject, values: JsonObject): FieldSchema[] {
  return fields.filter((field) => !field.personal
    && !same(field, base[field.name], values[field.name]));
}

function part(fields: FieldSchema[], of: JsonObject): JsonObject {
  return Object.fromEntries(fields.map((field) => [field.name, of[field.name] ?? null]));
}

/// Whether the record changed, since the draft was begun, where the draft changes it too.
export function draft_collides(
  fields: FieldSchema[], draft: Draft | null, current: RecordAnswer | null, start: JsonObject,
): boolean {
  if (!draft?.base || !current || draft.version === current.version) return false;
  return fields.some((field) => field.name in draft.values
    && !same(field, draft.base?.[field.name], start[field.name])
    && !same(field, draft.values[field.name], start[field.name]));
}

/// Keeps the form while it is typed into, at the latest when the page is left; answers when.
export function useDraftKeeping(
  place: string, fields: FieldSchema[], base: JsonObject, values: JsonObject, version: number,
): { kept_at: string; touch: () => void; forget: () => void } {
  const [kept_at, set_kept_at] = useState("");
  const touched = useRef(false);
  const keep = (): void => {
    if (!touched.current) return;
    const changed = differing(fields, base, values);
    keep_draft(place, { values: part(changed, values), base: part(changed, base), version,
      at: new Date().toISOString() });
    set_kept_at(show_time_now());
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), wait_ms);
    return () => clearTimeout(timer);
  }, [values]);
  useEffect(() => {
    const now = (): void => latest.current();
    window.addEventListener("pagehide", now);
    return () => {
      window.removeEventListener("pagehide", now);
      now();
    };
  }, []);
  return {
    kept_at,
    touch: () => {
      touched.current = true;
    },
    forget: () => {
      touched.current = false;
      keep_draft(place, null);
      set_kept_at("");
    },
  };
}

/// One text kept in the same way: a note of a step, a comment.
export function useKeptText(place: string): [string, (text: string) => void] {
  const [text, set_text] = useState(() => String(kept_draft(place)?.values["text"] ?? ""));
  const change = (next: string): void => {
    set_text(next);
    keep_draft(place, next === "" ? null
      : { values: { text: next }, version: null, at: new Date().toISOString() });
  };
  return [text, change];
}
