#include <algorithm>
#include <set>

#include "engine/schema/labels.hpp"
#include "engine/schema/schema.hpp"

namespace dh::schema {

namespace {

void add_choices(std::vector<Label>& out, std::string_view enum_name, std::span<const Choice> choices) {
  for (const Choice& c : choices) out.push_back({std::string(enum_name) + "." + std::string(c.name), c.label});
}

void add_field(std::vector<Label>& out, const std::string& owner, const Field& f) {
  const std::string key = owner + "." + std::string(f.name);
  out.push_back({key, f.label});
  if (!f.hint.empty()) out.push_back({key + ".hint", f.hint});
  if (!f.group.empty()) out.push_back({owner + ".group." + std::string(f.name), f.group});
  if (f.kind == KindName::choice) add_choices(out, f.enum_name, f.choices());
  if (f.kind == KindName::rows)
    for (const Field& column : f.columns()) add_field(out, key, column);
}

}  // namespace

std::vector<Label> labels_of(const RecordType& type) {
  const std::string name(type.name);
  std::vector<Label> out{{name, type.label}, {name + ".plural", type.label_plural}};
  for (const Field& f : type.fields) add_field(out, name, f);
  add_choices(out, type.flow.enum_name, type.flow.states);
  for (const StepInfo& s : type.flow.steps) out.push_back({name + ".steps." + std::string(s.action), s.label});
  return out;
}

std::vector<Label> labels() {
  std::vector<Label> all;
  add_choices(all, "Publicity", choices(Publicity{}));
  add_choices(all, "Channel", choices(Channel{}));
  for (const RecordType* type : catalogue())
    for (Label& label : labels_of(*type)) all.push_back(std::move(label));
  std::vector<Label> out;
  std::set<std::string> seen;
  for (Label& label : all)
    if (seen.insert(label.key).second) out.push_back(std::move(label));
  return out;
}

std::vector<std::string> missing_english(const Texts& texts) {
  std::vector<std::string> out;
  for (const Label& label : labels())
    if (!texts.has(Tongue::en, label.key)) out.push_back(label.key);
  return out;
}

boost::json::object both(const Texts& texts, const std::string& key, std::string_view vi) {
  boost::json::object out;
  out["vi"] = vi;
  out["en"] = texts.english(key, vi);
  return out;
}

std::string type_name(std::string_view record) {
  std::string out;
  bool upper = true;
  for (char c : record) {
    if (c == '_') { upper = true; continue; }
    out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return out;
}

std::vector<std::string_view> targets(const Field& field) {
  if (field.kind == KindName::party) return {"organisation", "partner"};
  return field.kind == KindName::ref ? std::vector<std::string_view>{field.target} : std::vector<std::string_view>{};
}

}  // namespace dh::schema
