#include "base/json.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/json/serialize.hpp>

namespace dh {
namespace {

Error error_of(std::string_view text) {
  const auto value = parse_json(text);
  return value ? Error{Code::internal, "understood", {}, {}} : value.error();
}

std::string rewritten(std::string_view text) {
  return boost::json::serialize(parse_json(text).value());
}

TEST(Json, EveryKindOfValueIsRead) {
  EXPECT_EQ(rewritten(R"( {"a":[1,-2,2.5,true,false,null,"x",{}],"b":{"c":[]}} )"),
            R"({"a":[1,-2,2.5E0,true,false,null,"x",{}],"b":{"c":[]}})");
  EXPECT_EQ(parse_json("-9223372036854775808").value().as_int64(), INT64_MIN);
  EXPECT_EQ(parse_json("\"\"").value().as_string(), "");
}

TEST(Json, DoubledKeysAreRefusedAtEveryDepth) {
  for (const char* text :
       {R"({"a":1,"a":2})", R"({"b":{"a":1,"c":0,"a":1}})", R"([[{"a":1,"\u0061":2}]])"}) {
    const Error error = error_of(text);
    EXPECT_EQ(error.code, Code::bad_syntax);
    EXPECT_EQ(error.key, "json.doubled_key") << text;
    EXPECT_EQ(error.args.at("key"), "a");
  }
  EXPECT_EQ(error_of("{\"Vi\u1EC7t\":1,\"Vie\u0323\u0302t\":2}").key, "json.doubled_key");
  EXPECT_TRUE(parse_json(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]})"));
}

TEST(Json, DepthIsLimitedTo32) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_TRUE(parse_json(nested(32)));
  EXPECT_EQ(error_of(nested(33)).key, "json.too_deep");
  EXPECT_EQ(error_of(nested(33)).args.at("depth"), "32");
  EXPECT_EQ(error_of(std::string(1000000, '[')).key, "json.too_deep");
}

TEST(Json, AnErrorSaysItsLineAndColumn) {
  const Error error = error_of("{\n  \"a\": 1,\n  \"đ\": x\n}");
  EXPECT_EQ(error.key, "json.syntax");
  EXPECT_EQ(error.args.at("line"), "3");
  EXPECT_EQ(error.args.at("column"), "8");
}

TEST(Json, OtherSyntaxIsRefused) {
  for (const char* text :
       {"", " ", "{", "[1,]", "{\"a\":1,}", "{'a':1}", "// x\n1", "1 2", "nul", "{\"a\"}", "01",
        "\"\t\"", "\"\\x\"", "\"\\ud800\"", "+1", ".5", "\"abc"})
    EXPECT_EQ(error_of(text).key, "json.syntax") << text;
}

TEST(Json, BytesThatAreNotUtf8AreRefused) {
  EXPECT_EQ(error_of("\"\xFF\"").key, "json.not_utf8");
  EXPECT_EQ(error_of("\"\xED\xA0\x80\"").key, "json.not_utf8");
}

TEST(Json, TheZeroCharacterIsRefusedForNoDatabaseHoldsIt) {
  EXPECT_EQ(error_of(R"("a\u0000b")").key, "json.not_utf8");
  EXPECT_EQ(error_of(R"({"a\u0000b":1})").key, "json.not_utf8");
}

TEST(Json, NumbersThatWouldBeRoundedAreRefused) {
  for (const char* text : {"9223372036854775808", "-9223372036854775809", "18446744073709551615",
                           "99999999999999999999999", "[1e999]", "-1e999"})
    EXPECT_EQ(error_of(text).key, "json.bad_number") << text;
  for (const char* text : {"NaN", "Infinity", "-Infinity"})
    EXPECT_EQ(error_of(text).key, "json.syntax");
  EXPECT_EQ(parse_json("1e3").value().as_double(), 1000.0);
}

TEST(Json, TextComesOutComposed) {
  EXPECT_EQ(parse_json("\"Vie\u0323\u0302t\"").value().as_string(), "Việt");
  EXPECT_EQ(parse_json("{\"e\\u0302\":0}").value().as_object().begin()->key(), "ê");
}

TEST(Json, LongTextsAndManyKeysAreRead) {
  std::string text = "{";
  for (int i = 0; i < 2000; ++i)
    text += "\"key" + std::to_string(i) + "\":\"" + std::string(50, 'x') + "\",";
  text += "\"last\":\"" + std::string(100000, 'y') + "\"}";
  EXPECT_EQ(parse_json(text).value().as_object().size(), 2001u);
  text.insert(text.size() - 1, ",\"key1999\":0");
  EXPECT_EQ(error_of(text).key, "json.doubled_key");
}

TEST(JsonWriter, PlacesCommas) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object()
      .field("a", 1)
      .field("b", "x")
      .key("c")
      .begin_array()
      .value(true)
      .null()
      .value(2);
  writer.begin_object().end_object().begin_array().end_array().raw("[3]").end_array();
  writer.field("d", std::size_t{4}).field("e", std::string("y")).field("f", false).end_object();
  EXPECT_EQ(out, R"({"a":1,"b":"x","c":[true,null,2,{},[],[3]],"d":4,"e":"y","f":false})");
}

TEST(JsonWriter, EscapesWhatMustBe) {
  std::string out;
  append_json_string(out, std::string_view("\"\\\n\r\t\x01 Đ/\x7F", 11));
  EXPECT_EQ(out, "\"\\\"\\\\\\n\\r\\t\\u0001 Đ/\x7F\"");
}

TEST(JsonWriter, WhatItWritesIsReadBack) {
  EXPECT_TRUE(rc::check("round trip", [](std::int64_t number, bool yes) {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
    std::string out;
    JsonWriter(out)
        .begin_object()
        .field("text", text)
        .field("number", number)
        .field("yes", yes)
        .end_object();
    const auto value = parse_json(out).value();
    RC_ASSERT(value.at("text").as_string() == text);
    RC_ASSERT(value.at("number").as_int64() == number);
    RC_ASSERT(value.at("yes").as_bool() == yes);
  }));
}

}  // namespace
}  // namespace dh
