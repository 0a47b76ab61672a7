#include "engine/schema/openapi_fields.hpp"

#include <boost/json.hpp>

#include "engine/schema/labels.hpp"
#include "engine/schema/shapes.hpp"

namespace dh::schema {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

enum class Side { sent, answered };

object typed(std::string_view type) {
  object out;
  out["type"] = type;
  return out;
}

}  // namespace

object names_of(std::span<const Choice> choices) {
  object out = typed("string");
  array names;
  for (const Choice& c : choices) names.push_back(value(c.name));
  out["enum"] = std::move(names);
  return out;
}

namespace {

object number_of(const Field& f) {
  object out = typed("integer");
  if (f.least != INT64_MIN) out["minimum"] = f.least;
  if (f.most != INT64_MAX) out["maximum"] = f.most;
  return out;
}

object text_of(const Field& f) {
  object out = typed("string");
  out["maxLength"] = f.max_length;
  return out;
}

object formatted(std::string_view format) {
  object out = typed("string");
  out["format"] = format;
  return out;
}

object reference_of(const Field& f, Side side) {
  object out = side == Side::answered ? ref_to("Reference") : typed("string");
  std::string to;
  for (std::string_view target : targets(f)) to += (to.empty() ? "" : " or ") + std::string(target);
  out["description"] = "id of " + to;
  return out;
}

object property(const Field& f, Side side);

object row_of(const Field& f, Side side) {
  object out = typed("object"), properties;
  array required;
  for (const Field& column : f.columns()) {
    properties[column.name] = property(column, side);
    if (column.required) required.push_back(value(column.name));
  }
  out["properties"] = std::move(properties);
  if (!required.empty()) out["required"] = std::move(required);
  if (side == Side::sent) out["additionalProperties"] = false;
  return out;
}

object single(const Field& f, Side side) {
  switch (f.kind) {
    case KindName::text:
    case KindName::long_text: return text_of(f);
    case KindName::number: return number_of(f);
    case KindName::decimal: return formatted("decimal");
    case KindName::money: return ref_to("Money");
    case KindName::date: return formatted("date");
    case KindName::instant: return formatted("date-time");
    case KindName::boolean: return typed("boolean");
    case KindName::choice: return ref_to(f.enum_name);
    case KindName::code: {
      object out = typed("string");
      out["description"] = "code of /api/reference/" + std::string(f.list);
      return out;
    }
    case KindName::ref:
    case KindName::party: return reference_of(f, side);
    case KindName::rows: return row_of(f, side);
  }
  return {};
}

/// A single value may be null, which empties it.
object nullable(object schema) {
  if (const auto* plain = schema.if_contains("type"); plain != nullptr && !schema.contains("enum")) {
    schema["type"] = array{*plain, "null"};
    return schema;
  }
  object out;
  out["anyOf"] = array{std::move(schema), typed("null")};
  return out;
}

object property(const Field& f, Side side) {
  object out;
  if (f.multiple || f.kind == KindName::rows) {
    out = typed("array");
    out["items"] = single(f, side);
  } else {
    out = nullable(single(f, side));
  }
  out["title"] = f.label;
  return out;
}

/// Members of the head that people set, beside the fields of the type.
void add_head_inputs(const RecordType& type, object& properties) {
  properties["publicity"] = ref_to("Publicity");
  properties["channel"] = ref_to("Channel");
  properties["assigned_to"] = nullable(typed("string"));
  if (type.find("province") == nullptr) properties["province"] = nullable(typed("string"));
}

void add_head_answers(const RecordType& type, object& properties) {
  properties["id"] = typed("string");
  properties["type"] = object{{"const", type.name}};
  properties["code"] = typed("string");
  properties["title"] = typed("string");
  if (type.flow.states.empty()) properties["state"] = typed("string");
  else properties["state"] = ref_to(type.flow.enum_name);
  properties["version"] = typed("integer");
  properties["owner"] = nullable(ref_to("Named"));
  properties["province"] = nullable(typed("string"));
  properties["publicity"] = ref_to("Publicity");
  properties["channel"] = ref_to("Channel");
  properties["assigned_to"] = nullable(ref_to("Named"));
  properties["archived"] = typed("boolean");
  properties["due_on"] = nullable(formatted("date"));
  properties["missing"] = json_schema("[text]");
  properties["created_at"] = formatted("date-time");
  properties["created_by"] = nullable(ref_to("Named"));
  properties["changed_at"] = formatted("date-time");
  properties["changed_by"] = nullable(ref_to("Named"));
}

}  // namespace

object ref_to(std::string_view name) {
  object out;
  out["$ref"] = "#/components/schemas/" + std::string(name);
  return out;
}

object answer_schema(const RecordType& type) {
  object out = typed("object"), properties;
  out["title"] = type.label;
  add_head_answers(type, properties);
  array required;
  for (const auto& member : properties) required.push_back(value(member.key()));
  for (const Field& f : type.fields)
    if (!properties.contains(f.name)) properties[f.name] = property(f, Side::answered);
  out["properties"] = std::move(properties);
  out["required"] = std::move(required);
  return out;
}

object change_schema(const RecordType& type) {
  object out = typed("object"), properties;
  for (const Field& f : type.fields)
    if (!f.by_flow) properties[f.name] = property(f, Side::sent);
  add_head_inputs(type, properties);
  out["properties"] = std::move(properties);
  out["additionalProperties"] = false;
  return out;
}

object input_schema(const RecordType& type, std::string_view change) {
  object out;
  array required;
  for (const Field& f : type.fields)
    if (f.required && !f.by_flow) required.push_back(value(f.name));
  out["allOf"] = array{ref_to(change)};
  if (!required.empty()) out["required"] = std::move(required);
  return out;
}

object filter_schema(const RecordType& type) {
  object out = typed("object"), properties;
  for (const Field& f : type.fields) properties[f.name] = ref_to("Filter");
  out["properties"] = std::move(properties);
  return out;
}

void add_enums(const RecordType& type, object& schemas) {
  const auto add = [&](const auto& self, std::span<const Field> fields) -> void {
    for (const Field& f : fields) {
      if (f.kind == KindName::choice) schemas[f.enum_name] = names_of(f.choices());
      if (f.kind == KindName::rows) self(self, f.columns());
    }
  };
  add(add, type.fields);
  if (!type.flow.states.empty()) schemas[type.flow.enum_name] = names_of(type.flow.states);
}

object step_schema(const RecordType& type) {
  array alternatives;
  std::vector<std::string_view> seen;
  for (const StepInfo& s : type.flow.steps) {
    if (std::find(seen.begin(), seen.end(), s.action) != seen.end()) continue;
    seen.push_back(s.action);
    object body = typed("object"), properties;
    body["title"] = s.action;
    for (std::string_view name : s.inputs)
      if (const Field* f = type.find(name)) properties[name] = property(*f, Side::sent);
    properties["note"] = typed("string");
    if (s.recordable) properties["on_behalf_of"] = typed("string");
    body["properties"] = std::move(properties);
    if (s.needs_note) body["required"] = array{"note"};
    body["additionalProperties"] = false;
    alternatives.push_back(std::move(body));
  }
  object out;
  out["anyOf"] = std::move(alternatives);
  return out;
}

}  // namespace dh::schema
