#include "api_document.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <algorithm>

#include "base/json.hpp"
#include "engine/schema/schema.hpp"
#include "schema_command.hpp"

namespace dh::api {

namespace {

namespace json = boost::json;

bool has_type(const json::value& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  if (type == "boolean") return value.is_bool();
  return type == "null" && value.is_null();
}

bool fits_type(const json::value& value, const json::value& type) {
  if (type.is_string()) return has_type(value, type.as_string());
  return std::any_of(type.as_array().begin(), type.as_array().end(),
                     [&](const json::value& one) { return has_type(value, one.as_string()); });
}

std::string object_misfit(const json::value& document, const json::object& schema,
                          const json::object& value, const std::string& path) {
  if (const auto* required = schema.if_contains("required"))
    for (const json::value& name : required->as_array())
      if (!value.contains(name.as_string())) return path + "/" + std::string(name.as_string()) + " is not there";
  const auto* properties = schema.if_contains("properties");
  const auto* closed = schema.if_contains("additionalProperties");
  for (const auto& member : value) {
    const std::string at = path + "/" + std::string(member.key());
    const json::value* inner =
        properties == nullptr ? nullptr : properties->as_object().if_contains(member.key());
    if (inner == nullptr && closed != nullptr) return at + " is not in the document";
    if (inner == nullptr) continue;
    if (std::string fault = misfit(document, *inner, member.value(), at); !fault.empty()) return fault;
  }
  return "";
}

std::string combined_misfit(const json::value& document, const json::object& schema,
                            const json::value& value, const std::string& path) {
  if (const auto* all = schema.if_contains("allOf"))
    for (const json::value& one : all->as_array())
      if (std::string fault = misfit(document, one, value, path); !fault.empty()) return fault;
  const auto* any = schema.if_contains("anyOf");
  if (any == nullptr) return "";
  std::string faults;
  for (const json::value& one : any->as_array()) {
    const std::string fault = misfit(document, one, value, path);
    if (fault.empty()) return "";
    faults += (faults.empty() ? "" : " | ") + fault;
  }
  return faults;
}

/// The schema of a body's JSON; nullptr when it has none of that kind.
const json::value* schema_in(const json::value& body) {
  const auto* content = body.as_object().if_contains("content");
  if (content == nullptr) return nullptr;
  for (const auto& media : content->as_object())
    if (media.key().find("json") != std::string_view::npos) return &media.value().at("schema");
  return nullptr;
}

/// Follows one "$ref".
const json::value& resolved(const json::value& document, const json::value& value) {
  const auto* to = value.is_object() ? value.as_object().if_contains("$ref") : nullptr;
  if (to == nullptr) return value;
  boost::system::error_code error;
  const json::value* found = document.find_pointer(std::string(to->as_string()).substr(1), error);
  EXPECT_NE(found, nullptr) << to->as_string() << " leads nowhere";
  return found == nullptr ? value : *found;
}

bool is_json(const http::Response& answer) {
  return std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto& h) {
    return h.first == "Content-Type" && h.second.find("json") != std::string::npos;
  });
}

}  // namespace

const json::value& document() {
  static const json::value made = [] {
    json::value out;
    EXPECT_TRUE(with_all_routes([&](const std::vector<Route>& routes, const Texts& texts) {
      out = json::parse(schema::openapi(routes, texts));
    }));
    return out;
  }();
  return made;
}

std::string misfit(const json::value& document, const json::value& schema, const json::value& value,
                   const std::string& path) {
  const json::object& s = resolved(document, schema).as_object();
  if (const auto* type = s.if_contains("type"); type != nullptr && !fits_type(value, *type))
    return path + " is not of type " + json::serialize(*type);
  if (const auto* only = s.if_contains("const"); only != nullptr && *only != value)
    return path + " is not " + json::serialize(*only);
  if (const auto* names = s.if_contains("enum"))
    if (std::find(names->as_array().begin(), names->as_array().end(), value) == names->as_array().end())
      return path + " is none of " + json::serialize(*names);
  if (std::string fault = combined_misfit(document, s, value, path); !fault.empty()) return fault;
  if (value.is_object()) return object_misfit(document, s, value.as_object(), path);
  const auto* items = s.if_contains("items");
  if (!value.is_array() || items == nullptr) return "";
  for (std::size_t i = 0; i < value.as_array().size(); ++i)
    if (std::string fault = misfit(document, *items, value.as_array()[i], path + "/" + std::to_string(i));
        !fault.empty())
      return fault;
  return "";
}

std::string undocumented(const Route& route, const http::Request& request, const http::Response& answer) {
  const json::value& all = document();
  std::string method(http::name(route.method));
  std::transform(method.begin(), method.end(), method.begin(), [](char c) { return c | 0x20; });
  const json::object& operation = all.at("paths").at(route.path).at(method).as_object();
  const auto* known = operation.at("responses").as_object().if_contains(std::to_string(answer.status));
  if (known == nullptr) return "status " + std::to_string(answer.status) + " is not in the document";
  const json::value* schema = schema_in(resolved(all, *known));
  if (is_json(answer) && schema == nullptr) return "a JSON answer is not in the document";
  if (!is_json(answer) && schema != nullptr) return "the document promises JSON";
  if (schema != nullptr) {
    const auto body = parse_json(answer.body);
    if (!body) return "the answer is no JSON";
    if (std::string fault = misfit(all, *schema, *body, "answer"); !fault.empty()) return fault;
  }
  const auto* sent = operation.if_contains("requestBody");
  const bool accepted = answer.status < 300;
  const auto body = parse_json(request.body);
  if (!accepted || sent == nullptr || schema_in(*sent) == nullptr || !body) return "";
  return misfit(all, *schema_in(*sent), *body, "sent");
}

namespace {

json::value schema_of(std::string_view text) { return json::parse(text); }

TEST(ApiDocument, TypesChoicesAndMissingMembersAreFound) {
  const json::value none = json::object{};
  const auto schema =
      schema_of(R"({"type":"object","properties":{"id":{"type":"string"},"on":{"type":["string","null"]},
    "state":{"enum":["a","b"]},"of":{"type":"array","items":{"type":"integer"}}},"required":["id"]})");
  EXPECT_EQ(misfit(none, schema, json::parse(R"({"id":"x","on":null,"state":"b","of":[1,2],"more":1})")), "");
  EXPECT_EQ(misfit(none, schema, json::parse(R"({"on":"x"})")), "/id is not there");
  EXPECT_EQ(misfit(none, schema, json::parse(R"({"id":1})")), "/id is not of type \"string\"");
  EXPECT_EQ(misfit(none, schema, json::parse(R"({"id":"x","state":"c"})")), "/state is none of [\"a\",\"b\"]");
  EXPECT_EQ(misfit(none, schema, json::parse(R"({"id":"x","of":[1,"2"]})")), "/of/1 is not of type \"integer\"");
}

TEST(ApiDocument, AClosedObjectRefusesOtherNamesAndReferencesAreFollowed) {
  const auto document = json::parse(R"({"s":{"type":"object","properties":{},"additionalProperties":false}})");
  const auto schema = schema_of(R"({"anyOf":[{"$ref":"#/s"},{"type":"null"}]})");
  EXPECT_EQ(misfit(document, schema, nullptr), "");
  EXPECT_EQ(misfit(document, schema, json::object{}), "");
  EXPECT_EQ(misfit(document, schema, json::parse(R"({"a":1})")), "/a is not in the document | "
                                                                 " is not of type \"null\"");
}

}  // namespace
}  // namespace dh::api
