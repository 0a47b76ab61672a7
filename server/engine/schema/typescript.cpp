// web/src/schema.gen.ts: one constant of the shape of web/src/schema.ts, and an interface for each type.
#include <boost/json.hpp>

#include "engine/schema/labels.hpp"
#include "engine/schema/pretty.hpp"
#include "engine/schema/schema.hpp"

namespace dh::schema {

namespace {

using boost::json::array;
using boost::json::object;

template <class Names>
array names_of(const Names& names) {
  array out;
  for (const auto& name : names) out.emplace_back(std::string_view(name));
  return out;
}

object choice_of(const Texts& texts, std::string_view enum_name, const Choice& c) {
  object out;
  out["value"] = c.name;
  out["label"] = both(texts, std::string(enum_name) + "." + std::string(c.name), c.label);
  if (c.tone != Tone::neutral) out["tone"] = name(c.tone);
  return out;
}

array choices_of(const Texts& texts, std::string_view enum_name, std::span<const Choice> choices) {
  array out;
  for (const Choice& c : choices) out.push_back(choice_of(texts, enum_name, c));
  return out;
}

void add_traits(object& out, const Field& f) {
  if (f.required) out["required"] = true;
  if (f.listed) out["listed"] = true;
  if (f.searched) out["searched"] = true;
  if (f.by_flow) out["byFlow"] = true;
  if (f.kind == KindName::text || f.kind == KindName::long_text) out["maxLength"] = f.max_length;
  if (!f.personal.data_class.empty()) out["personal"] = true;
}

object field_of(const Texts& texts, const std::string& owner, const Field& f) {
  const std::string key = owner + "." + std::string(f.name);
  object out;
  out["name"] = f.name;
  out["kind"] = name(f.kind);
  if (f.multiple) out["multiple"] = true;
  out["label"] = both(texts, key, f.label);
  if (!f.hint.empty()) out["hint"] = both(texts, key + ".hint", f.hint);
  if (!f.group.empty()) out["group"] = both(texts, owner + ".group." + std::string(f.name), f.group);
  add_traits(out, f);
  if (f.kind == KindName::choice) out["choices"] = choices_of(texts, f.enum_name, f.choices());
  if (f.kind == KindName::code) out["list"] = f.list;
  if (const auto to = targets(f); !to.empty()) out["targets"] = names_of(to);
  if (f.kind == KindName::rows) {
    array columns;
    for (const Field& column : f.columns()) columns.push_back(field_of(texts, key, column));
    out["columns"] = std::move(columns);
  }
  return out;
}

array states_of(const Texts& texts, const FlowInfo& flow) {
  array out;
  for (const Choice& c : flow.states) {
    object state = choice_of(texts, flow.enum_name, c);
    if (c.is_final) state["final"] = true;
    out.push_back(std::move(state));
  }
  return out;
}

array steps_of(const Texts& texts, const RecordType& type) {
  array out;
  for (const StepInfo& s : type.flow.steps) {
    object step;
    step["action"] = s.action;
    step["label"] = both(texts, std::string(type.name) + ".steps." + std::string(s.action), s.label);
    step["from"] = names_of(s.from);
    step["to"] = s.to;
    step["inputs"] = names_of(s.inputs);
    step["needs"] = names_of(s.needs);
    out.push_back(std::move(step));
  }
  return out;
}

object record_of(const Texts& texts, const RecordType& type) {
  const std::string name(type.name);
  object out;
  out["type"] = name;
  out["plural"] = type.plural;
  out["prefix"] = type.prefix;
  out["label"] = both(texts, name, type.label);
  out["labelPlural"] = both(texts, name + ".plural", type.label_plural);
  out["title"] = type.title;
  array fields;
  for (const Field& f : type.fields) fields.push_back(field_of(texts, name, f));
  out["fields"] = std::move(fields);
  out["states"] = states_of(texts, type.flow);
  out["steps"] = steps_of(texts, type);
  return out;
}

object screen_texts(const Texts& texts) {
  object out;
  for (const auto& [key, sentence] : texts.all(Tongue::vi))
    if (key.starts_with("ui.")) out[key] = both(texts, key, sentence);
  return out;
}

std::string union_of(std::span<const Choice> choices) {
  std::string out;
  for (const Choice& c : choices) out += (out.empty() ? "\"" : " | \"") + std::string(c.name) + "\"";
  return out;
}

std::string single_type(const Field& f) {
  switch (f.kind) {
    case KindName::text:
    case KindName::long_text:
    case KindName::decimal:
    case KindName::date:
    case KindName::instant:
    case KindName::code: return "string";
    case KindName::number: return "number";
    case KindName::boolean: return "boolean";
    case KindName::money: return "MoneyValue";
    case KindName::ref:
    case KindName::party: return "RefValue";
    case KindName::choice: return union_of(f.choices());
    case KindName::rows: break;
  }
  std::string out = "{ ";
  for (const Field& column : f.columns()) {
    const std::string inner = single_type(column);
    out += std::string(column.name) + ": " +
           (column.multiple ? "Array<" + inner + ">" : inner + " | null") + "; ";
  }
  return out + "}";
}

std::string interface_of(const RecordType& type) {
  std::string out = "\n/// " + std::string(type.label) + "\nexport interface " + type_name(type.name) +
                    " extends HeadValues {\n  type: \"" + std::string(type.name) + "\";\n";
  for (const Field& f : type.fields) {
    const std::string name(f.name), single = single_type(f);
    if (name == "title" || name == "state" || name == "province") continue;  // members of the head
    const bool many = f.multiple || f.kind == KindName::rows;
    out += "  " + name + ": " + (many ? "Array<" + single + ">" : single + " | null") + ";\n";
  }
  return out + "}\n";
}

constexpr std::string_view start =
    "// Written by `donghanh schema typescript` from the tables of server/records. Do not edit: `make golden`.\n"
    "import type { Schema } from \"./schema\";\n\n"
    "export type MoneyValue = { amount: string; currency: string };\n"
    "export type RefValue = { id: string; type: string; title: string } | { hidden: true };\n"
    "export type NamedValue = { id: string; title: string } | { hidden: true };\n\n"
    "/// What every record has beside the fields of its type.\n"
    "export interface HeadValues {\n"
    "  id: string;\n  type: string;\n  code: string;\n  title: string;\n  state: string;\n  version: number;\n"
    "  owner: NamedValue | null;\n  province: string | null;\n";

std::string head_of(std::string out) {
  out += "  publicity: " + union_of(choices(Publicity{})) + ";\n";
  out += "  channel: " + union_of(choices(Channel{})) + ";\n";
  out += "  assigned_to: NamedValue | null;\n  archived: boolean;\n  due_on: string | null;\n"
         "  missing: string[];\n  created_at: string;\n  created_by: NamedValue | null;\n"
         "  changed_at: string;\n  changed_by: NamedValue | null;\n}\n";
  return out;
}

}  // namespace

std::string typescript(const Texts& texts) {
  std::string out = head_of(std::string(start));
  for (const RecordType* type : catalogue()) out += interface_of(*type);
  object all;
  array records;
  for (const RecordType* type : catalogue()) records.push_back(record_of(texts, *type));
  all["records"] = std::move(records);
  all["publicity"] = choices_of(texts, "Publicity", choices(Publicity{}));
  all["channel"] = choices_of(texts, "Channel", choices(Channel{}));
  all["texts"] = screen_texts(texts);
  return out + "\nexport const schema: Schema = " + pretty(all, Keys::bare) + ";\n";
}

}  // namespace dh::schema
