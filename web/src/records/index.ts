// The types whose page has parts of its own, shown above the generic ones.
import type { ComponentType } from "preact";
import type { RecordAnswer } from "../answers";
import type { RecordSchema } from "../schema";
import { CommitmentParts } from "./commitment";
import { EventParts } from "./event";
import { NeedParts } from "./need";

export type OwnProps = { record: RecordSchema; value: RecordAnswer };

export const own_parts: Record<string, ComponentType<OwnProps> | undefined> = {
  commitment: CommitmentParts,
  event: EventParts,
  need: NeedParts,
  offer: NeedParts,
};
