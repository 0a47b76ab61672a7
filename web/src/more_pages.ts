// Pages that the first screen does not wait for; fetched together when one of them is first wanted. One module, so
// that what it shares with the rest stays in one file.
export { BoardPage } from "./features/board/page";
export { CalendarPage } from "./features/calendar/page";
export { ConferencePage } from "./features/conference/page";
export { HealthPage } from "./features/health/page";
export { MapPage } from "./features/map/page";
export { NoticesPage } from "./features/notices/page";
export { WeekPage } from "./features/week/page";
export { UiPage } from "./features/ui/page";
export { PastePage } from "./record/paste";
