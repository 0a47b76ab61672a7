// The need or offer behind an id, of which the address says only the id.
import { useEffect, useState } from "preact/hooks";
import type { RecordAnswer } from "../../answers";
import { get } from "../../api";
import { record_schema } from "../../schema_lookup";

export function useSubject(id: string): RecordAnswer | null {
  const [subject, set_subject] = useState<RecordAnswer | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      for (const type of ["need", "offer"]) {
        const plural = record_schema(type)?.plural;
        const answer = plural ? await get<RecordAnswer>(`/api/${plural}/${id}`) : null;
        if (gone) return;
        if (answer?.ok) {
          set_subject(answer.value);
          return;
        }
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [id]);
  return subject;
}
