#pragma once
#include "records/letter/letter.hpp"

namespace dh {

enum class TemplateState { draft, in_use, retired };
std::span<const Choice> choices(TemplateState);

/// An office's own wording of one of the forms of data/templates (mẫu văn bản của cơ quan). While it is in use, letters
/// of the office are drafted by it. It reaches the values of its record and nothing else.
struct LetterTemplate {
  static constexpr std::string_view type_name = "letter_template";
  std::string title;
  std::string form;                  ///< code of data/templates: "outbound_submission"
  std::string subject;
  std::vector<std::string> addressees;
  std::vector<std::string> bases;
  std::string text;                  ///< as LetterRecord::text, with the tags of records/letter/filling.hpp
  std::vector<std::string> authority;
  std::vector<std::string> recipients;
  std::string note;
  TemplateState state{};
};

extern const RecordType letter_template;

namespace letters {
struct Template;
/// The form with the wording of the office.
Template with_wording(const Template& form, const LetterTemplate& own);
}  // namespace letters

}  // namespace dh
