// The types whose page has parts of its own, shown above the generic ones.
import type { ComponentType } from "preact";
import type { RecordAnswer } from "../answers";
import type { RecordSchema } from "../schema";
import { AgreementParts } from "./agreement";
import { AnnualProgrammeParts } from "./annual_programme";
import { CommitmentParts } from "./commitment";
import { InboundParts, OutboundParts } from "./delegation";
import { EventParts } from "./event";
import { InvestmentProjectParts } from "./investment_project";
import { LetterParts } from "./letter";
import { MeetingParts } from "./meeting";
import { NeedParts } from "./need";
import { OpinionParts } from "./opinion";
import { PartnerParts } from "./partner";

export type OwnProps = { record: RecordSchema; value: RecordAnswer };

export const own_parts: Record<string, ComponentType<OwnProps> | undefined> = {
  agreement: AgreementParts,
  annual_programme: AnnualProgrammeParts,
  commitment: CommitmentParts,
  event: EventParts,
  inbound_delegation: InboundParts,
  investment_project: InvestmentProjectParts,
  letter: LetterParts,
  meeting: MeetingParts,
  need: NeedParts,
  offer: NeedParts,
  opinion: OpinionParts,
  outbound_delegation: OutboundParts,
  partner: PartnerParts,
};
