#pragma once
// An administrative document as its parts, and its layout by Nghị định 30/2020/NĐ-CP, Phụ lục I.
#include "service/document/form.hpp"

namespace dh::document {

enum class Urgency { none, urgent, very_urgent, at_once };   ///< khẩn, thượng khẩn, hoả tốc

struct Annex {
  std::string title;
  std::string source;           ///< "(Kèm theo …)", left blank in electronic documents
  std::vector<Block> blocks{};
};

/// Everything that stands on the page beside the text. Empty members are left out.
struct Letter {
  std::string superior_body, issuing_body;
  std::string number;               ///< "12"; "" = room is left for it
  std::string sign;                 ///< "TTr-SNgV"; of a công văn "SNgV-HTQT"
  std::string place;
  std::optional<Date> day{};
  int year = 0;                     ///< printed when there is no day yet
  std::string kind;                 ///< "Tờ trình"; "" = công văn
  std::string subject;              ///< trích yếu
  std::vector<std::string> addressees{};
  std::vector<std::string> bases{}; ///< căn cứ
  std::vector<Block> body{};
  std::vector<std::string> authority{};   ///< "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
  std::string signer;
  std::vector<std::string> recipients{};  ///< without "Như trên" and "Lưu", which are added
  std::string archive;                    ///< "VT, HTQT": units that keep a copy
  int archive_copies = 0;
  Urgency urgency = Urgency::none;
  std::string circulation;                ///< "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"
  std::string drafter;                    ///< sign of the drafter and number of copies: "PL.(300)"
  std::string address;                    ///< foot of the first page
  std::string signature_note;             ///< information of a digital signature or of a copy
  std::vector<Annex> annexes{};
};

/// Errors: `unavailable` "document.font".
Result<Document> lay_out(const Letter& letter, Instant made_at);

Paragraph paragraph(std::string_view component, std::string_view text);

}  // namespace dh::document
