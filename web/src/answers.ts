// The shapes of the server's answers (docs/api/conventions.md).
import type { Tone } from "./schema";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type Reference = { id: string; type: string; title: string; hidden?: boolean };
export type Named = { id: string; title: string };
export type FieldProblem = { field: string; key: string; text: string; text_en: string };
export type Problem = {
  status: number;
  code: string;
  key: string;
  title: string;
  title_en: string;
  detail?: string;
  detail_en?: string;
  fields?: FieldProblem[];
  request_id?: string;
  current?: RecordAnswer;
};
export type Reason = { key: string; text: string; text_en: string };
export type Step = {
  action: string;
  label: string;
  label_en: string;
  to: string;
  main: boolean;
  allowed: boolean;
  why: Reason[];
  missing: string[];
  needs: string[];        // filled before, or with the step
  inputs: string[];
  needs_note?: boolean;   // the note must be written
  recordable?: boolean;   // a clerk enters it for the person who decided
};
export type Clock = {
  id: string;
  code: string;
  label: string;
  label_en: string;
  started_on: string | null;
  due_on: string | null;
  stopped_on: string | null;
  state: "running" | "stopped" | "paused" | "late";
  days_left: number | null;
  amount?: number;
  unit: string;
  article: string;
  instrument: string;
  verified: "yes" | "secondary" | "no";
  provisional: boolean;
  phrase: string;
  phrase_en: string;
  tone: Tone;
};
export type PathPlace = {
  state: string;
  label: string;
  label_en: string;
  tone: Tone;
  status: "done" | "present" | "future";
  on: string | null;
};
export type RecordHead = {
  id: string;
  type: string;
  code: string;
  title: string;
  state: string | null;
  version: number;
  archived: boolean;
  due_on: string | null;
  changed_at: string;
  missing?: string[];
  owner?: Named | null;
};
/// A record: its head members and, flat beside them, the fields of its type.
export type RecordAnswer = RecordHead & {
  may?: string[];
  editable?: string[];
  steps?: Step[];
  clocks?: Clock[];
  path?: PathPlace[];
};
export type Listing<T> = { items: T[]; next?: string | null; count?: number };
export type Change = {
  field: string;
  label: string;
  label_en: string;
  old: Json;
  new: Json;
  old_text: string;
  new_text: string;
};
export type HistoryEntry = {
  seq: number;
  at: string;
  actor?: string | Named | null;   // absent for those who may only look
  post?: string;
  on_behalf_of?: string | Named | null;
  note?: string;
  action: string;
  action_label?: string;
  action_label_en?: string;
  changes: Change[];
};
export type ChainItem = {
  id: string;
  type: string;
  plural: string;
  title: string;
  state: string | null;
  state_label: string | null;
  state_label_en: string | null;
  tone: Tone | null;
  self: boolean;
};
export type ChainPlace = {
  place: string;
  label: string;
  label_en: string;
  items: ChainItem[];
  sums?: { type: string; field: string; text: string }[];   // at the place of values
};
export type RecordLine = {
  id: string;
  type: string;
  plural: string;
  code: string;
  title: string;
  state?: string | null;
  state_label?: string | null;
  state_label_en?: string | null;
  tone?: Tone | null;
  changed_at?: string;
};
export type TimelineEntry = {
  at: string;
  kind: string;
  text: string;
  text_en: string;
  record: RecordLine | null;
};
export type AccessLine = { who: string; who_en: string; why: string; why_en: string };
export type Comment = { id: string; at: string; author: string | Named; text: string };
export type StoredFile = {
  id: string;
  name: string;
  size: number;
  type: string;
  at: string;
  by: string | Named;
};
export type LinkLine = RecordLine & { note?: string | null; other?: string };
export type ReferenceItem = {
  code: string;
  label: string;
  label_en: string;
  note?: string | null;
  more?: Record<string, string>;   // other columns of the list: successors, valid_to…
};
export type SuggestionLine = {
  record: RecordHead;
  verdict?: string;      // "accepted", "declined", or "" when nobody has judged it
  score: number;
  quality: number;
  reasons: { text: string; text_en: string }[];
  missing: (string | { text: string; text_en: string })[];
};
export type View = {
  id: string;
  type: string;
  name: string;
  query: string;
  scope: "mine" | "unit" | "all";
};
export type Session = {
  user: {
    id: string;
    name: string;
    role: string;
    role_label: string;
    role_label_en: string;
    organisation: Named | null;
    province: Json;
    provinces: Json;
  };
  types: Record<string, string[]>;
  demo: boolean;
  today: string;
  second_factor?: string;   // "on", or what the setting asks for
  idle_seconds: number;     // without a request for this long, the session ends
  ends_in_seconds: number;  // after this answer, in any case
  language: string;
};
export type DemoAccount = {
  username: string;
  password?: string;
  name?: string;
  role_label?: string;
  role_label_en?: string;
  organisation?: string;
};
export type SessionLine = {
  id: string;
  created_at?: string;
  seen_at?: string;
  last_seen_at?: string;
  expires_at?: string;
  address?: string;
  agent?: string;
  user_agent?: string;
  current?: boolean;
};
export type TodayAnswer = {
  clocks: (Clock & { record: RecordLine })[];
  tasks: { record: RecordLine; text: string; text_en: string }[];
  recent: RecordLine[];
};
