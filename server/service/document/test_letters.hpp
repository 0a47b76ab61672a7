#pragma once
// Letters for the tests: one with everything that a letter can have, and one short công văn.
#include "service/document/letter.hpp"

namespace dh::document {

inline const Instant made_at = from_ms(1'795'000'000'000);

inline std::string long_text(int sentences) {
  std::string out;
  for (int i = 0; i < sentences; ++i)
    out += std::string(i ? " " : "") + "Đoàn làm việc với các cơ quan của địa phương bạn về thương mại biên giới, "
           "nông sản và đào tạo, thống nhất chương trình hợp tác cho năm tới.";
  return out;
}

/// A submission over two pages, with grounds, a table, an annex, urgency and an address.
inline Letter submission() {
  Letter l;
  l.superior_body = "Ủy ban nhân dân tỉnh Mẫu";
  l.issuing_body = "Sở Ngoại vụ";
  l.number = "7";
  l.sign = "TTr-SNgV";
  l.place = "Tỉnh Mẫu";
  l.day = Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{5}};
  l.kind = "Tờ trình";
  l.subject = "Về việc cử đoàn công tác của tỉnh đi làm việc tại địa phương mẫu A";
  l.addressees = {"Ủy ban nhân dân tỉnh Mẫu"};
  l.bases = {"Căn cứ Luật Tổ chức chính quyền địa phương",
             "Căn cứ Quyết định số 01/QĐ-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Mẫu về chương trình "
             "hoạt động đối ngoại năm 2026"};
  for (int i = 0; i < 6; ++i) l.body.push_back(paragraph("body", long_text(4)));
  l.body.push_back(paragraph("report_section", "I. Thành phần đoàn"));
  Table t;
  t.widths = {from_mm(12), from_mm(70), from_mm(83)};
  t.lines = Lines::all;
  t.padding = from_mm(1.5);
  t.rows.push_back(Row{.cells = {Cell{{paragraph("table_head", "STT")}}, Cell{{paragraph("table_head", "Họ và tên")}},
                                 Cell{{paragraph("table_head", "Chức vụ")}}}, .header = true});
  for (int i = 1; i < 30; ++i)
    t.rows.push_back(Row{.cells = {Cell{{paragraph("table_text", std::to_string(i))}},
                                   Cell{{paragraph("table_text", "Cán bộ mẫu " + std::to_string(i))}},
                                   Cell{{paragraph("table_text", "Chuyên viên Sở Ngoại vụ")}}}});
  l.body.push_back(t);
  l.body.push_back(paragraph("clause_heading", "1. Kiến nghị"));
  l.body.push_back(paragraph("body", long_text(2)));
  l.authority = {"KT. Giám đốc", "Phó Giám đốc"};
  l.signer = "Cán bộ mẫu 01";
  l.recipients = {"Văn phòng UBND tỉnh", "Lãnh đạo Sở"};
  l.archive = "VT, HTQT";
  l.archive_copies = 3;
  l.urgency = Urgency::at_once;
  l.circulation = "Lưu hành nội bộ";
  l.drafter = "PL.(300)";
  l.address = "Số 1 đường Mẫu, phường Mẫu, tỉnh Mẫu. Điện thoại: (024) 0000 0000. E-mail: songoaivu@mau.example";
  l.annexes = {{"Chương trình làm việc", "(Kèm theo Tờ trình số       /TTr-SNgV ngày     /     /2026 của Sở Ngoại vụ)",
                {paragraph("body", long_text(3))}},
               {"Dự toán", "", {paragraph("body", long_text(1))}}};
  return l;
}

inline Letter official_letter() {
  Letter l;
  l.superior_body = "Ủy ban nhân dân tỉnh Mẫu";
  l.issuing_body = "Sở Ngoại vụ";
  l.number = "112";
  l.sign = "SNgV-HTQT";
  l.place = "Tỉnh Mẫu";
  l.day = Date{std::chrono::year{2026}, std::chrono::month{10}, std::chrono::day{12}};
  l.subject = "thông báo nội dung, chương trình của đoàn công tác";
  l.addressees = {"Đại sứ quán Việt Nam tại nước mẫu A", "Cục Ngoại vụ và Ngoại giao văn hóa, Bộ Ngoại giao"};
  l.body = {paragraph("body", long_text(2)), paragraph("body", "Trân trọng./.")};
  l.authority = {"Giám đốc"};
  l.signer = "Cán bộ mẫu 02";
  l.archive = "VT";
  return l;
}

}  // namespace dh::document
