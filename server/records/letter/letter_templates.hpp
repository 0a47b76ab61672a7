#pragma once
// Templates: data/templates/*.json. Each names the record types it is for, and its texts in the language of
// filling.hpp and markup.hpp.
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "records/letter/filling.hpp"
#include "records/letter/letter.hpp"

namespace dh::letters {

struct Template {
  std::string code, name, name_en;
  std::vector<std::string> types;
  LetterKind kind{};
  bool english = false;                ///< values are shown in English
  std::string subject, text;
  std::vector<std::string> addressees, bases, authority, recipients;
};

/// Errors: `invalid` "template.form" with the file and the member that is wrong.
Result<Template> parse_template(std::string_view file, std::string_view json);
/// All of the binary, in the order of their codes; a wrong one is a programmer error (a test reads each).
const std::vector<Template>& all_templates();
const Template* find_template(std::string_view code);
/// Members of a new letter record. Errors: those of fill.
Result<boost::json::object> draft_from(const Template& t, const Values& values);

}  // namespace dh::letters
