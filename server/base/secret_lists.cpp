#include "base/secret_lists.hpp"

#include "base/text.hpp"

namespace dh::secret {

WordList::WordList(std::initializer_list<std::string_view> words)
    : spelled_(words.begin(), words.end()) {
  for (const std::string_view word : words) bare_.insert(fold(word));
}

const Lists& lists() {
  static const Lists all{
      .in_front = {"bảo", "bí",   "cơ",   "thân", "nồng", "nghiêm", "cẩn",  "trăng", "đường",
                   "mía", "ong",  "túi",  "sỏi",  "ống",  "dịch",   "gan",  "lấy",   "hút",
                   "gấu", "ngọt", "hoa",  "vị",   "rỉ",   "kín",    "chặt", "sông",  "suối",
                   "làng", "xã",  "chị",  "anh",  "ông",  "bà",     "cô",   "viêm",  "tiết",
                   "nuôi", "ăn",  "giọt", "chai", "lít",  "vắt",    "quay", "hũ"},
      .behind = {"độ",  "ong", "khẩu", "mã",   "vụ",  "thiết", "thám", "tông", "mía",
                 "hoa", "gấu", "vịt",  "rỉ",   "ngữ", "phái",  "giáo", "dừa",  "khu",
                 "ngọt", "cá", "lợn",  "rắn",  "trâu", "heo",  "bò",   "điển", "đường"},
      .behind_small = {"danh", "hiệu", "nghị", "báo", "đàm", "thư", "lệnh", "ước", "chú", "kế",
                       "tấu", "truyền"},
      .urgency = {"hỏa", "hoả", "khẩn", "thượng", "số"},
      .labels = {"mật", "mat", "classification", "secrecy"},
      .short_labels = {"độ", "do", "loại", "loai", "mức", "muc", "dấu", "dau"},
      .links = {"thuộc", "loại", "độ", "diện", "mức", "mang", "dạng", "có", "ở", "cấp", "hạng",
                "danh", "mục", "dấu", "đóng"},
      .papers = {"văn bản", "công văn", "báo cáo", "tờ trình", "kế hoạch", "đề án", "phương án",
                 "chỉ thị", "nghị quyết", "biên bản", "công điện"},
      .losable = {"tài liệu", "hồ sơ", "bản đồ", "phụ lục", "quyết định"},
      .family_names = {"nguyễn", "trần", "lê",   "phạm", "hoàng", "huỳnh", "phan",
                       "vũ",     "võ",   "đặng", "bùi",  "đỗ",    "hồ",    "ngô",
                       "dương",  "lý",   "nông", "hà",   "đinh",  "lương", "triệu"}};
  return all;
}

}  // namespace dh::secret
