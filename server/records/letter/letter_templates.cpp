#include "records/letter/letter_templates.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "base/assets.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace dh::letters {

namespace {

using boost::json::object;

/// Reads members of a template; the first that is wrong is kept.
class Reader {
 public:
  Reader(std::string_view file, const object& from) : file_(file), from_(from) {}
  std::string text(const char* name, bool needed = false) {
    const auto* v = from_.if_contains(name);
    if (v != nullptr && v->is_string()) return std::string(v->as_string());
    if (v != nullptr || needed) wrong(name);
    return "";
  }
  std::vector<std::string> list(const char* name) {
    std::vector<std::string> out;
    const auto* v = from_.if_contains(name);
    if (v == nullptr) return out;
    if (!v->is_array()) return wrong(name), out;
    for (const auto& item : v->as_array()) {
      if (item.is_string()) out.emplace_back(item.as_string());
      else wrong(name);
    }
    return out;
  }
  void wrong(const char* name) {
    if (wrong_.empty()) wrong_ = name;
  }
  Result<void> result() const {
    if (wrong_.empty()) return {};
    return fail(Code::invalid, "template.form", {{"file", std::string(file_)}, {"member", wrong_}});
  }

 private:
  std::string_view file_;
  const object& from_;
  std::string wrong_;
};

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

}  // namespace

Result<Template> parse_template(std::string_view file, std::string_view json) {
  const boost::json::value value = TRY(parse_json(json));
  if (!value.is_object()) return fail(Code::invalid, "template.form", {{"file", std::string(file)}, {"member", "{"}});
  Reader in(file, value.as_object());
  Template t;
  t.code = in.text("code", true);
  t.name = in.text("name", true);
  t.name_en = in.text("name_en", true);
  t.types = in.list("for");
  t.english = in.text("language") == "en";
  t.subject = in.text("subject", true);
  t.text = joined(in.list("text"));
  t.addressees = in.list("addressees");
  t.bases = in.list("bases");
  t.authority = in.list("authority");
  t.recipients = in.list("recipients");
  const Choice* kind = find_choice(choices(LetterKind{}), in.text("kind", true));
  if (kind == nullptr) in.wrong("kind");
  else t.kind = static_cast<LetterKind>(kind->value);
  if (t.types.empty()) in.wrong("for");
  TRY_VOID(in.result());
  return t;
}

const std::vector<Template>& all_templates() {
  static const std::vector<Template> all = [] {
    std::vector<Template> out;
    for (const Asset& a : assets())
      if (a.path.starts_with("data/templates/") && a.path.ends_with(".json")) {
        auto read = parse_template(a.path, a.bytes);
        DH_ASSERT(read.has_value());
        out.push_back(std::move(*read));
      }
    std::sort(out.begin(), out.end(), [](const Template& a, const Template& b) { return a.code < b.code; });
    return out;
  }();
  return all;
}

const Template* find_template(std::string_view code) {
  for (const Template& t : all_templates())
    if (t.code == code) return &t;
  return nullptr;
}

Result<object> draft_from(const Template& t, const Values& values) {
  const auto list = [&values](const std::vector<std::string>& from) -> Result<boost::json::array> {
    boost::json::array out;
    // As one text: a loop may go over several lines.
    for (const std::string& line : split(TRY(fill(joined(from), values)), '\n'))
      if (!trim(line).empty()) out.emplace_back(trim(line));
    return out;
  };
  const std::string sign = values.texts.at("sign");
  const std::string abbreviated(abbreviation(t.kind));
  object out;
  out["title"] = trim(TRY(fill(t.subject, values)));
  out["kind"] = to_name(t.kind);
  out["template_code"] = t.code;
  out["sign"] = abbreviated.empty() ? sign : abbreviated + "-" + sign;
  out["superior_body"] = values.texts.at("superior");
  out["issuing_body"] = values.texts.at(t.english ? "office_en" : "office");
  out["place"] = values.texts.at("place");
  out["addressees"] = TRY(list(t.addressees));
  out["bases"] = TRY(list(t.bases));
  out["text"] = TRY(fill(t.text, values));
  out["authority"] = TRY(list(t.authority));
  out["recipients"] = TRY(list(t.recipients));
  return out;
}

}  // namespace dh::letters
