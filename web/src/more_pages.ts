// Pages that the first screen does not wait for; fetched together when one of them is first wanted. One module, so
// that what it shares with the rest stays in one file.
export { BoardPage } from "./features/board/page";
export { CalendarPage } from "./features/calendar/page";
export { ConferencePage } from "./features/conference/page";
export { IntakePage } from "./features/intake/page";
export { TablePage } from "./features/intake/table_page";
export { FiguresPage } from "./features/figures/page";
export { HealthPage } from "./features/health/page";
export { MapPage } from "./features/map/page";
export { AnswerParts, OrderParts } from "./features/orders/parts";
export { TimesPage } from "./features/orders/times";
export { NoticesPage } from "./features/notices/page";
export { WeekPage } from "./features/week/page";
export { TerritoryParts } from "./records/territory";
export { UiPage } from "./features/ui/page";
export { PastePage } from "./record/paste";
export { AgreementParts } from "./records/agreement";
export { AnnualProgrammeParts } from "./records/annual_programme";
export { BulletinParts, InfoUseParts, QuestionParts } from "./records/bulletin";
export { CommitmentParts } from "./records/commitment";
export { InboundParts, OutboundParts } from "./records/delegation";
export { EventParts } from "./records/event";
export { InvestmentProjectParts } from "./records/investment_project";
export { LetterParts } from "./records/letter";
export { MeetingParts } from "./records/meeting";
export { NeedParts } from "./records/need";
export { OpinionParts } from "./records/opinion";
export { PartnerParts } from "./records/partner";
