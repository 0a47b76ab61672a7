// The types whose page has parts of its own, shown above the generic ones; fetched when such a page is opened.
import type { ComponentType, JSX } from "preact";
import type { RecordAnswer } from "../answers";
import type { RecordSchema } from "../schema";
import { later } from "../ui/later";

export type OwnProps = { record: RecordSchema; value: RecordAnswer };

type All = typeof import("../more_pages");
const part = (of: (all: All) => (props: OwnProps) => JSX.Element | null): ComponentType<OwnProps> =>
  later(async () => of(await import("../more_pages")));

export const own_parts: Record<string, ComponentType<OwnProps> | undefined> = {
  agreement: part((all) => all.AgreementParts),
  annual_programme: part((all) => all.AnnualProgrammeParts),
  commitment: part((all) => all.CommitmentParts),
  event: part((all) => all.EventParts),
  info_item: part((all) => all.BulletinParts),
  info_use: part((all) => all.InfoUseParts),
  inbound_delegation: part((all) => all.InboundParts),
  investment_project: part((all) => all.InvestmentProjectParts),
  letter: part((all) => all.LetterParts),
  letter_template: part((all) => all.LetterTemplateParts),
  meeting: part((all) => all.MeetingParts),
  need: part((all) => all.NeedParts),
  offer: part((all) => all.NeedParts),
  opinion: part((all) => all.OpinionParts),
  order: part((all) => all.OrderParts),
  order_answer: part((all) => all.AnswerParts),
  outbound_delegation: part((all) => all.OutboundParts),
  partner: part((all) => all.PartnerParts),
  public_question: part((all) => all.QuestionParts),
  territory: part((all) => all.TerritoryParts),
  warning: part((all) => all.BulletinParts),
};
