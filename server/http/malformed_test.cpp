// Requests that no honest client sends, through real sockets: each is refused and the connection
// ends; none is answered 5xx and none leaves the server waiting.
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "http/test_client.hpp"

namespace dh::http::test {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;

struct Case {
  const char* what;
  std::string bytes;
};

const std::string host = "Host: a\r\n";

/// A request line with a good rest.
Case line(const char* what, const std::string& request_line) {
  return {what, request_line + "\r\n" + host + "\r\n"};
}
/// A good request line and host with a field.
Case field(const char* what, const std::string& fields) {
  return {what, "GET / HTTP/1.1\r\n" + host + fields + "\r\n\r\n"};
}
/// A body in chunks.
Case chunks(const char* what, const std::string& body) {
  return {what, "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n" + body};
}

std::vector<Case> bad_lines() {
  return {line("no version", "GET /"),
          line("empty line twice", "\r\n\r\nGET / HTTP/1.1"),
          line("only a method", "GET"),
          line("HTTP/0.9", "GET / HTTP/0.9"),
          line("HTTP/1.2", "GET / HTTP/1.2"),
          line("HTTP/2", "PRI * HTTP/2.0"),
          line("HTTP/11", "GET / HTTP/11"),
          line("lower-case version", "GET / http/1.1"),
          line("no slash in the version", "GET / HTTP1.1"),
          line("space after the version", "GET / HTTP/1.1 "),
          line("two spaces", "GET  / HTTP/1.1"),
          line("two spaces before the version", "GET /  HTTP/1.1"),
          line("tab for a space", "GET\t/ HTTP/1.1"),
          line("space before the method", " GET / HTTP/1.1"),
          line("empty target", "GET  HTTP/1.1"),
          line("method with a bracket", "GE(T / HTTP/1.1"),
          line("method with a colon", "GET: / HTTP/1.1"),
          line("method in UTF-8", "GÉT / HTTP/1.1"),
          line("absolute form", "GET http://a/ HTTP/1.1"),
          line("authority form", "CONNECT a:443 HTTP/1.1"),
          line("asterisk form", "OPTIONS * HTTP/1.1"),
          line("target without a slash", "GET index.html HTTP/1.1"),
          line("target with a fragment", "GET /#a HTTP/1.1"),
          line("raw UTF-8 in the target", "GET /đ HTTP/1.1"),
          line("raw quote in the target", "GET /\" HTTP/1.1"),
          line("raw angle brackets", "GET /<a> HTTP/1.1"),
          line("NUL in the target", "GET /\0 HTTP/1.1"s),
          line("control character in the target", "GET /\x08 HTTP/1.1"),
          line("DEL in the target", "GET /\x7f HTTP/1.1"),
          line("bad escape", "GET /%zz HTTP/1.1"),
          line("cut escape", "GET /% HTTP/1.1"),
          line("encoded NUL", "GET /a%00 HTTP/1.1"),
          line("encoded line end", "GET /a%0d%0aX:%20y HTTP/1.1"),
          line("dots", "GET /../etc/passwd HTTP/1.1"),
          line("encoded dots", "GET /%2e%2e/etc/passwd HTTP/1.1"),
          line("dots before an encoded slash", "GET /..%2fetc HTTP/1.1"),
          line("backslash", "GET /a\\..\\b HTTP/1.1"),
          line("encoded backslash", "GET /..%5cb HTTP/1.1"),
          line("overlong UTF-8", "GET /%c0%ae%c0%ae/ HTTP/1.1"),
          line("bad escape in the query", "GET /?a=%f HTTP/1.1"),
          line("encoded NUL in the query", "GET /?a=%00 HTTP/1.1")};
}

std::vector<Case> bad_fields() {
  return {{"no host", "GET / HTTP/1.1\r\n\r\n"},
          field("two hosts", "Host: a"),
          field("two hosts that differ", "Host: b"),
          {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
          {"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"},
          {"host with a user", "GET / HTTP/1.1\r\nHost: b@a\r\n\r\n"},
          {"two hosts in one", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"},
          field("space before the colon", "X : 1"),
          field("tab before the colon", "X\t: 1"),
          field("space before the colon of a length", "Content-Length : 1"),
          field("no colon", "Nonsense"),
          field("no name", ": 1"),
          field("folded field", "X: 1\r\n 2"),
          field("folded field by a tab", "X: 1\r\n\t2"),
          {"fold in the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"},
          field("name with a space", "X Y: 1"),
          field("name in UTF-8", "Đ: 1"),
          field("name with a bracket", "X[]: 1"),
          field("NUL in a value", "X: a\0b"s),
          field("NUL in a name", "X\0: a"s),
          field("escape character in a value", "X: \x1b[2J"),
          field("DEL in a value", "X: \x7f"),
          field("bare CR in a value", "X: a\rY: b"),
          field("bare LF in a value", "X: a\nY: b"),
          {"bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n"},
          {"only bare LF", "GET / HTTP/1.1\nHost: a\n\n"},
          {"bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n"},
          {"CR CR LF", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"},
          field("unknown expectation", "Expect: a-miracle"),
          {"a TLS client", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s},
          {"noise", "\x80\x01\xff\xfe\x00\x00"s},
          {"a very long name", "GET / HTTP/1.1\r\n" + std::string(20'000, 'a')},
          {"a very long target", "GET /" + std::string(20'000, 'a')},
          {"a very long method", std::string(20'000, 'G')}};
}

std::vector<Case> bad_bodies() {
  return {field("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked"),
          field("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 5"),
          field("two lengths", "Content-Length: 5\r\nContent-Length: 5"),
          field("two lengths that differ", "Content-Length: 5\r\nContent-Length: 6"),
          field("a list of lengths", "Content-Length: 5, 5"),
          field("negative length", "Content-Length: -5"),
          field("signed length", "Content-Length: +5"),
          field("hexadecimal length", "Content-Length: 0x5"),
          field("length of a fraction", "Content-Length: 5.0"),
          field("empty length", "Content-Length:"),
          field("length that overflows", "Content-Length: 18446744073709551617"),
          field("length of the largest number", "Content-Length: 18446744073709551615"),
          field("other coding", "Transfer-Encoding: gzip"),
          field("coding before chunks", "Transfer-Encoding: gzip, chunked"),
          field("chunks before a coding", "Transfer-Encoding: chunked, gzip"),
          field("chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
          field("capital chunks", "Transfer-Encoding: Chunked"),
          field("quoted chunks", "Transfer-Encoding: \"chunked\""),
          field("identity", "Transfer-Encoding: identity"),
          field("vertical tab before chunks", "Transfer-Encoding: \x0b" "chunked"),
          {"chunks in HTTP/1.0",
           "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
          chunks("no size", "\r\nabc\r\n0\r\n\r\n"),
          chunks("size of no number", "xyz\r\nabc\r\n0\r\n\r\n"),
          chunks("negative size", "-3\r\nabc\r\n0\r\n\r\n"),
          chunks("prefixed size", "0x3\r\nabc\r\n0\r\n\r\n"),
          chunks("space before the size", " 3\r\nabc\r\n0\r\n\r\n"),
          chunks("size that overflows", "10000000000000003\r\nabc\r\n0\r\n\r\n"),
          chunks("huge size", "fffffffffffffff0\r\nabc\r\n0\r\n\r\n"),
          chunks("bare LF after the size", "3\nabc\r\n0\r\n\r\n"),
          chunks("too much data", "3\r\nabcd\r\n0\r\n\r\n"),
          chunks("no line end after the data", "3\r\nabc0\r\n\r\n"),
          chunks("bad extension", "3;\"\r\nabc\r\n0\r\n\r\n"),
          chunks("endless extension", "3;a=" + std::string(40'000, 'a')),
          chunks("endless trailer", "0\r\nX: " + std::string(40'000, 'a')),
          chunks("bad trailer", "0\r\nno colon\r\n\r\n"),
          chunks("length in the trailer", "0\r\nContent-Length: 5\r\n\r\n")};
}

void expect_refusals(const std::vector<Case>& cases) {
  Options options;
  options.head_timeout = 500ms;
  options.body_grace = 500ms;
  auto server = serve(options, [](const Request&) { return text("served"); });
  ASSERT_TRUE(server);
  for (const auto& [what, bytes] : cases) {
    Client client;
    ASSERT_TRUE(client.connect(server->port()));
    client.send(bytes);
    auto answer = client.answer();
    EXPECT_TRUE(answer.status >= 400 && answer.status < 500) << what << ": " << answer.status;
    EXPECT_NE(answer.status, 408) << what << ": noticed only by the clock";
    EXPECT_TRUE(answer.closes()) << what;
    EXPECT_EQ(answer.field("x-refused"), std::to_string(answer.status)) << what;
    client.end_sending();
    EXPECT_TRUE(client.sees_close()) << what;
  }
  Client after;
  ASSERT_TRUE(after.connect(server->port()));
  EXPECT_EQ(after.ask(get("/")).status, 200);
}

TEST(MalformedRequests, BadRequestLinesAreRefusedAndTheConnectionEnds) {
  expect_refusals(bad_lines());
}

TEST(MalformedRequests, BadFieldsAreRefusedAndTheConnectionEnds) { expect_refusals(bad_fields()); }

TEST(MalformedRequests, BadBodiesAreRefusedAndTheConnectionEnds) { expect_refusals(bad_bodies()); }

TEST(MalformedRequests, TooManyFieldsAre431) {
  std::string fields;
  for (int at = 0; at < 100; ++at) fields += "X-" + std::to_string(at) + ": 1\r\n";
  auto server = serve({}, [](const Request&) { return text("served"); });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  EXPECT_EQ(client.ask("GET / HTTP/1.1\r\n" + host + fields + "\r\n").status, 431);
  client.end_sending();
  EXPECT_TRUE(client.sees_close());
}

TEST(MalformedRequests, WhatFollowsARefusedRequestIsNotServed) {
  std::atomic<int> served = 0;
  auto server = serve({}, [&](const Request&) {
    ++served;
    return text("served");
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n" +
              ("\r\n" + get("/smuggled")));
  EXPECT_EQ(client.answer().status, 400);
  client.end_sending();
  EXPECT_TRUE(client.sees_close());
  EXPECT_EQ(served, 0);
}

TEST(MalformedRequests, AnEndWithinARequestIsAnswered400) {
  auto server = serve({}, [](const Request&) { return text("served"); });
  std::string short_body = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab";
  for (const auto& part : {"GET / HT"s, short_body}) {
    Client client;
    ASSERT_TRUE(client.connect(server->port()));
    client.send(part);
    client.end_sending();
    EXPECT_EQ(client.answer().status, 400) << part;
    EXPECT_TRUE(client.sees_close()) << part;
  }
}

/// Changes, drops, doubles or swaps some bytes.
std::string mutate(std::string bytes, SeededRandom& random) {
  static const std::string favourites = "\r\n\t :;,%/\\?#\0\x7f\xff" "0aF"s;
  for (auto changes = 1 + random.below(4); changes > 0 && !bytes.empty(); --changes) {
    auto at = random.below(bytes.size());
    switch (random.below(5)) {
      case 0: bytes[at] = static_cast<char>(random.below(256)); break;
      case 1: bytes[at] = favourites[random.below(favourites.size())]; break;
      case 2: bytes.erase(at, 1 + random.below(8)); break;
      case 3: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(20))); break;
      default: bytes.insert(at, 1, favourites[random.below(favourites.size())]);
    }
  }
  return bytes;
}

TEST(MalformedRequests, ThreeThousandChangedRequestsNeitherBreakNorHangTheServer) {
  auto server = serve({}, [](const Request&) { return text("served"); });
  const std::vector<std::string> seeds{
      get("/api/needs?limit=5&q=%C4%91"), post("/api/needs", "{\"title\":\"a\"}") + get("/b"),
      "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "4;x=\"y\"\r\nabcd\r\n10\r\n0123456789abcdef\r\n0\r\nX: y\r\n\r\n",
      "PUT /d HTTP/1.0\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabc" + get("/e")};
  SeededRandom random(20261123);
  for (int round = 0; round < 3000; ++round) {
    auto bytes = mutate(seeds[random.below(seeds.size())], random);
    Client client;
    ASSERT_TRUE(client.connect(server->port()));
    client.send(bytes);
    client.end_sending();
    auto answers = client.receive_all();
    ASSERT_TRUE(client.is_closed()) << "round " << round << " hangs: " << bytes;
    ASSERT_EQ(answers.find("HTTP/1.1 5"), std::string::npos) << "round " << round << ": " << bytes;
  }
}

}  // namespace
}  // namespace dh::http::test
