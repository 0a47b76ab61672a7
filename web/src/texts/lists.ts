// Words of the lists: choosing rows, doing things at once, pasting a table, changing a cell.
import type { Text } from "../schema";

export const list_texts = {
  "bulk.archive": { vi: "Lưu trữ", en: "Archive" },
  "bulk.assign": { vi: "Giao người theo dõi", en: "Assign to" },
  "bulk.assigned": { vi: "Giao cho {name}", en: "Assigned to {name}" },
  "bulk.chosen": { vi: "dòng đã chọn", en: "rows chosen" },
  "bulk.done": { vi: "{what}: xong {n} hồ sơ.", en: "{what}: {n} records done." },
  "bulk.drop": { vi: "Bỏ chọn", en: "Clear the choice" },
  "bulk.failed": { vi: "{n} hồ sơ chưa làm được, vẫn đang được chọn:", en: "{n} records not done, still chosen:" },
  "bulk.label": { vi: "Việc với các dòng đã chọn", en: "Work with the chosen rows" },
  "bulk.no_step": {
    vi: "Không có bước nào làm được ngay với các dòng này. Mở từng hồ sơ để xem còn thiếu gì.",
    en: "No step can be taken now with these rows. Open each record to see what is missing.",
  },
  "bulk.not_this": {
    vi: "Bước này chưa làm được với hồ sơ này; mở hồ sơ để xem còn thiếu gì.",
    en: "This step cannot be taken yet here; open the record to see what is missing.",
  },
  "bulk.note_needed": { vi: "Bước “{step}” cần ghi chú.", en: "The step “{step}” needs a note." },
  "bulk.progress": { vi: "Đang làm {n}/{of}", en: "Doing {n}/{of}" },
  "bulk.step": { vi: "Làm bước", en: "Take a step" },
  "bulk.step_hint": {
    vi: "Số trong ngoặc: bao nhiêu {name} làm được bước đó ngay.",
    en: "In brackets: for how many of the records the step can be taken now.",
  },

  "columns.copied": { vi: "Đã chép địa chỉ; gửi được cho đồng nghiệp.", en: "Address copied; it can be sent." },
  "columns.copy": { vi: "Chép địa chỉ", en: "Copy the address" },
  "columns.earlier": { vi: "Đưa cột {name} lên trước", en: "Move column {name} forward" },
  "columns.later": { vi: "Đưa cột {name} ra sau", en: "Move column {name} back" },

  "filter.is": { vi: "là", en: "is" },

  "inline.done": { vi: "Đã sửa {field}: {title}", en: "{field} changed: {title}" },
  "inline.edit": { vi: "Sửa {field} của {title}", en: "Change {field} of {title}" },
  "inline.not_now": {
    vi: "Mục này không sửa được ở bước hiện tại. Mở hồ sơ để xem.",
    en: "This cannot be changed in the present step. Open the record to see.",
  },

  "keys.all": { vi: "mọi phím", en: "all keys" },
  "keys.choose": { vi: "chọn", en: "choose" },

  "paste.about": {
    vi: "Chép bảng ở Excel rồi dán vào đây. Chưa hồ sơ nào được tạo cho tới khi bấm nút tạo.",
    en: "Copy a table in Excel and paste it here. No record is made before the button is pressed.",
  },
  "paste.ask": {
    vi: "“{text}” hiểu được hai cách. Gõ đủ, ví dụ 1234 hoặc 1,5.",
    en: "“{text}” can be read in two ways. Write it in full, as 1234 or 1.5.",
  },
  "paste.cell": { vi: "{field}, dòng {n}", en: "{field}, row {n}" },
  "paste.column": { vi: "Cột {n} là", en: "Column {n} is" },
  "paste.columns": { vi: "Các cột nhận được, tên ở dòng đầu:", en: "Columns that are understood, named in the first line:" },
  "paste.create": { vi: "Tạo {n} {name}", en: "Make {n} records" },
  "paste.do": { vi: "Dán từ Excel", en: "Paste from Excel" },
  "paste.done": { vi: "Đã tạo {n} {name}.", en: "{n} records made." },
  "paste.drop": { vi: "Bỏ bảng này", en: "Drop this table" },
  "paste.hint": {
    vi: "Dòng đầu là tên cột thì tự nhận; nhiều giá trị trong một ô cách nhau bằng dấu chấm phẩy.",
    en: "A first line with names is recognised; several values in a cell stand between semicolons.",
  },
  "paste.label": { vi: "Dán bảng vào đây", en: "Paste the table here" },
  "paste.made": { vi: "Đã tạo", en: "Made" },
  "paste.most": { vi: "Mỗi lần nhận {n} dòng; dán tiếp phần còn lại sau.", en: "{n} rows at a time; paste the rest afterwards." },
  "paste.not_choice": { vi: "“{text}” không có trong: {choices}.", en: "“{text}” is not one of: {choices}." },
  "paste.result": { vi: "Kết quả", en: "Result" },
  "paste.several": { vi: "“{text}” trùng nhiều mục. Gõ đủ tên hoặc mã.", en: "“{text}” fits several. Write the full name or the code." },
  "paste.skip": { vi: "(bỏ cột này)", en: "(leave out)" },
  "paste.table": { vi: "Bảng đã dán", en: "The pasted table" },
  "paste.title": { vi: "Thêm {name} từ bảng", en: "Add {name} from a table" },
  "paste.to_list": { vi: "Xem danh sách", en: "See the list" },
  "paste.unknown": { vi: "Không tìm thấy “{text}”. Gõ tên hoặc mã khác.", en: "“{text}” was not found. Write another name or code." },

  "select.all_shown": { vi: "Chọn mọi dòng đang hiện", en: "Choose all rows shown" },
  "select.row": { vi: "Chọn {title}", en: "Choose {title}" },
} satisfies Record<string, Text>;
