// Words of the help: keys, tour, pages for what went wrong.
import type { Text } from "../schema";

export const help_texts = {
  "crash.again": { vi: "Tải lại trang", en: "Load the page again" },
  "crash.text": {
    vi: "Trang này vừa gặp lỗi. Phần đang gõ đã giữ thành bản nháp trên máy này; tải lại trang rồi làm tiếp. "
      + "Nếu vẫn lỗi, gửi dòng dưới đây cho người quản trị.",
    en: "This page met a fault. What was typed is kept as a draft on this computer; load the page again and go on. "
      + "If it fails again, send the line below to the administrator.",
  },
  "crash.title": { vi: "Trang gặp lỗi", en: "The page met a fault" },

  "keys.choose_row": { vi: "chọn hoặc bỏ chọn dòng", en: "choose the row, or not" },
  "keys.down": { vi: "dòng dưới", en: "next row" },
  "keys.edit": { vi: "sửa hồ sơ", en: "edit the record" },
  "keys.everywhere": { vi: "Ở mọi trang", en: "On every page" },
  "keys.in_form": { vi: "Khi nhập", en: "In forms" },
  "keys.in_lists": { vi: "Trong danh sách", en: "In lists" },
  "keys.in_record": { vi: "Ở một hồ sơ", en: "On a record" },
  "keys.leave": { vi: "rời biểu mẫu, đóng hộp", en: "leave the form, close the box" },
  "keys.letters": {
    vi: "Dùng các phím một chữ (tắt khi chúng vướng với phần mềm đọc màn hình)",
    en: "Use keys of one letter (turn off when they trouble a screen reader)",
  },
  "keys.new": { vi: "thêm hồ sơ mới", en: "add a new record" },
  "keys.open_row": { vi: "mở dòng", en: "open the row" },
  "keys.save": { vi: "lưu, gửi", en: "save, send" },
  "keys.search": { vi: "tìm", en: "search" },
  "keys.search_typing": { vi: "tìm, kể cả khi đang gõ", en: "search, even while typing" },
  "keys.sheet": { vi: "bảng phím này", en: "this sheet" },
  "keys.step": { vi: "làm bước tiếp theo", en: "take the next step" },
  "keys.title": { vi: "Phím tắt", en: "Keys" },
  "keys.undo": { vi: "hoàn tác việc vừa làm", en: "undo what was just done" },
  "keys.up": { vi: "dòng trên", en: "row above" },

  "help.open": { vi: "Trợ giúp và phím tắt", en: "Help and keys" },
  "offline.line": {
    vi: "Mất kết nối. Phần đang gõ được giữ trên máy này; gửi lại khi có mạng.",
    en: "Connection lost. What is typed is kept on this computer; send it again when the line returns.",
  },

  "session.again": { vi: "Đăng nhập lại", en: "Sign in again" },
  "session.ends": {
    vi: "Lâu không thao tác: phiên làm việc sẽ hết trong {minutes} phút. Phần đang gõ vẫn được giữ.",
    en: "Nothing was done for a while: the session ends in {minutes} min. What is typed is kept.",
  },
  "session.ends_fixed": {
    vi: "Phiên làm việc hết trong {minutes} phút vì đã mở quá lâu. Lưu phần đang làm; sau đó hệ thống hỏi đăng nhập lại ngay trên trang.",
    en: "The session ends in {minutes} min: it has been open for long. Save your work; sign-in is then asked for over the page.",
  },
  "session.over": {
    vi: "Phiên làm việc đã hết. Phần đang gõ vẫn được giữ trên máy này.",
    en: "The session has ended. What is typed is kept on this computer.",
  },
  "session.stay": { vi: "Ở lại", en: "Stay signed in" },

  "province.heir": { vi: "nay gồm cả {old} cũ", en: "now holds the former {old}" },

  "tour.add": { vi: "Thêm hồ sơ ở đây", en: "Add a record here" },
  "tour.add_text": {
    vi: "Một trang có một nút chính, luôn ở bên phải. Gõ nhanh được: ngày “5/9”, “mai”; tiền “1,2 tỷ”.",
    en: "A page has one main button, always at the right. Quick typing works: dates “5/9”, “mai”; money “1,2 tỷ”.",
  },
  "tour.again": { vi: "Xem phần làm quen", en: "See the first tour" },
  "tour.back": { vi: "Quay lại", en: "Back" },
  "tour.end": { vi: "Bắt đầu làm việc", en: "Start working" },
  "tour.find": { vi: "Tìm mọi thứ ở một ô", en: "One box finds everything" },
  "tour.find_text": {
    vi: "Bấm phím / rồi gõ, không dấu cũng được; số ký hiệu và tên tỉnh cũ đều hiểu.",
    en: "Press / and type, without marks if you like; codes and old province names are understood.",
  },
  "tour.help": { vi: "Quên phím nào, bấm ?", en: "Forgot a key? Press ?" },
  "tour.help_text": {
    vi: "Nút này mở bảng phím tắt và phần làm quen này.",
    en: "This button opens the sheet of keys and this tour.",
  },
  "tour.leave": { vi: "Bỏ qua", en: "Skip" },
  "tour.next": { vi: "Tiếp", en: "Next" },
  "tour.side": { vi: "Mỗi loại hồ sơ một mục", en: "One entry for each kind of record" },
  "tour.side_text": {
    vi: "Nhu cầu đi tới cuộc gặp, cam kết, thỏa thuận, dự án. Mục Chuỗi kết nối cho thấy chuỗi dừng ở đâu.",
    en: "A need leads to a meeting, a commitment, an agreement, a project. The chain board shows where it stops.",
  },
  "tour.step": { vi: "Làm quen {n}/{of}", en: "First tour {n}/{of}" },
  "tour.today": { vi: "Mở đầu ngày ở trang này", en: "Start the day on this page" },
  "tour.today_text": {
    vi: "Thời hạn sắp hết đứng trước, kèm điều luật. Dưới đó là việc đang chờ.",
    en: "Time limits that run out come first, with their article of law. Below is what waits for you.",
  },

  "undo": { vi: "Hoàn tác", en: "Undo" },
  "undo.done": { vi: "Đã hoàn tác.", en: "Undone." },

  "ways.ask": {
    vi: "Nếu chắc hồ sơ này có thật, hỏi cơ quan sở hữu: hồ sơ không dành cho vai trò này thì cũng không hiện.",
    en: "If the record surely exists, ask the office that owns it: what this role may not see does not show either.",
  },
  "ways.back": { vi: "Quay lại trang trước", en: "Back to the page before" },
  "ways.search": { vi: "Tìm theo tên hoặc mã", en: "Search by name or code" },
  "ways.today": { vi: "Về Việc hôm nay", en: "Go to Today" },
} satisfies Record<string, Text>;
