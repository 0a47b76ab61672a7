// What is done at the desk: one request each, with the version on the screen; the answer is the desk anew.
import type { Json, JsonObject, Problem } from "../../answers";
import { new_key, send, type Answer } from "../../api";
import { put, refresh } from "../../cache";
import { either } from "../../language";
import type { Desk } from "./model";

export function desk_url(id: string): string {
  return `/api/events/${id}/timetable`;
}

async function ask(method: string, id: string, desk: Desk, what: string, body?: Json):
  Promise<Answer<Desk>> {
  const answer = await send<Desk>(method, desk_url(id) + what, body,
    { version: desk.version, key: new_key() });
  if (answer.ok) put(desk_url(id), answer.value);
  else if (answer.problem.status === 412) refresh();
  return answer;
}

export function act(id: string, desk: Desk, what: string, body: JsonObject): Promise<Answer<Desk>> {
  return ask("POST", id, desk, `/${what}`, body);
}

export function discard(id: string, desk: Desk): Promise<Answer<Desk>> {
  return ask("DELETE", id, desk, "");
}

export type Published = { version: number; changed: number; told: string[] };

export async function publish(id: string, desk: Desk, key: string): Promise<Answer<Published>> {
  const answer = await send<Published>("POST", `${desk_url(id)}/publish`, {},
    { version: desk.version, key });
  refresh();
  return answer;
}

/// The sentences of a refusal: every rule by itself, else what the problem says.
export function refusals(problem: Problem): string[] {
  const fields = (problem.fields ?? []).map((field) => either(field.text, field.text_en));
  return fields.length > 0 ? fields
    : [either(problem.detail ?? problem.title, problem.detail_en ?? problem.title_en)];
}
