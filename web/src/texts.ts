// Every word of the screens in both languages. A side left out does not compile.
// Rules: no pronoun, say what happened and what to do next, verbs on buttons (glossary §3).
import { conference_texts } from "./features/conference/texts";
import { intake_texts } from "./features/intake/texts";
import { order_texts } from "./features/orders/texts";
import type { Text } from "./schema";
import { board_texts } from "./texts/board";
import { daily_texts } from "./texts/daily";
import { help_texts } from "./texts/help";
import { list_texts } from "./texts/lists";
import { notice_texts } from "./texts/notices";
import { record_texts } from "./texts/records";
import { ui_texts } from "./texts/ui";

export const texts = {
  ...board_texts,
  ...daily_texts,
  ...help_texts,
  ...list_texts,
  ...notice_texts,
  ...record_texts,
  ...ui_texts,
  ...conference_texts,
  ...order_texts,
  ...intake_texts,

  "access.hide": { vi: "Đóng danh sách", en: "Close the list" },
  "access.show": { vi: "Xem ai xem được hồ sơ này", en: "See who can see this record" },
  "access.title": { vi: "Ai xem được", en: "Who can see this" },

  "archive.ask": { vi: "Lưu trữ “{title}”?", en: "Archive “{title}”?" },
  "archive.do": { vi: "Lưu trữ hồ sơ", en: "Archive the record" },
  "archive.done": { vi: "Đã lưu trữ hồ sơ.", en: "The record is archived." },
  "archive.keep": { vi: "Giữ lại", en: "Keep" },
  "archive.text": {
    vi: "Hồ sơ rời danh sách, vẫn tìm thấy và khôi phục được.",
    en: "It leaves the lists, stays searchable and can be restored.",
  },
  "archive.undo": { vi: "Đưa ra khỏi lưu trữ", en: "Take out of the archive" },
  "archive.undone": { vi: "Hồ sơ đã trở lại danh sách.", en: "The record is back in the lists." },

  "chain.more": { vi: "và {n} nữa", en: "and {n} more" },
  "chain.none": { vi: "chưa có", en: "none yet" },
  "chain.note": { vi: "từ nhu cầu đến giá trị thực", en: "from need to realised value" },
  "chain.self": { vi: "Hồ sơ này", en: "This record" },
  "chain.title": { vi: "Chuỗi", en: "Chain" },

  "choose": { vi: "Chọn…", en: "Choose…" },

  "clock.due": { vi: "hạn {day}", en: "due {day}" },
  "clock.provisional": {
    vi: "hạn dự kiến: lịch nghỉ năm đó chưa công bố",
    en: "expected: the holidays of that year are not announced",
  },
  "clock.title": { vi: "Thời hạn", en: "Time limits" },

  "close": { vi: "Đóng", en: "Close" },
  "columns.choose": { vi: "Chọn cột", en: "Choose columns" },
  "columns.standard": { vi: "Về cột mặc định", en: "Standard columns" },

  "combo.none": {
    vi: "Không thấy “{words}”. Thử ít chữ hơn hoặc gõ mã.",
    en: "No match for “{words}”. Try fewer letters or a code.",
  },
  "combo.options": { vi: "Các lựa chọn", en: "Options" },
  "combo.type": { vi: "Gõ vài chữ để tìm", en: "Type a few letters to find" },

  "comments.send": { vi: "Gửi trao đổi", en: "Send comment" },
  "comments.sent": { vi: "Đã gửi trao đổi.", en: "Comment sent." },
  "comments.title": { vi: "Trao đổi", en: "Comments" },
  "comments.write": { vi: "Viết trao đổi", en: "Write a comment" },

  "conference.about": {
    vi: "đã xếp {placed}/{total} cuộc gặp · {slots} khung giờ × {tables} bàn",
    en: "{placed} of {total} meetings placed · {slots} slots × {tables} tables",
  },
  "conference.add": { vi: "Thêm cuộc gặp", en: "Add a meeting" },
  "conference.b2b": { vi: "doanh nghiệp – doanh nghiệp", en: "business – business" },
  "conference.b2g": { vi: "doanh nghiệp – cơ quan nhà nước", en: "business – government" },
  "conference.blocked": { vi: "không xếp cuộc gặp riêng", en: "no private meetings" },
  "conference.cell": { vi: "{table}, {slot}", en: "{table}, {slot}" },
  "conference.clash": { vi: "Chưa xếp được chỗ này.", en: "This place does not work yet." },
  "conference.free": { vi: "trống", en: "free" },
  "conference.g2g": {
    vi: "cơ quan nhà nước – cơ quan nhà nước", en: "government – government",
  },
  "conference.grid": { vi: "Bàn và khung giờ", en: "Tables and slots" },
  "conference.kind": { vi: "Loại cuộc gặp", en: "Kind of meeting" },
  "conference.left": { vi: "Cuộc gặp chưa có chỗ", en: "Meetings without a place" },
  "conference.meeting": { vi: "Cuộc gặp", en: "Meeting" },
  "conference.move_cell": { vi: "đi ô", en: "move" },
  "conference.no_grid": {
    vi: "Sự kiện chưa có khung giờ hoặc chưa có bàn.",
    en: "The event has no slots or no tables yet.",
  },
  "conference.no_grid_next": { vi: "Nhập khung giờ và bàn", en: "Enter slots and tables" },
  "conference.no_wishes": {
    vi: "Mọi nguyện vọng đã có cuộc gặp hoặc đã trả lời.",
    en: "Every wish has a meeting or an answer.",
  },
  "conference.none_left": { vi: "Mọi cuộc gặp đã có chỗ.", en: "Every meeting has a place." },
  "conference.open": { vi: "Mở bàn xếp lịch", en: "Open the conference desk" },
  "conference.open_one": { vi: "Mở hồ sơ cuộc gặp", en: "Open the meeting" },
  "conference.pick_up": { vi: "chọn, đặt", en: "pick up, place" },
  "conference.place": { vi: "Xếp chỗ", en: "Place" },
  "conference.place_named": { vi: "Xếp chỗ: {name}", en: "Place: {name}" },
  "conference.placed": { vi: "Đã xếp: {slot}, {table}.", en: "Placed: {slot}, {table}." },
  "conference.placing": { vi: "Xếp chỗ cho {name}", en: "Find a place for {name}" },
  "conference.placing_how": {
    vi: "Bấm một ô trong bảng, hoặc chọn khung giờ và bàn ở đây.",
    en: "Press a cell of the grid, or choose slot and table here.",
  },
  "conference.print": { vi: "In lịch", en: "Print" },
  "conference.slot": { vi: "Khung {n}", en: "Slot {n}" },
  "conference.table": { vi: "Bàn {n}", en: "Table {n}" },
  "conference.take_off": { vi: "Bỏ khỏi bảng", en: "Take off the grid" },
  "conference.taken_off": { vi: "Đã bỏ cuộc gặp khỏi bảng.", en: "The meeting is off the grid." },
  "conference.title": { vi: "Bàn xếp lịch", en: "Conference desk" },
  "conference.title_for": { vi: "Bàn xếp lịch: {title}", en: "Conference desk: {title}" },
  "conference.when": { vi: "Khung giờ", en: "Slot" },
  "conference.where": { vi: "Bàn", en: "Table" },
  "conference.why": { vi: "Vì sao chưa xếp", en: "Why not placed" },
  "conference.wish": { vi: "Nguyện vọng", en: "Wish" },
  "conference.wishes": { vi: "Nguyện vọng chưa thành cuộc gặp", en: "Wishes without a meeting" },

  "confirm.email": { vi: "Thư điện tử", en: "E-mail" },
  "confirm.made": {
    vi: "Đã tạo liên kết, dùng được đến {until}. Chỉ hiện một lần: chép và gửi riêng cho người nhận.",
    en: "The link works until {until}. It is shown once: copy it and send it to that person only.",
  },
  "confirm.make": { vi: "Tạo liên kết xác nhận", en: "Make a confirmation link" },
  "confirm.name": { vi: "Người xác nhận", en: "Who confirms" },
  "confirm.text": {
    vi: "Đối tác mở liên kết riêng để xác nhận hoặc từ chối cam kết, không cần tài khoản.",
    en: "The counterpart opens a personal link to confirm or reject, without an account.",
  },
  "confirm.title": { vi: "Đối tác xác nhận", en: "Counterpart's confirmation" },

  "conflict.mine": { vi: "Phần vừa gõ", en: "What was typed here" },
  "conflict.only_theirs": {
    vi: "Chỉ người kia sửa, lấy theo bản mới: {fields}.",
    en: "Changed only by the other person, taken as saved: {fields}.",
  },
  "conflict.settle": { vi: "Dùng lựa chọn này", en: "Use these choices" },
  "conflict.settled": {
    vi: "Đã gộp hai bản. Xem lại rồi bấm Lưu.",
    en: "The two versions are joined. Check, then choose Save.",
  },
  "conflict.someone": { vi: "Người khác", en: "Someone else" },
  "conflict.text": {
    vi: "{person} đã sửa {name} này lúc {at}, khi trang đang mở. Phần vừa gõ vẫn còn. So hai bản rồi chọn cho từng trường.",
    en: "{person} changed this {name} at {at} while this page was open. Nothing typed is lost. Compare the two and choose field by field.",
  },
  "conflict.theirs": { vi: "Bản đã lưu", en: "The saved version" },
  "conflict.title": { vi: "Hồ sơ đã có bản mới hơn", en: "There is a newer version" },

  "date.day": { vi: "Ngày", en: "Day" },
  "date.hour": { vi: "Giờ Việt Nam", en: "Hour, Viet Nam time" },
  "date.not_understood": {
    vi: "Chưa hiểu ngày “{text}”. Gõ như 5/9, 05/9/2026 hoặc “mai”.",
    en: "“{text}” could not be read as a date. Type 5/9, 05/9/2026 or “mai” (tomorrow).",
  },

  "demo.banner": {
    vi: "Bản trình diễn: dữ liệu mẫu, không nhập việc thật.",
    en: "Demonstration: sample data. Do not enter real work.",
  },

  "demo.name": { vi: "Bản trình diễn", en: "Demonstration" },

  "draft.drop": { vi: "Bỏ bản nháp", en: "Discard the draft" },
  "draft.found": {
    vi: "Đã lấy lại bản nháp giữ trên máy này từ {at}. Bấm Lưu để gửi lên hệ thống.",
    en: "The draft kept on this computer since {at} is back. Choose Save to send it.",
  },
  "draft.kept": { vi: "Nháp giữ trên máy này {time}", en: "Draft kept here {time}" },

  "edit": { vi: "Sửa", en: "Edit" },

  "empty.filtered": {
    vi: "Không có {name} nào hợp với điều kiện đang lọc.",
    en: "No {name} matches these filters.",
  },
  "empty.list": { vi: "Chưa có {name} nào.", en: "No {name} yet." },
  "empty.search": { vi: "Không thấy “{words}”.", en: "No match for “{words}”." },
  "empty.search_next": {
    vi: "Thử ít chữ hơn, gõ không dấu, hoặc gõ mã như TTQT-2026-0118.",
    en: "Try fewer words, no marks, or a code such as TTQT-2026-0118.",
  },
  "empty.today": { vi: "Không có thời hạn nào đang tính.", en: "No time limit is running." },
  "empty.today_next": {
    vi: "Việc mới đến sẽ hiện ở đây, việc gần hạn đứng trước.",
    en: "New work appears here, the nearest limit first.",
  },

  "field.optional": { vi: "không bắt buộc", en: "optional" },

  "figures.about": {
    vi: "Bấm vào số để mở các hồ sơ đứng sau.", en: "Press a number to open its records.",
  },
  "figures.all_places": { vi: "mọi địa phương được xem", en: "every place in view" },
  "figures.computed": { vi: "hệ thống tính", en: "computed" },
  "figures.place": { vi: "Địa phương", en: "Province" },
  "figures.reading": { vi: "Cách đọc ranh giới", en: "Boundaries" },
  "figures.now": { vi: "theo tỉnh hiện nay, gồm các tỉnh trước khi sáp nhập",
    en: "today's province with those merged into it" },
  "figures.was": { vi: "đúng tỉnh như khi ghi", en: "exactly the province as recorded" },
  "figures.source": { vi: "Nguồn:", en: "Source:" },
  "figures.delegations": { vi: "Đoàn ra, đoàn vào", en: "Delegations out and in" },
  "figures.delegations_about": {
    vi: "Đoàn đã thực hiện trong năm, tính theo ngày đi hoặc ngày đến. Mỗi con số mở ra đúng các đoàn đã đếm.",
    en: "Delegations that took place in the year, by their first day. Every number opens the delegations it counts.",
  },
  "figures.year": { vi: "Năm", en: "Year" },
  "figures.trips": { vi: "Số đoàn", en: "Delegations" },
  "figures.people": { vi: "Lượt người", en: "People" },
  "figures.name": { vi: "Chỉ tiêu", en: "Figure" },
  "figures.none": { vi: "Chưa có số liệu để tính.", en: "There is nothing to count yet." },
  "figures.value": { vi: "Số", en: "Value" },

  "files.add": { vi: "Thêm tệp", en: "Add files" },
  "files.hint": { vi: "Mỗi tệp tối đa 25 MB.", en: "At most 25 MB each." },
  "files.sending": { vi: "Đang gửi {file}…", en: "Sending {file}…" },
  "files.sent": { vi: "Đã gửi tệp {file}.", en: "File {file} sent." },
  "files.title": { vi: "Tệp", en: "Files" },
  "files.too_large": {
    vi: "Tệp {file} lớn hơn 25 MB. Nén lại hoặc chia nhỏ rồi gửi.",
    en: "{file} is larger than 25 MB. Compress or split it, then send.",
  },

  "filter.add": { vi: "Thêm điều kiện", en: "Add a filter" },
  "filter.apply": { vi: "Lọc", en: "Filter" },
  "filter.archived": { vi: "kể cả hồ sơ lưu trữ", en: "archived records too" },
  "filter.contains": { vi: "Có chữ", en: "Contains" },
  "filter.drop": { vi: "Bỏ điều kiện này", en: "Remove this filter" },
  "filter.drop_all": { vi: "Bỏ lọc", en: "Clear filters" },
  "filter.empty": { vi: "còn trống", en: "empty" },
  "filter.field": { vi: "Lọc theo", en: "Filter by" },
  "filter.filled": { vi: "đã có", en: "filled" },
  "filter.from": { vi: "Từ", en: "From" },
  "filter.or": { vi: " hoặc ", en: " or " },
  "filter.say_between": { vi: "từ {a} đến {b}", en: "from {a} to {b}" },
  "filter.say_contains": { vi: "có “{words}”", en: "contains “{words}”" },
  "filter.say_from": { vi: "từ {a} trở đi", en: "{a} or later" },
  "filter.say_to": { vi: "đến {b}", en: "up to {b}" },
  "filter.see": { vi: "Xem", en: "Showing" },
  "filter.to": { vi: "Đến", en: "To" },
  "filter.words": { vi: "có chữ", en: "with the words" },

  "flow.at": {
    vi: "Các bước, đang ở bước {step} trên {of}", en: "Steps, now at {step} of {of}",
  },
  "flow.done": { vi: "{n} bước đã xong", en: "{n} steps done" },
  "flow.steps": { vi: "Các bước, {of} bước", en: "Steps, {of} in all" },

  "form.edit_title": { vi: "Sửa: {name}", en: "Edit: {name}" },
  "form.errors": { vi: "Còn {n} chỗ cần sửa trước khi lưu", en: "{n} places need attention" },
  "form.leave": { vi: "Thoát", en: "Leave" },
  "form.new_title": { vi: "Thêm {name}", en: "Add: {name}" },

  "head.assigned_to": { vi: "Người theo dõi", en: "Followed by" },
  "head.channel": { vi: "Kênh đối ngoại", en: "Channel" },
  "head.group": { vi: "Phạm vi và phụ trách", en: "Scope and responsibility" },
  "head.publicity": { vi: "Mức công khai", en: "Publicity" },

  "health.about": {
    vi: "Phiên bản, sao lưu, công việc nền và kiểm tra của hệ thống.",
    en: "Versions, backups, background jobs and checks.",
  },
  "health.again": { vi: "Kiểm tra lại", en: "Check again" },
  "health.audit": { vi: "Nhật ký kiểm toán", en: "Audit log" },
  "health.audit_entries": { vi: "Số dòng nhật ký kiểm toán", en: "Audit entries" },
  "health.backup": { vi: "Sao lưu", en: "Backup" },
  "health.clocks": { vi: "Thời hạn", en: "Time limits" },
  "health.clocks_running": { vi: "Thời hạn đang tính", en: "Time limits running" },
  "health.database": { vi: "Cơ sở dữ liệu", en: "Database" },
  "health.disk": { vi: "Ổ đĩa", en: "Disk" },
  "health.disk_free": { vi: "Ổ đĩa còn trống", en: "Free disk space" },
  "health.jobs": { vi: "Công việc nền", en: "Background jobs" },
  "health.jobs_given_up": { vi: "Công việc nền đã bỏ", en: "Jobs given up" },
  "health.jobs_waiting": { vi: "Công việc nền đang chờ", en: "Jobs waiting" },
  "health.last_backup": { vi: "Sao lưu gần nhất", en: "Last backup" },
  "health.mail": { vi: "Thư chờ gửi", en: "Mail queue" },
  "health.memory_kb": { vi: "Bộ nhớ đang dùng (kB)", en: "Memory in use (kB)" },
  "health.migrations": { vi: "Bậc cơ sở dữ liệu", en: "Database version" },
  "health.now": { vi: "Giờ máy chủ", en: "Server time" },
  "health.ok": { vi: "tốt", en: "well" },
  "health.records": { vi: "Số hồ sơ", en: "Records" },
  "health.sessions": { vi: "Phiên làm việc", en: "Sessions" },
  "health.slow_queries": { vi: "Truy vấn chậm", en: "Slow queries" },
  "health.started_at": { vi: "Chạy từ", en: "Running since" },
  "health.status": { vi: "Tình trạng", en: "Status" },
  "health.time": { vi: "Giờ máy chủ", en: "Server time" },
  "health.users": { vi: "Người dùng", en: "Users" },
  "health.version": { vi: "Phiên bản", en: "Version" },

  "hint.date": {
    vi: "Gõ 5/9, 05092026, “mai” hoặc “thứ 6”.",
    en: "Type 5/9, 05092026, “mai” (tomorrow) or “thứ 6” (Friday).",
  },
  "hint.find": {
    vi: "Gõ vài chữ, không dấu cũng được, rồi chọn.", en: "Type a few letters, then choose.",
  },
  "hint.money": {
    vi: "Gõ “1,2 tỷ” hoặc “500 triệu USD”.", en: "Type “1.2 billion” or “500 million USD”.",
  },

  "history.all": { vi: "Mọi thay đổi", en: "All changes" },
  "history.archive": { vi: "Lưu trữ", en: "Archived" },
  "history.all_values": { vi: "{n} mục", en: "{n} values" },
  "history.at": { vi: "Lúc", en: "When" },
  "history.count": { vi: "{n} lần thay đổi", en: "{n} changes" },
  "history.create": { vi: "Lập hồ sơ", en: "Record made" },
  "history.for": { vi: "ghi thay {person}", en: "recorded for {person}" },
  "history.restore": { vi: "Khôi phục", en: "Restored" },
  "history.restore_button": { vi: "Khôi phục", en: "Restore" },
  "history.restore_named": {
    vi: "Khôi phục {field} về trước {at}", en: "Restore {field} to before {at}",
  },
  "history.restored": { vi: "Đã khôi phục {field}.", en: "{field} restored." },
  "history.title": { vi: "Lịch sử", en: "History" },
  "history.unarchive": { vi: "Đưa ra khỏi lưu trữ", en: "Taken out of the archive" },
  "history.update": { vi: "Sửa", en: "Edited" },
  "history.what": { vi: "Đổi gì", en: "What changed" },
  "history.who": { vi: "Ai", en: "Who" },

  "keys.open": { vi: "mở", en: "open" },
  "keys.up_down": { vi: "lên xuống", en: "up and down" },

  "links.add": { vi: "Nối với hồ sơ", en: "Link to a record" },
  "links.added": { vi: "Đã nối với {title}.", en: "Linked to {title}." },
  "links.remove": { vi: "Bỏ nối với {title}", en: "Unlink {title}" },
  "links.removed": { vi: "Đã bỏ nối với {title}.", en: "Unlinked {title}." },
  "links.title": { vi: "Hồ sơ liên quan", en: "Linked records" },

  "list.add": { vi: "Thêm {name}", en: "Add {name}" },
  "list.caption": { vi: "{n} {name}", en: "{n} {name}" },
  "list.changed": { vi: "Cập nhật", en: "Updated" },
  "list.created": { vi: "Ngày lập", en: "Created" },
  "list.due": { vi: "Hạn kế tiếp", en: "Next due" },
  "list.export_seen": { vi: "đúng bảng đang xem", en: "of exactly this list" },
  "list.more": { vi: "Xem thêm", en: "Show more" },
  "list.shown": { vi: "Đang hiện {n} trong {of}", en: "Showing {n} of {of}" },
  "list.state": { vi: "Bước", en: "Step" },
  "list.title": { vi: "Tên, mã", en: "Title, code" },

  "load.again": { vi: "Tải lại", en: "Load again" },
  "load.wait": { vi: "Đang tải", en: "Loading" },

  "menu.close": { vi: "Đóng mục lục", en: "Close the menu" },
  "menu.open": { vi: "Mở mục lục", en: "Open the menu" },

  "merge.ask": { vi: "Gộp “{from}” vào “{into}”?", en: "Merge “{from}” into “{into}”?" },
  "merge.do": { vi: "Gộp hai bản ghi", en: "Merge the two" },
  "merge.done": { vi: "Đã gộp {title} vào hồ sơ này.", en: "{title} is merged into this record." },
  "merge.from": { vi: "Bản ghi trùng cần gộp vào đây", en: "Duplicate to merge into this one" },
  "merge.keep": { vi: "Giữ riêng", en: "Keep apart" },
  "merge.text": {
    vi: "Mọi hồ sơ trỏ tới bản ghi kia sẽ trỏ tới đây. Tách lại được sau.",
    en: "Everything that points to the other record will point here. It can be undone.",
  },
  "merge.title": { vi: "Gộp bản ghi trùng", en: "Merge duplicates" },
  "merge.undo": { vi: "Tách {title} ra lại", en: "Split {title} off again" },
  "merge.undone": { vi: "Đã tách {title} ra.", en: "{title} is apart again." },

  "money.not_understood": {
    vi: "Chưa hiểu số tiền “{text}”. Gõ như “1,2 tỷ” hoặc “500 triệu USD”.",
    en: "“{text}” could not be read as an amount. Type “1.2 billion” or “500 million USD”.",
  },

  "motto": { vi: "Mọi việc thành công bởi chữ Đồng.", en: "Together, work succeeds." },

  "nav.connect": { vi: "Kết nối", en: "Connecting" },
  "nav.information": { vi: "Thông tin", en: "Information" },
  "nav.directory": { vi: "Danh bạ", en: "Directory" },
  "nav.figures": { vi: "Số liệu", en: "Figures" },
  "nav.files": { vi: "Hồ sơ", en: "Records" },
  "nav.health": { vi: "Tình trạng hệ thống", en: "System health" },
  "nav.main": { vi: "Mục chính", en: "Main" },
  "nav.own": { vi: "Tài khoản", en: "Account" },
  "nav.quick": { vi: "Mục nhanh", en: "Quick" },
  "nav.search": { vi: "Tìm kiếm", en: "Search" },
  "nav.sessions": { vi: "Phiên đăng nhập", en: "Sessions" },
  "nav.today": { vi: "Việc hôm nay", en: "Today" },

  "no": { vi: "Không", en: "No" },
  "notfound": {
    vi: "Không có trang này, hoặc trang không thuộc phạm vi được xem. Kiểm tra đường dẫn, hoặc hỏi người đã gửi.",
    en: "There is no such page, or it is outside what this account may see. Check the link or ask the sender.",
  },
  "notfound.title": { vi: "Không thấy trang", en: "Page not found" },

  "number.ambiguous": {
    vi: "“{text}” là {a} hay {b}?", en: "Is “{text}” {a} or {b}?",
  },
  "number.not_understood": {
    vi: "Chưa hiểu số “{text}”. Gõ như 1.234 hoặc 1234,5.",
    en: "“{text}” could not be read as a number. Type 1234 or 1234.5.",
  },
  "number.whole": { vi: "Cần một số nguyên.", en: "A whole number is needed." },

  "problem.code": { vi: "Cần hỗ trợ thì gửi mã {id}.", en: "For help, quote {id}." },

  "record.archived": { vi: "đã lưu trữ", en: "archived" },
  "record.aside": { vi: "Thời hạn, tệp, trao đổi", en: "Time limits, files, comments" },
  "record.blank": { vi: "Chưa có: {fields}.", en: "Still empty: {fields}." },
  "record.content": { vi: "Nội dung", en: "Content" },
  "record.edit_content": { vi: "Sửa nội dung", en: "Edit content" },
  "record.missing": {
    vi: "Còn thiếu {n} mục cho bước kế tiếp:", en: "Missing for the next step ({n}):",
  },
  "record.stamp": {
    vi: "Lập {created} · sửa {changed} · bản {version}",
    en: "Made {created} · changed {changed} · version {version}",
  },

  "ref.hidden": { vi: "hồ sơ ngoài phạm vi được xem", en: "a record outside this account's view" },
  "remove_named": { vi: "Bỏ {name}", en: "Remove {name}" },
  "rows.add": { vi: "Thêm dòng", en: "Add a row" },
  "rows.remove": { vi: "Bỏ dòng {n}", en: "Remove row {n}" },
  "rows.row": { vi: "Dòng {n}", en: "Row {n}" },

  "save": { vi: "Lưu", en: "Save" },
  "save.done": { vi: "Đã lưu lúc {time}.", en: "Saved at {time}." },

  "search": { vi: "Tìm", en: "Search" },
  "search.found": { vi: "Thấy {n} hồ sơ.", en: "{n} records found." },
  "search.hint": {
    vi: "Tìm hồ sơ, đối tác, số ký hiệu (gõ không dấu cũng được)",
    en: "Find records, partners, document numbers",
  },
  "search.label": { vi: "Tìm trong mọi hồ sơ", en: "Search all records" },
  "search.title": { vi: "Tìm: {words}", en: "Search: {words}" },

  "secret.line": {
    vi: "Không nhập nội dung thuộc bí mật nhà nước.", en: "Do not enter State secrets.",
  },

  "sessions.about": {
    vi: "Những nơi đang đăng nhập bằng tài khoản này. Kết thúc phiên lạ ngay.",
    en: "Where this account is signed in. End any session that is not known.",
  },
  "sessions.device": { vi: "Thiết bị", en: "Device" },
  "sessions.end": { vi: "Kết thúc", en: "End" },
  "sessions.end_named": { vi: "Kết thúc phiên {name}", en: "End session {name}" },
  "sessions.ended": { vi: "Đã kết thúc phiên.", en: "The session is ended." },
  "sessions.seen": { vi: "Dùng gần nhất", en: "Last used" },
  "sessions.since": { vi: "Đăng nhập lúc", en: "Signed in" },
  "sessions.this": { vi: "phiên này", en: "this one" },

  "sign_out": { vi: "Đăng xuất", en: "Sign out" },
  "signin.about": {
    vi: "Nền tảng công tác đối ngoại địa phương", en: "Platform for local external relations",
  },
  "signin.again": { vi: "Đăng nhập lại", en: "Sign in again" },
  "signin.code": { vi: "Mã xác thực", en: "Authentication code" },
  "signin.code_hint": {
    vi: "6 chữ số trong ứng dụng xác thực", en: "6 digits from the authenticator app",
  },
  "signin.demo": { vi: "Tài khoản trình diễn", en: "Demonstration accounts" },
  "signin.demo_text": {
    vi: "Chọn một vai để điền sẵn, rồi bấm Đăng nhập.",
    en: "Choose a role to fill in the form, then sign in.",
  },
  "signin.do": { vi: "Đăng nhập", en: "Sign in" },
  "signin.ended": {
    vi: "Phiên của {name} đã hết. Đăng nhập lại để tiếp tục; phần vừa gõ còn nguyên.",
    en: "The session of {name} has ended. Sign in to continue; what was typed is still there.",
  },
  "signin.hide": { vi: "Ẩn", en: "Hide" },
  "signin.password": { vi: "Mật khẩu", en: "Password" },
  "signin.secret": {
    vi: "Không nhập, không tải lên nội dung thuộc bí mật nhà nước. Bản nháp được giữ khi phiên làm việc hết hạn.",
    en: "Do not enter or upload State secrets. Drafts are kept when a session ends.",
  },
  "signin.show": { vi: "Hiện", en: "Show" },
  "signin.title": { vi: "Đăng nhập", en: "Sign in" },
  "signin.use": { vi: "Dùng", en: "Use" },
  "signin.use_named": { vi: "Dùng tài khoản {name}", en: "Use account {name}" },
  "signin.username": { vi: "Tên đăng nhập", en: "User name" },

  "skip": { vi: "Tới nội dung chính", en: "Skip to the main content" },

  "sort.by": { vi: "xếp theo", en: "sorted by" },
  "sort.changed": { vi: "cập nhật gần nhất", en: "latest change" },
  "sort.due": { vi: "hạn gần nhất", en: "nearest due date" },
  "sort.newest": { vi: "mới lập trước", en: "newest first" },
  "sort.oldest": { vi: "lập trước nhất", en: "oldest first" },
  "sort.title": { vi: "tên", en: "title" },

  "step.decided_by": { vi: "Ghi thay cho người quyết định", en: "Recorded for the person who decided" },
  "step.decided_by_hint": { vi: "Họ tên và chức vụ.", en: "Name and post." },
  "step.done": { vi: "Đã xong: {step}. Hồ sơ ở bước {state}.", en: "Done: {step}. Now: {state}." },
  "step.leads_to": { vi: "Hồ sơ sẽ chuyển sang bước “{state}”.", en: "The record moves to “{state}”." },
  "step.needs": { vi: "Cần có:", en: "Needed:" },
  "step.not_now": { vi: "Chưa", en: "Not now" },
  "step.not_yet": { vi: "Chưa làm được bước này vì:", en: "This step is not possible yet:" },
  "step.note": { vi: "Ghi chú", en: "Note" },

  "suggestions.about": {
    vi: "Mỗi gợi ý có lý do và phần còn thiếu. Bước “Đã có đối tác” cần một gợi ý đã nhận.",
    en: "Each has its reasons and what is missing. The step “Matched” needs one accepted.",
  },
  "suggestions.accept": { vi: "Nhận gợi ý", en: "Accept" },
  "suggestions.accept_named": { vi: "Nhận gợi ý {title}", en: "Accept {title}" },
  "suggestions.accepted": { vi: "Đã nhận gợi ý {title}.", en: "{title} accepted." },
  "suggestions.decline": { vi: "Không phù hợp", en: "Not for us" },
  "suggestions.decline_do": { vi: "Bỏ gợi ý này", en: "Decline" },
  "suggestions.decline_named": { vi: "Không phù hợp: {title}", en: "Not for us: {title}" },
  "suggestions.declined": { vi: "Đã bỏ gợi ý {title}.", en: "{title} declined." },
  "suggestions.missing": { vi: "Lưu ý:", en: "Note:" },
  "suggestions.no_capacity": { vi: "Quy mô, năng lực không hợp", en: "Size or capacity differs" },
  "suggestions.no_known": { vi: "Đã có quan hệ", en: "Already in contact" },
  "suggestions.no_other": { vi: "Lý do khác", en: "Other reason" },
  "suggestions.no_sector": { vi: "Ngoài lĩnh vực quan tâm", en: "Outside the field of interest" },
  "suggestions.none": { vi: "Chưa có gợi ý phù hợp.", en: "No suitable suggestion yet." },
  "suggestions.none_next": {
    vi: "Bổ sung lĩnh vực, địa bàn hoặc quy mô cho hồ sơ rồi xem lại.",
    en: "Add sectors, territories or size to the record, then look again.",
  },
  "suggestions.open": { vi: "Xem gợi ý đối tác", en: "See suggested partners" },
  "suggestions.quality": { vi: "hồ sơ đầy đủ {n}%", en: "record {n}% complete" },
  "suggestions.was_declined_all": { vi: "Đã bỏ qua", en: "Not for us" },
  "suggestions.undo": { vi: "Xem lại", en: "Take back" },
  "suggestions.undone": { vi: "Đã đưa {title} trở lại gợi ý.", en: "{title} is suggested again." },
  "suggestions.score": { vi: "điểm phù hợp {n}", en: "fit {n}" },
  "suggestions.title": { vi: "Gợi ý đối tác", en: "Suggested partners" },
  "suggestions.title_for": { vi: "Gợi ý đối tác cho {title}", en: "Suggestions for {title}" },
  "suggestions.was_accepted": { vi: "đã nhận", en: "accepted" },
  "suggestions.was_declined": { vi: "không phù hợp", en: "declined" },
  "suggestions.why_not": { vi: "Vì sao không phù hợp", en: "Why not" },

  "tab.figures": { vi: "Số liệu", en: "Figures" },
  "tab.find": { vi: "Tìm", en: "Find" },
  "tab.records": { vi: "Hồ sơ", en: "Records" },
  "tab.today": { vi: "Hôm nay", en: "Today" },

  "theme.dark": { vi: "Nền tối", en: "Dark" },
  "theme.label": { vi: "Nền trang", en: "Theme" },
  "theme.light": { vi: "Nền sáng", en: "Light" },
  "theme.system": { vi: "Theo máy", en: "As the system" },

  "time.not_understood": {
    vi: "Chưa hiểu giờ “{text}”. Gõ như 14:30 hoặc 14h30.",
    en: "“{text}” could not be read as a time. Type 14:30.",
  },
  "timeline.empty": { vi: "Chưa có sự việc nào.", en: "Nothing has happened yet." },
  "timeline.title": { vi: "Dòng thời gian", en: "Timeline" },

  "password.change": { vi: "Đổi mật khẩu", en: "Change the password" },
  "password.changed": { vi: "Đã đổi mật khẩu.", en: "The password is changed." },
  "password.new": { vi: "Mật khẩu mới", en: "New password" },
  "password.old": { vi: "Mật khẩu đang dùng", en: "Present password" },

  "second.begin": { vi: "Bật xác thực hai lớp", en: "Turn on the second factor" },
  "second.code": { vi: "Mã 6 số của ứng dụng", en: "6-digit code of the app" },
  "second.confirm": { vi: "Xác nhận mã", en: "Confirm the code" },
  "second.done": { vi: "Đã bật xác thực hai lớp.", en: "The second factor is on." },
  "second.needed": { vi: "Bật xác thực hai lớp trước", en: "Turn on the second factor first" },
  "second.needed_text": {
    vi: "Tài khoản công vụ cần mã trên điện thoại, ngoài mật khẩu.",
    en: "Official accounts need a code from a phone beside the password.",
  },
  "second.on": {
    vi: "Đang bật. Đổi điện thoại thì bật lại ở đây.",
    en: "It is on. With a new phone, turn it on again here.",
  },
  "second.secret": {
    vi: "Nhập khóa này vào ứng dụng xác thực trên điện thoại, rồi gõ mã ứng dụng hiện ra.",
    en: "Enter this key in the authenticator app on the phone, then type the code it shows.",
  },
  "second.title": { vi: "Xác thực hai lớp", en: "Second factor" },

  "today.add": { vi: "Thêm hồ sơ", en: "Add a record" },
  "today.clocks": { vi: "Thời hạn sắp hết", en: "Time limits running out" },
  "today.clocks_n": { vi: "{n} thời hạn đang tính", en: "{n} running" },
  "today.left": { vi: "Còn lại và căn cứ", en: "Time left, and why" },
  "today.no_recent": { vi: "Chưa có hồ sơ nào mới.", en: "Nothing new." },
  "today.no_tasks": { vi: "Không có việc nào đang chờ.", en: "Nothing is waiting." },
  "today.recent": { vi: "Mới cập nhật", en: "Recently updated" },
  "today.summary": {
    vi: "{day} · {late} việc quá hạn, {due} việc hết hạn hôm nay, {running} thời hạn đang tính",
    en: "{day} · {late} overdue, {due} due today, {running} running",
  },
  "today.tasks": { vi: "Việc đang chờ", en: "Waiting for action" },
  "today.what": { vi: "Việc", en: "Work" },

  "types.about": { vi: "Chọn loại hồ sơ để xem hoặc thêm.", en: "Choose a kind to view or add." },
  "types.title": { vi: "Hồ sơ", en: "Records" },
  "unsaid": { vi: "Chưa rõ", en: "Not stated" },

  "views.all": { vi: "mọi người", en: "everyone" },
  "views.everything": { vi: "Tất cả", en: "All" },
  "views.label": { vi: "Cách xem đã lưu", en: "Saved views" },
  "views.mine": { vi: "của tôi", en: "mine" },
  "views.name": { vi: "Tên cách xem", en: "Name of the view" },
  "views.remove": { vi: "Xóa cách xem {name}", en: "Delete the view {name}" },
  "views.removed": { vi: "Đã xóa cách xem {name}.", en: "View {name} deleted." },
  "views.save": { vi: "Lưu cách xem", en: "Save this view" },
  "views.saved": { vi: "Đã lưu cách xem {name}.", en: "View {name} saved." },
  "views.scope": { vi: "Dùng cho", en: "Seen by" },
  "views.unit": { vi: "cả cơ quan", en: "the office" },

  "yes": { vi: "Có", en: "Yes" },
} satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;
