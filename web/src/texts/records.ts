// Words of the pages of single types, beside what the schema says.
import type { Text } from "../schema";

export const record_texts = {
  "agreement.answered": { vi: "{n}/{of} đã trả lời", en: "{n} of {of} answered" },
  "agreement.as": { vi: "Hỏi với tư cách", en: "Asked as" },
  "agreement.ask": { vi: "Thêm nơi lấy ý kiến", en: "Ask more bodies" },
  "agreement.asked": { vi: "Đã gửi lấy ý kiến {n} cơ quan; đồng hồ tính từ ngày đủ hồ sơ.", en: "{n} bodies asked; clocks run from the day the dossier is complete." },
  "agreement.body": { vi: "Cơ quan", en: "Body" },
  "agreement.conclusion": { vi: "Kết luận", en: "Conclusion" },
  "agreement.lacks": { vi: "(chưa có)", en: "(not yet)" },
  "agreement.limit": { vi: "Thời hạn, căn cứ", en: "Time limit, article" },
  "agreement.opinions": { vi: "Lượt ý kiến", en: "Opinions" },
  "agreement.received": { vi: "Đủ hồ sơ", en: "Complete on" },
  "agreement.send": { vi: "Gửi lấy ý kiến ({n})", en: "Ask them ({n})" },
  "agreement.there": { vi: "(đã có)", en: "(there)" },

  "chain.add": { vi: "Thêm", en: "Add" },

  "meeting.next": { vi: "Bước tiếp:", en: "Next step:" },
  "meeting.no_parties": { vi: "chưa ghi các bên", en: "no parties yet" },
  "meeting.no_place": { vi: "chưa có nơi gặp", en: "no place yet" },
  "meeting.no_time": { vi: "chưa có giờ gặp", en: "no time yet" },
  "meeting.write_next": {
    vi: "Đã gặp nhưng chưa ghi bước tiếp. Ghi cam kết hoặc bước tiếp để chuỗi không dừng ở đây.",
    en: "The meeting was held, and no next step stands here. Write a commitment or a next step, so that the chain goes on.",
  },

  "opinion.about": { vi: "Ý kiến về thỏa thuận", en: "The agreement asked about" },
  "briefing.title": { vi: "Tài liệu chuẩn bị", en: "Briefing pack" },
  "briefing.about": {
    vi: "Đối tác, thỏa thuận, cam kết, đặt hàng, đoàn… liên quan địa bàn mà mình được xem",
    en: "Partners, agreements, commitments, orders, delegations of the territory that are in view",
  },
  "briefing.nothing": { vi: "Chưa có hồ sơ nào về địa bàn này.", en: "There is no record about this territory yet." },
  "partner.standing": { vi: "Cảnh báo đang có hiệu lực về đối tác này:", en: "Warnings in force about this partner:" },
  "bulletin.readers": { vi: "Ai đã đọc, đã làm gì", en: "Who has read it and what they did" },
  "bulletin.read_by": { vi: "{n} trên {of} cơ quan đã đọc", en: "{n} of {of} bodies have read it" },
  "bulletin.no_readers": { vi: "Chưa gửi cho cơ quan nào, hoặc chưa ai đọc.", en: "Sent to no body yet, or read by nobody." },
  "bulletin.body": { vi: "Cơ quan", en: "Body" },
  "bulletin.read": { vi: "Đã đọc", en: "Read" },
  "bulletin.unread": { vi: "chưa đọc", en: "not read yet" },
  "bulletin.did": { vi: "Đã làm gì", en: "What was done" },
  "bulletin.about": { vi: "Về bản tin, cảnh báo", en: "About" },
  "partner.warned": { vi: "Có cảnh báo về đối tác này.", en: "There is a warning about this partner." },
  "project.capital": { vi: "Vốn theo thời gian", en: "Capital over time" },
  "project.day": { vi: "Ngày", en: "Day" },

  "related.all": { vi: "Xem tất cả", en: "See all" },
  "related.meet": { vi: "Hẹn gặp", en: "Arrange a meeting" },
  "related.meeting_title": { vi: "Gặp {name}", en: "Meeting with {name}" },
} satisfies Record<string, Text>;
