// Words of the place of notices, of how one is told, and of what became of mails.
import type { Text } from "../schema";

export const notice_texts = {
  "bell.none": { vi: "Thông báo", en: "Notices" },
  "bell.some": { vi: "Thông báo: {n} chưa đọc, {urgent} cần xử lý ngay", en: "Notices: {n} unread, {urgent} urgent" },

  "mails.address": { vi: "Địa chỉ", en: "Address" },
  "mails.answer": { vi: "Trả lời của máy chủ thư", en: "The mail server's answer" },
  "mails.none": { vi: "Không có thư nào bị từ chối hay trả lại.", en: "No mail was refused or came back." },
  "mails.off": {
    vi: "Chưa đặt máy chủ thư (mail_host): thông báo chỉ hiện trên màn hình.",
    en: "No mail server is set (mail_host): notices stand on the screen only.",
  },
  "mails.state": { vi: "Tình trạng", en: "State" },
  "mails.title": { vi: "Thư chưa đến nơi", en: "Mails that did not arrive" },
  "mails.who": { vi: "Người nhận", en: "To" },

  "mail_state.bounced": { vi: "bị trả lại", en: "came back" },
  "mail_state.no_address": { vi: "không có địa chỉ đúng", en: "no good address" },
  "mail_state.refused": { vi: "bị từ chối", en: "refused" },
  "mail_state.sending": { vi: "đang gửi", en: "leaving" },
  "mail_state.unknown": { vi: "không rõ đã tới chưa, không gửi lại", en: "unknown, not sent again" },
  "mail_state.waiting": { vi: "chờ gửi lại", en: "waiting to be sent again" },

  "notices.about": {
    vi: "Mọi nhắc việc ở một nơi, mỗi việc một lần; bấm để mở hồ sơ.",
    en: "Every reminder in one place, each once; each opens its record.",
  },
  "notices.all_read": { vi: "Đánh dấu đã đọc hết", en: "Mark all as read" },
  "notices.at_once": { vi: "Gửi ngay", en: "At once" },
  "notices.by_mail": { vi: "Thư điện tử", en: "Mail" },
  "notices.by_mail_named": { vi: "Thư điện tử: {name}", en: "Mail: {name}" },
  "notices.choices": { vi: "Cách nhận thông báo", en: "How to be told" },
  "notices.kind": { vi: "Loại", en: "Kind" },
  "notices.mail_off": {
    vi: "Hệ thống chưa gửi thư. Lựa chọn được giữ cho khi có máy chủ thư.",
    en: "The system sends no mail yet. The choice is kept until it does.",
  },
  "notices.mail_to": { vi: "Thư gửi tới {address}, bản tin sáng lúc 07:00 ngày làm việc.", en: "Mail goes to {address}; the morning's mail leaves at 07:00 of working days." },
  "notices.morning": { vi: "Bản tin sáng", en: "In the morning" },
  "notices.never": { vi: "Không", en: "No" },
  "notices.no_address": {
    vi: "Chưa có địa chỉ thư. Đề nghị quản trị hệ thống ghi địa chỉ.",
    en: "There is no mail address. Ask the administrator to enter one.",
  },
  "notices.none": { vi: "Chưa có thông báo nào.", en: "No notices yet." },
  "notices.none_next": { vi: "Việc đến hạn vẫn ở trang Việc hôm nay.", en: "What is due stands on Today." },
  "notices.more": { vi: "Xem thêm", en: "Show more" },
  "notices.rest": { vi: "Thông báo khác", en: "Other notices" },
  "notices.saved": { vi: "Đã lưu cách nhận: {name}.", en: "Saved: {name}." },
  "notices.screen": { vi: "Trên màn hình", en: "On the screen" },
  "notices.screen_named": { vi: "Trên màn hình: {name}", en: "On the screen: {name}" },
  "notices.stays": { vi: "luôn hiện", en: "always" },
  "notices.trouble": {
    vi: "Thư gần nhất ({at}) {state}. {answer}", en: "The last mail ({at}): {state}. {answer}",
  },
  "notices.unread": { vi: "chưa đọc", en: "unread" },
  "notices.urgent": { vi: "Cần xử lý ngay", en: "At once" },
} satisfies Record<string, Text>;
