// Words of the page that shows every part.
import type { Text } from "../schema";

export const ui_texts = {
  "ui.about": {
    vi: "Mọi phần của giao diện ở mọi trạng thái. Dữ liệu trên trang này là mẫu, không lưu ở đâu.",
    en: "Every part of the interface in every state. What is here is a sample and kept nowhere.",
  },
  "ui.busy": { vi: "Đang làm", en: "Working" },
  "ui.button": { vi: "Nút thường", en: "Plain button" },
  "ui.buttons": { vi: "Nút và liên kết", en: "Buttons and links" },
  "ui.chain": { vi: "Chuỗi", en: "Chain" },
  "ui.charts": { vi: "Biểu đồ và bản đồ", en: "Charts and map" },
  "ui.clocks": { vi: "Thời hạn", en: "Time limits" },
  "ui.colours": { vi: "Màu", en: "Colours" },
  "ui.dialog": { vi: "Mở hộp hỏi", en: "Open a dialog" },
  "ui.dialog_title": { vi: "Công bố và báo 5 đơn vị?", en: "Publish and tell five bodies?" },
  "ui.error": { vi: "Không đọc được ngày “31/4”. Gõ lại, ví dụ 30/4.", en: "“31/4” is not a day. Write it again, as 30/4." },
  "ui.fields": { vi: "Ô nhập", en: "Fields" },
  "ui.flow": { vi: "Các bước", en: "Flow line" },
  "ui.hint": { vi: "Gợi ý đứng dưới nhãn.", en: "A hint stands below the label." },
  "ui.long_button": { vi: "Ghi ý kiến nhận được", en: "Record the opinion received" },
  "ui.messages": { vi: "Thông báo, trống, đang tải", en: "Notes, empty, loading" },
  "ui.states": { vi: "Tình trạng", en: "States" },
  "ui.tables": { vi: "Bảng", en: "Tables" },
  "ui.toast": { vi: "Hiện thông báo", en: "Show a toast" },
  "ui.toast_text": { vi: "Đã giao 2 thỏa thuận cho Vụ Đông Bắc Á.", en: "2 agreements assigned." },
  "ui.type": { vi: "Chữ", en: "Type" },
  "ui.wide": { vi: "Chữ chồng dấu không bị cắt ở cỡ nào.", en: "Stacked marks are not clipped at any size." },
} satisfies Record<string, Text>;
