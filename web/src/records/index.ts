// The types whose page has parts of its own, shown above the generic ones.
import type { ComponentType } from "preact";
import type { RecordAnswer } from "../answers";
import type { RecordSchema } from "../schema";
import { AgreementParts } from "./agreement";
import { CommitmentParts } from "./commitment";
import { InboundParts, OutboundParts } from "./delegation";
import { EventParts } from "./event";
import { InvestmentProjectParts } from "./investment_project";
import { LetterParts } from "./letter";
import { MeetingParts } from "./meeting";
import { NeedParts } from "./need";
import { OpinionParts } from "./opinion";
import { PartnerParts } from "./partner";
import { later } from "../ui/later";

export type OwnProps = { record: RecordSchema; value: RecordAnswer };

const AnswerParts = later(async () => (await import("../more_pages")).AnswerParts);
const OrderParts = later(async () => (await import("../more_pages")).OrderParts);

export const own_parts: Record<string, ComponentType<OwnProps> | undefined> = {
  agreement: AgreementParts,
  commitment: CommitmentParts,
  event: EventParts,
  inbound_delegation: InboundParts,
  investment_project: InvestmentProjectParts,
  letter: LetterParts,
  meeting: MeetingParts,
  need: NeedParts,
  offer: NeedParts,
  opinion: OpinionParts,
  order: OrderParts,
  order_answer: AnswerParts,
  outbound_delegation: OutboundParts,
  partner: PartnerParts,
};
