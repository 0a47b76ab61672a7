#include "http/framing.hpp"

#include <gtest/gtest.h>

namespace dh::http {
namespace {

using namespace std::string_literals;

TEST(Framing, AHeadEndsAtItsEmptyLine) {
  std::string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  auto scan = scan_head(head + "GET", 0);
  EXPECT_EQ(scan.state, HeadState::whole);
  EXPECT_EQ(scan.size, head.size());
}

TEST(Framing, AHeadIsFoundWhereverItsPiecesWereCut) {
  std::string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  for (std::size_t cut = 0; cut < head.size(); ++cut) {
    EXPECT_EQ(scan_head(head.substr(0, cut), 0).state, HeadState::more) << cut;
    auto scan = scan_head(head, cut);
    EXPECT_EQ(scan.state, HeadState::whole) << cut;
    EXPECT_EQ(scan.size, head.size()) << cut;
  }
}

TEST(Framing, BareLineEndsAndControlCharactersAreBadAtOnce) {
  for (const auto& bytes : {"GET / HTTP/1.1\n"s, "\n"s, "GET / HTTP/1.1\rH"s, "\r\r"s, "G\0"s,
                            "G\x01"s, "G\x7f"s, "\x16\x03\x01"s, "a\r\nb: \x1b[0m"s})
    EXPECT_EQ(scan_head(bytes, 0).state, HeadState::bad) << bytes;
}

int check(const std::string& line, const std::string& fields) {
  return check_head(line + "\r\n" + fields + "\r\n");
}

TEST(Framing, OrdinaryHeadsPass) {
  EXPECT_EQ(check("GET / HTTP/1.1", "Host: a\r\n"), 0);
  EXPECT_EQ(check("GET / HTTP/1.0", ""), 0);
  EXPECT_EQ(check("PURGE /a?b={|}^` HTTP/1.1", "Host: [::1]:8080\r\nX-Empty:\r\n"), 0);
  EXPECT_EQ(check("POST / HTTP/1.1", "host:a\r\ncontent-length: 0\r\nX: \xc4\x91\r\n"), 0);
  EXPECT_EQ(check("POST / HTTP/1.1", "Host: a\r\nTransfer-Encoding: chunked \r\n"), 0);
}

TEST(Framing, AHundredFieldsPassAndOneMoreIsTooMany) {
  std::string fields = "Host: a\r\n";
  for (std::size_t at = 1; at < max_fields; ++at) fields += "X: 1\r\n";
  EXPECT_EQ(check("GET / HTTP/1.1", fields), 0);
  EXPECT_EQ(check("GET / HTTP/1.1", fields + "X: 1\r\n"), 431);
}

TEST(Framing, DoubtAboutTheLengthIsRefused) {
  for (const char* fields :
       {"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n",
        "Content-Length: 1\r\nContent-Length: 1\r\n", "Content-Length: 1\r\ncontent-length: 2\r\n",
        "Content-Length: 1, 1\r\n", "Content-Length: +1\r\n", "Content-Length: -1\r\n",
        "Content-Length: 0x1\r\n", "Content-Length: 1 1\r\n", "Content-Length:\r\n",
        "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, chunked\r\n", "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: identity\r\n", "Transfer-Encoding: \"chunked\"\r\n"})
    EXPECT_EQ(check("POST / HTTP/1.1", "Host: a\r\n"s + fields), 400) << fields;
  EXPECT_EQ(check("POST / HTTP/1.0", "Host: a\r\nTransfer-Encoding: chunked\r\n"), 400);
}

TEST(Framing, ATargetIsDecodedOnce) {
  auto target = read_target("/api/%C4%91%252e/x?q=a+b%26&&empty=&name#"s.substr(0, 35));
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/đ%2e/x");
  ASSERT_EQ(target->query.size(), 2U);
  EXPECT_EQ(target->query[0], Header("q", "a b&"));
  EXPECT_EQ(target->query[1].first, "empty");
}

TEST(Framing, AQueryMayHaveNamesWithoutValues) {
  auto target = read_target("/?a&b=&=c&d==");
  ASSERT_TRUE(target);
  std::vector<Header> expected{{"a", ""}, {"b", ""}, {"", "c"}, {"d", "="}};
  EXPECT_EQ(target->query, expected);
}

TEST(Framing, NamesThatOnlyLookLikeStepsUpwardsPass) {
  for (const char* path : {"/...", "/..a", "/a..", "/.well-known/x", "//", "/a//b/"})
    EXPECT_TRUE(read_target(path)) << path;
}

TEST(Framing, PathsThatMeanSomethingElseAreRefused) {
  for (const char* path :
       {"/..", "/../a", "/a/..", "/a/../b", "/%2e%2e/a", "/a/%2E./b", "/.", "/./a", "/a/%2e",
        "/a%2fb", "/a%2Fb", "/a\\b", "/a%5cb", "/a%00b", "/a%0ab", "/a%7f", "/%", "/%4", "/%zz",
        "/a%ff", "/%c3%28", "/%ed%a0%80", "/%c0%ae", "*", "", "a"})
    EXPECT_FALSE(read_target(path)) << path;
}

TEST(Framing, QueriesThatCannotBeTextAreRefused) {
  for (const char* target : {"/?a=%", "/?%zz=1", "/?a=%00", "/?%00", "/?a=%ff", "/?%c0%80=1"})
    EXPECT_FALSE(read_target(target)) << target;
}

}  // namespace
}  // namespace dh::http
