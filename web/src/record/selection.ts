// Rows chosen in a list, and rows changed since they were read.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { RecordAnswer } from "../answers";

export type Selection = {
  rows: RecordAnswer[];
  state: unknown;              // another one when anything below answers otherwise
  has: (row: RecordAnswer) => boolean;
  toggle: (row: RecordAnswer) => void;
  set: (rows: RecordAnswer[]) => void;
  /// The row as it is known now: what was changed here is newer than what was read.
  fresh: (row: RecordAnswer) => RecordAnswer;
  renew: (row: RecordAnswer) => void;
};

/// Kept while the same list is shown; another query chooses anew.
export function useSelection(query: string): Selection {
  const [chosen, set_chosen] = useState<Map<string, RecordAnswer>>(new Map());
  const [changed, set_changed] = useState<Map<string, RecordAnswer>>(new Map());
  useEffect(() => set_chosen(new Map()), [query]);
  const fresh = (row: RecordAnswer): RecordAnswer => {
    const newer = changed.get(row.id);
    return newer && newer.version >= row.version ? newer : row;
  };
  const state = useMemo(() => ({}), [chosen, changed]);
  return {
    state,
    rows: [...chosen.values()].map(fresh),
    has: (row) => chosen.has(row.id),
    toggle: (row) => set_chosen((before) => {
      const next = new Map(before);
      if (!next.delete(row.id)) next.set(row.id, row);
      return next;
    }),
    set: (rows) => set_chosen(new Map(rows.map((row) => [row.id, row]))),
    fresh,
    renew: (row) => set_changed((before) => new Map(before).set(row.id, row)),
  };
}
