#pragma once
#include "records/agreement/agreement.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/meeting/meeting.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh {

/// Tên loại: abbreviations of Nghị định 30/2020/NĐ-CP, Phụ lục III; a công văn has none.
enum class LetterKind {
  official_letter, submission, report, notice, decision, plan, transmittal_slip, invitation, minutes, attachment,
  foreign_letter
};
std::span<const Choice> choices(LetterKind);
/// "TTr"; "" where the sign has none.
std::string_view abbreviation(LetterKind kind);
enum class LetterUrgency { none, urgent, very_urgent, at_once };
std::span<const Choice> choices(LetterUrgency);
enum class LetterState { draft, submitted, issued, recalled, cancelled };
std::span<const Choice> choices(LetterState);

/// A document of an office (văn bản đi): drafted from a record by a template, numbered when it is issued.
struct LetterRecord {
  static constexpr std::string_view type_name = "letter";
  std::string title;                 ///< trích yếu
  LetterKind kind{};
  std::string template_code;         ///< of data/templates, as it was made
  std::string number;                ///< by the flow: without gap in its office, kind and year
  std::string sign;                  ///< "TTr-SNgV"
  std::optional<Date> issued_on;
  std::string superior_body;
  std::string issuing_body;
  std::string place;
  std::vector<std::string> addressees;
  std::vector<std::string> bases;
  std::string text;                  ///< lines with light marks, see features/letters/markup.hpp
  std::vector<std::string> authority;
  std::string signer;
  std::vector<std::string> recipients;
  std::string archive;
  LetterUrgency urgency{};
  std::string circulation;
  Id<OutboundDelegation> outbound_delegation;
  Id<InboundDelegation> inbound_delegation;
  Id<Agreement> agreement;
  Id<Meeting> meeting;
  LetterState state{};
};

extern const RecordType letter;

}  // namespace dh
