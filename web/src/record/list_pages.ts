// The pages of a list: the first from the cache, the others as the reader comes near the end.
import { useEffect, useState } from "preact/hooks";
import type { Listing, Problem, RecordAnswer } from "../answers";
import { get } from "../api";
import { useGet } from "../cache";

const page_size = 100;
const chunk_size = 25;
const cut_before = new WeakMap<RecordAnswer[], RecordAnswer[][]>();

/// The same page is always cut into the same chunks, so that a chunk is drawn once.
function cut(items: RecordAnswer[]): RecordAnswer[][] {
  const known = cut_before.get(items);
  if (known) return known;
  const out: RecordAnswer[][] = [];
  for (let at = 0; at < items.length; at += chunk_size) out.push(items.slice(at, at + chunk_size));
  cut_before.set(items, out);
  return out;
}

type More = { of: string; chunks: RecordAnswer[][]; next: string | null };

export type ListPages = {
  chunks: RecordAnswer[][];
  shown: number;
  count: number | null;        // null while it is being counted
  next: string | null;
  problem: Problem | null;
  first_loading: boolean;
  reload: () => void;
  load_more: () => Promise<void>;
};

/// `query` is the list's, as the server takes it. Counting is asked apart: rows never wait for it.
export function useListPages(plural: string, query: string): ListPages {
  const address = `/api/${plural}?${query}`;
  const got = useGet<Listing<RecordAnswer>>(address);
  const uncounted = new URLSearchParams(query);
  uncounted.set("fields", "");
  const counted = useGet<Listing<RecordAnswer>>(`/api/${plural}?${uncounted}&limit=1&count=1`);
  const [more, set_more] = useState<More>({ of: "", chunks: [], next: null });
  const [loading, set_loading] = useState(false);
  const [problem, set_problem] = useState<Problem | null>(null);
  useEffect(() => set_problem(null), [address]);
  const mine = more.of === address ? more : null;
  const first = got.value?.items ?? [];
  const chunks = first.length > 0 ? [...cut(first), ...(mine?.chunks ?? [])] : [];
  const next = mine ? mine.next : got.value?.next ?? null;
  const load_more = async (): Promise<void> => {
    if (!next || loading) return;
    set_loading(true);
    const answer = await get<Listing<RecordAnswer>>(
      `${address}&limit=${page_size}&after=${encodeURIComponent(next)}`,
    );
    set_loading(false);
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const { items, next: after } = answer.value;
    const so_far = mine?.chunks ?? [];
    set_more({ of: address, chunks: [...so_far, ...cut(items)], next: after ?? null });
  };
  return {
    chunks, next, load_more, reload: got.reload,
    shown: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    count: counted.value?.count ?? null,
    problem: got.problem ?? problem,
    first_loading: !got.value && got.loading,
  };
}
