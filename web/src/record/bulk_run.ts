// One change made over many records: a few at a time, each by itself, so that one that fails
// leaves the others done.
import type { Problem, RecordAnswer } from "../answers";
import type { Answer } from "../api";
import { send } from "../api";
import type { RecordSchema } from "../schema";

export type Failed = { row: RecordAnswer; problem: Problem };
export type Outcome = { done: RecordAnswer[]; failed: Failed[] };
export type Act = (row: RecordAnswer) => Promise<Answer<RecordAnswer>>;

const lanes = 4;

export async function run_over(
  rows: RecordAnswer[], act: Act, on_progress: (finished: number) => void,
): Promise<Outcome> {
  const out: Outcome = { done: [], failed: [] };
  const waiting = [...rows];
  let finished = 0;
  const lane = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const answer = await act(row);
      if (answer.ok) out.done.push(answer.value);
      else out.failed.push({ row, problem: answer.problem });
      finished += 1;
      on_progress(finished);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return out;
}

const url = (record: RecordSchema, row: RecordAnswer): string =>
  `/api/${record.plural}/${row.id}`;

export function assign(record: RecordSchema, user: string | null): Act {
  return (row) => send("PATCH", url(record, row), { assigned_to: user },
    { version: row.version });
}

export function archive(record: RecordSchema, action: "archive" | "unarchive"): Act {
  return (row) => send("POST", `${url(record, row)}/${action}`, {}, { version: row.version });
}

export function take_step(record: RecordSchema, action: string, note: string): Act {
  return (row) => send("POST", `${url(record, row)}/steps/${action}`,
    note ? { note } : {}, { version: row.version });
}

/// The step that leads back from `to` to `from`, when the flow has one that asks for nothing.
export function step_back(record: RecordSchema, from: string | null, to: string): string | null {
  const back = record.steps.find((step) => step.to === from && step.from.includes(to)
    && step.inputs.length === 0 && step.needs.length === 0);
  return back?.action ?? null;
}
