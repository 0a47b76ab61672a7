#include "static_files.hpp"

#include <gtest/gtest.h>

namespace dh {

namespace {

constexpr Asset built[] = {
    {"data/text/vi.json", "{}"},       {"web/dist/app.0a1b2c3d4e.js", "let hashed"},
    {"web/dist/app.js", "let a = 1;"}, {"web/dist/app.js.br", "BR"},
    {"web/dist/app.js.gz", "GZ"},      {"web/dist/index.html", "<!doctype html>"},
};

http::Response get(const std::string& path, std::vector<http::Header> headers = {},
                   std::span<const Asset> all = built, Tongue tongue = Tongue::vi) {
  http::Request r;
  r.path = path;
  r.headers = std::move(headers);
  return StaticFiles(all).answer(r, tongue);
}
std::string header(const http::Response& r, std::string_view name) {
  for (const auto& [key, value] : r.headers)
    if (key == name) return value;
  return "";
}

}  // namespace

TEST(StaticFiles, AFileIsSentInTheBestCodingTheBrowserTakes) {
  EXPECT_EQ(get("/app.js").view, "let a = 1;");
  EXPECT_EQ(header(get("/app.js"), "Content-Encoding"), "");
  EXPECT_EQ(get("/app.js", {{"accept-encoding", "gzip, deflate, br"}}).view, "BR");
  EXPECT_EQ(header(get("/app.js", {{"accept-encoding", "gzip"}}), "Content-Encoding"), "gzip");
  EXPECT_EQ(get("/app.js", {{"accept-encoding", "br;q=0, gzip;q=0.5"}}).view, "GZ");
  EXPECT_EQ(get("/index.html", {{"accept-encoding", "br"}}).view, "<!doctype html>");
  EXPECT_EQ(header(get("/app.js"), "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(header(get("/app.js"), "Vary"), "Accept-Encoding");
}

TEST(StaticFiles, AnUnchangedFileIsNotSentAgainAndACodingHasItsOwnTag) {
  const std::string tag = header(get("/app.js"), "ETag");
  ASSERT_FALSE(tag.empty());
  const http::Response again = get("/app.js", {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.view, "");
  EXPECT_EQ(get("/app.js", {{"if-none-match", tag}, {"accept-encoding", "br"}}).status, 200);
  EXPECT_EQ(header(get("/app.js"), "Cache-Control"), "no-cache");
  EXPECT_EQ(header(get("/app.0a1b2c3d4e.js"), "Cache-Control"),
            "public, max-age=31536000, immutable");
}

TEST(StaticFiles, EveryAddressThatIsNoFileGetsThePage) {
  EXPECT_EQ(get("/").view, "<!doctype html>");
  EXPECT_EQ(get("/needs/ned-0000000000000").view, "<!doctype html>");
  EXPECT_EQ(get("/missing.js").status, 404);
  EXPECT_EQ(get("/data/text/vi.json").status, 404);
  EXPECT_EQ(get("/../../data/text/vi.json").status, 404);
  EXPECT_EQ(get("/app.js.br").view, "<!doctype html>");
}

TEST(StaticFiles, AServerWithoutPagesSaysWhatToBuild) {
  const http::Response vi = get("/", {}, {}), en = get("/", {}, {}, Tongue::en);
  EXPECT_EQ(vi.status, 503);
  EXPECT_NE(vi.body.find("npm run build"), std::string::npos);
  EXPECT_NE(vi.body.find("chưa có trang web"), std::string::npos);
  EXPECT_NE(en.body.find("no pages inside"), std::string::npos);
}

}  // namespace dh
