// A letter that a form is being drafted from, while this tab lives. Its text names people, so it is not kept on the
// machine; the draft itself is kept by the form.
import type { JsonObject } from "../answers";

export type Pasted = {
  plural: string;
  values: JsonObject;         // of the record
  letter: JsonObject | null;  // of its source document, with the original words
};

let pasted: Pasted | null = null;

/// Types whose form can be drafted from a letter; the server has a route for each.
export const drafted_from_letters = ["outbound-delegations", "inbound-delegations", "source-documents"];

/// Types whose tables the server reads by the headings of the office.
export const imported_from_tables = ["outbound-delegations", "inbound-delegations"];

export function hand_over_letter(next: Pasted | null): void {
  pasted = next;
}

export function letter_for(plural: string): Pasted | null {
  return pasted?.plural === plural ? pasted : null;
}
