// The need, offer or partner behind an id, of which the address says only the id.
import { useEffect, useState } from "preact/hooks";
import type { RecordAnswer } from "../../answers";
import { get } from "../../api";
import { record_schema } from "../../schema_lookup";

export function useSubject(id: string): RecordAnswer | null {
  const [subject, set_subject] = useState<RecordAnswer | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      const schema = ["need", "offer", "partner"].map(record_schema).find((one) => one && id.startsWith(`${one.prefix}-`));
      const answer = schema ? await get<RecordAnswer>(`/api/${schema.plural}/${id}`) : null;
      if (!gone && answer?.ok) set_subject(answer.value);
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [id]);
  return subject;
}
