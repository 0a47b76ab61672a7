// Plainly invented values for the page that shows every part.
import type { ChainPlace, Clock, PathPlace } from "../../answers";
import type { FieldSchema, Tone } from "../../schema";

export const stacked = "Ưỡn ngực ẤP Ỗ, Ủy ban đặt Ể ở Lạng Sơn, Huyễn";

/// The 134 letters of Vietnamese that carry a mark, upper and lower case.
export const letters = [..."àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"]
  .flatMap((letter) => [letter.toUpperCase(), letter]);

export const tones: Tone[] = ["neutral", "info", "warn", "bad", "ok", "ended"];

const text = (vi: string, en: string): { vi: string; en: string } => ({ vi, en });

export const tone_words: Record<Tone, { vi: string; en: string }> = {
  neutral: text("Chưa trả lời", "Not answered"), info: text("Đang làm", "Under way"),
  warn: text("Lấy ý kiến", "In consultation"), bad: text("Bất đồng", "Dissent"),
  ok: text("Đồng ý", "Agreed"), ended: text("Chấm dứt", "Ended"),
};

function clock(phrase: string, phrase_en: string, more: Partial<Clock>): Clock {
  return {
    id: phrase, code: "", label: "", label_en: "", started_on: "2026-11-16",
    due_on: "2026-11-27", stopped_on: null, state: "running", days_left: 3, amount: 7,
    unit: "working_day", article: "Điều 19(2)", instrument: "Luật 70/2020", verified: "yes",
    provisional: false, phrase, phrase_en, tone: "neutral", ...more,
  };
}

export const clocks: Clock[] = [
  clock("còn 25 ngày", "25 days left", { days_left: 25, amount: 30, unit: "day" }),
  clock("còn 3 ngày làm việc", "3 working days left", { tone: "warn" }),
  clock("hết hạn hôm nay", "due today", { tone: "warn", days_left: 0 }),
  clock("quá hạn 1 ngày làm việc", "1 working day late", { tone: "bad", state: "late", days_left: -1 }),
  clock("trả lời đúng hạn", "answered in time", { tone: "ok", state: "stopped", days_left: null }),
  clock("đang dừng, chờ bên hỏi bổ sung", "paused, waiting for the asker", { state: "paused" }),
  clock("còn 5 ngày; thời hạn do Cục đặt, không phải luật định", "5 days left; a setting, not law",
    { verified: "no", days_left: 5 }),
];

const states = ["Ý tưởng", "Dự thảo", "Lấy ý kiến", "Tiếp thu", "Trình", "Cho phép", "Đã ký",
  "Hiệu lực", "Chấm dứt", "Lưu trữ"];

/// The flow at one of its steps, `of` steps long.
export function path_at(present: number, of: number): PathPlace[] {
  return states.slice(0, of).map((label, at) => ({
    state: label, label, label_en: label, tone: "info",
    status: at < present ? "done" : at === present ? "present" : "future",
    on: at <= present ? `2026-1${at % 2}-0${at % 9 + 1}` : null,
  }));
}

const item = (id: string, title: string, self = false): ChainPlace["items"][number] => ({
  id, title, type: "need", plural: "needs", state: "open", state_label: "Đang làm",
  state_label_en: "Under way", tone: "info", self,
});

export const chain: ChainPlace[] = [
  { place: "need", label: "Nhu cầu", label_en: "Need", items: [item("a", "Mở tuyến du lịch mẫu")] },
  { place: "meeting", label: "Cuộc gặp", label_en: "Meeting",
    items: ["b", "c", "d", "e"].map((id) => item(id, `Hội đàm mẫu ${id}`)) },
  { place: "commitment", label: "Cam kết", label_en: "Commitment", items: [item("f", "Hai bên soạn thỏa thuận")] },
  { place: "agreement", label: "Thỏa thuận", label_en: "Agreement", items: [item("g", "Hồ sơ này", true)] },
  { place: "project", label: "Dự án, lô hàng", label_en: "Project", items: [] },
  { place: "value", label: "Giá trị thực", label_en: "Value", items: [],
    sums: [{ type: "commitment", field: "value", text: "92.500 USD" }] },
];

const field = (name: string, kind: FieldSchema["kind"], vi: string, en: string,
  more: Partial<FieldSchema> = {}): FieldSchema => ({ name, kind, label: text(vi, en), ...more });

const two = [
  { value: "a", label: text("Du lịch", "Tourism") }, { value: "b", label: text("Nông sản", "Farming") },
];

export const fields: FieldSchema[] = [
  field("ui_text", "text", "Tên", "Name", { required: true }),
  field("ui_long", "long_text", "Mô tả", "Description"),
  field("ui_number", "number", "Số lượng", "Quantity"),
  field("ui_money", "money", "Giá trị", "Value"),
  field("ui_date", "date", "Ngày", "Day"),
  field("ui_instant", "instant", "Lúc", "At"),
  field("ui_bool", "bool", "Có cần phiên dịch", "Needs an interpreter"),
  field("ui_enum", "enum", "Lĩnh vực", "Sector", { choices: two }),
  field("ui_enums", "enum", "Các lĩnh vực", "Sectors", { choices: two, multiple: true }),
  field("ui_code", "code", "Tỉnh, thành phố", "Province", { list: "provinces" }),
  field("ui_ref", "ref", "Đối tác", "Partner", { targets: ["partner"] }),
  field("ui_rows", "rows", "Khung giờ", "Slots", { columns: [field("from", "text", "Từ", "From")] }),
];

export const years = ["2022", "2023", "2024", "2025", "2026"];
export const trend = [
  { key: "a", label: "Cuộc gặp mẫu", values: [310, 520, 760, 950, 1104] },
  { key: "b", label: "Cam kết mẫu", values: [120, 260, 310, 400, 389] },
  { key: "c", label: "Thỏa thuận mẫu", values: [70, 160, 180, 95, 88] },
];
