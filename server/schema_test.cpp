// Committed files that are written from the tables: compared byte for byte, renewed by `make golden`.
#include "schema_command.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "engine/schema/pretty.hpp"
#include "engine/schema/schema.hpp"
#include "engine/schema/shapes.hpp"

namespace dh {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

/// The first line that differs, so that a failure is readable.
std::string first_difference(const std::string& a, const std::string& b) {
  std::istringstream left(a), right(b);
  std::string one, other;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(left, one)),
               more_other = static_cast<bool>(std::getline(right, other));
    if (!more && !more_other) return "";
    if (more != more_other || one != other)
      return "line " + std::to_string(line) + "\n  committed: " + one + "\n  now:       " + other;
    one.clear();
    other.clear();
  }
}

TEST(Schema, DerivedFilesAreAsCommitted) {
  std::set<std::string> pages;
  ASSERT_TRUE(with_all_routes([&](const std::vector<Route>& routes, const Texts& texts) {
    for (const Derived& f : derived_files(routes, texts)) {
      pages.insert(f.path);
      const std::string committed = read(fs::path(DH_SOURCE_DIR) / f.path);
      EXPECT_TRUE(committed == f.text) << f.path << " has changed; `make golden` renews it. "
                                       << first_difference(committed, f.text);
    }
  }));
  for (const auto& page : fs::directory_iterator(DH_SOURCE_DIR "/docs/flows"))
    EXPECT_TRUE(pages.contains("docs/flows/" + page.path().filename().string()))
        << page.path() << " belongs to no type";
}

TEST(Schema, ReferencesOfTheApiDocumentLeadSomewhere) {
  ASSERT_TRUE(with_all_routes([](const std::vector<Route>& routes, const Texts& texts) {
    const auto document = boost::json::parse(schema::openapi(routes, texts));
    const std::string text = boost::json::serialize(document);
    constexpr std::string_view mark = "\"$ref\":\"#";
    std::size_t found = 0;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1), ++found) {
      const auto from = at + mark.size();
      const std::string pointer = text.substr(from, text.find('"', from) - from);
      boost::system::error_code error;
      EXPECT_NE(document.find_pointer(pointer, error), nullptr) << pointer;
    }
    EXPECT_GT(found, 500u);
  }));
}

TEST(Schema, OperationIdsAreUnique) {
  ASSERT_TRUE(with_all_routes([](const std::vector<Route>& routes, const Texts& texts) {
    const auto document = boost::json::parse(schema::openapi(routes, texts));
    std::set<std::string> ids;
    for (const auto& [path, operations] : document.at("paths").as_object())
      for (const auto& [method, operation] : operations.as_object())
        EXPECT_TRUE(ids.insert(std::string(operation.at("operationId").as_string())).second) << path << " " << method;
  }));
}

TEST(Schema, ANotationBecomesAJsonSchema) {
  EXPECT_EQ(
      boost::json::serialize(schema::json_schema("{id: text, on?: date?, state: a|b, of: [Brief]}", true)),
      R"({"type":"object","properties":{"id":{"type":"string"},"on":{"type":["string","null"],"format":"date"},)"
      R"("state":{"type":"string","enum":["a","b"]},"of":{"type":"array",)"
      R"("items":{"$ref":"#/components/schemas/Brief"}}},)"
      R"("required":["id","state","of"],"additionalProperties":false})");
}

TEST(Schema, ShortThingsStayOnOneLineAndLongOnesAreBroken) {
  const auto value = boost::json::parse(R"({"a":[1,2],"b":")" + std::string(95, 'x') + R"("})");
  EXPECT_EQ(schema::pretty(value, schema::Keys::bare), "{\n  a: [1, 2],\n  b: \"" + std::string(95, 'x') + "\"\n}");
  EXPECT_EQ(schema::pretty(boost::json::parse(R"({"a":{"b-c":null}})"), schema::Keys::bare),
            R"({ a: { "b-c": null } })");
}

TEST(Schema, AnUnknownWordIsAnsweredWithTheUsage) {
  EXPECT_EQ(schema_command(Settings{}, {"drawing"}), 2);
  EXPECT_EQ(schema_command(Settings{}, {}), 2);
}

}  // namespace
}  // namespace dh
