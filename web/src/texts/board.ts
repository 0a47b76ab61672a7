// Words of the chain board, the map, the charts and the calendar.
import type { Text } from "../schema";

export const board_texts = {
  "board.about": {
    vi: "Nhu cầu đi tới đâu và đang dừng ở bước nào. Chuỗi chỉ cho thấy mối nối, không nói nguyên nhân.",
    en: "How far needs come and at which step they stand. The chain shows links, not causes.",
  },
  "board.compared": { vi: "So với bước trước", en: "Against the step before" },
  "board.funnel": { vi: "Đi tới đâu", en: "How far" },
  "board.funnel_note": { vi: "bấm số để mở hồ sơ", en: "press a number to open its records" },
  "board.needs": { vi: "Nhu cầu và chào mời", en: "Needs and offers" },
  "board.nothing": { vi: "Chưa có hồ sơ nào để đếm.", en: "No records to count yet." },
  "board.places": { vi: "Theo địa phương", en: "By province" },
  "board.records": { vi: "Hồ sơ", en: "Records" },
  "board.sectors": { vi: "Theo lĩnh vực", en: "By sector" },
  "board.stands": { vi: "Đang ở", en: "Standing at" },
  "board.step": { vi: "Bước", en: "Step" },
  "board.value": { vi: "Giá trị đã ghi", en: "Value recorded" },
  "board.years": { vi: "Qua các năm", en: "Over the years" },
  "board.years_note": { vi: "theo ngày lập hồ sơ", en: "by the day of the record" },

  "calendar.about": {
    vi: "Đoàn, cuộc gặp, sự kiện, thời hạn, ngày kỷ niệm của những hồ sơ được xem; ngày nghỉ lễ.",
    en: "Delegations, meetings, events, time limits and anniversaries you may see; public holidays.",
  },
  "calendar.agenda": { vi: "Danh sách", en: "Agenda" },
  "calendar.due": { vi: "Hạn", en: "Due" },
  "calendar.empty": { vi: "Không có việc nào trong khoảng này.", en: "Nothing in this span." },
  "calendar.more": { vi: "và {n} việc nữa", en: "and {n} more" },
  "calendar.month": { vi: "Tháng", en: "Month" },
  "calendar.month_of": { vi: "Tháng {month}/{year}", en: "{month}/{year}" },
  "calendar.next": { vi: "Sau", en: "Next" },
  "calendar.now": { vi: "Hôm nay", en: "Today" },
  "calendar.previous": { vi: "Trước", en: "Back" },
  "calendar.view": { vi: "Cách xem lịch", en: "View of the calendar" },
  "calendar.week": { vi: "Tuần", en: "Week" },
  "calendar.week_of": { vi: "Tuần {from} – {to}", en: "Week {from} – {to}" },
  "calendar.worked": { vi: "Làm bù ngày nghỉ hoán đổi", en: "Worked for a day off" },
  "calendar.worked_expected": {
    vi: "Làm bù ngày nghỉ hoán đổi – dự kiến", en: "Worked for a day off, expected",
  },

  "chart.hide": { vi: "Đóng bảng", en: "Close the table" },
  "chart.show": { vi: "Xem bảng", en: "See the table" },
  "chart.table": { vi: "Bảng số", en: "Table of numbers" },
  "chart.year": { vi: "Năm", en: "Year" },

  "map.about": {
    vi: "Bản đồ ô {n} tỉnh, thành phố; Quần đảo Hoàng Sa và Quần đảo Trường Sa",
    en: "Tile map of {n} provinces; Quần đảo Hoàng Sa and Quần đảo Trường Sa",
  },
  "map.caption": { vi: "Số {what} theo tỉnh, thành phố", en: "Number of {what} by province" },
  "map.country": { vi: "Nước", en: "Country" },
  "map.elsewhere": {
    vi: "{n} hồ sơ ghi theo đơn vị mà bản đồ này không có ô riêng (lập sau khi sáp nhập, hoặc của tỉnh đã chia tách).",
    en: "{n} records stand under a unit without a tile of its own here (made after the merger, or of a province since split).",
  },
  "map.name": { vi: "Bản đồ {n} tỉnh, thành phố", en: "Map of {n} provinces" },
  "map.over": { vi: "trên {n}", en: "over {n}" },
  "map.province": { vi: "Tỉnh, thành phố", en: "Province" },
  "map.sea": { vi: "Biển Đông", en: "Biển Đông" },
  "map.sub": { vi: "Mỗi ô mở ra các hồ sơ của tỉnh đó.", en: "Each tile opens the records of its province." },
  "map.title": { vi: "Bản đồ", en: "Map" },
  "map.type": { vi: "Đếm gì", en: "What to count" },
  "map.units": { vi: "Ranh giới", en: "Boundaries" },
  "map.units_34": { vi: "34 tỉnh, thành phố hiện nay", en: "34 provinces today" },
  "map.units_63": { vi: "63 tỉnh, thành phố trước 01/7/2025", en: "63 provinces before 1 July 2025" },

  "today.week": { vi: "Bảy ngày tới", en: "The next seven days" },
  "today.week_free": { vi: "Chưa có cuộc gặp hay sự kiện nào.", en: "No meetings or events yet." },

  "map.world": { vi: "Thế giới: {what} theo nước", en: "World: {what} by country" },

  "nav.board": { vi: "Chuỗi kết nối", en: "Chain board" },
  "nav.calendar": { vi: "Lịch", en: "Calendar" },
  "nav.map": { vi: "Bản đồ", en: "Map" },
} satisfies Record<string, Text>;
