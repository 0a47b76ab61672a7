#include "api_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace dh::api {

namespace {

constexpr std::string_view methods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

/// Length of the JSON value that `text` begins with; nothing while it is not whole.
std::optional<std::size_t> json_length(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        in_string = false;
      continue;
    }
    if (c == '"')
      in_string = true;
    else if (c == '{' || c == '[')
      ++depth;
    else if ((c == '}' || c == ']') && --depth == 0)
      return i + 1;
  }
  return std::nullopt;
}

class Reader {
 public:
  explicit Reader(std::string_view text) {
    std::string line;
    for (const char c : text) {
      if (c != '\n') {
        line += c;
        continue;
      }
      lines_.push_back(std::exchange(line, ""));
    }
    lines_.push_back(line);
  }

  Script read() {
    while (out_.fault.empty() && at_ < lines_.size()) {
      const std::string text = trim(lines_[at_]);
      if (text.empty() || text[0] == '#')
        ++at_;
      else
        read_line(text);
    }
    return std::move(out_);
  }

 private:
  /// First word and the rest.
  static std::pair<std::string, std::string> cut(std::string_view text) {
    const auto space = text.find(' ');
    if (space == text.npos) return {std::string(text), ""};
    return {std::string(text.substr(0, space)), trim(text.substr(space))};
  }

  void fault(const std::string& what) { out_.fault = std::to_string(at_ + 1) + ": " + what; }

  void read_line(const std::string& text) {
    Line line;
    line.number = static_cast<int>(at_) + 1;
    const auto [word, rest] = cut(text);
    if (std::find(std::begin(methods), std::end(methods), word) != std::end(methods))
      return read_request(std::move(line), word, rest);
    if (word == "as")
      line.kind = Line::Kind::as;
    else if (word == "day")
      line.kind = Line::Kind::day;
    else if (word == "wait")
      line.kind = Line::Kind::wait;
    else if (word == "set")
      line.kind = Line::Kind::set;
    else if (word == "jobs")
      line.kind = Line::Kind::jobs;
    else
      return fault("not understood: " + text);
    std::tie(line.text, line.value) = cut(rest);
    ++at_;
    out_.lines.push_back(std::move(line));
  }

  /// Takes a JSON value that begins in `start` and may go on over the next lines; answers what
  /// follows it.
  std::string take_json(std::string start, std::string& json) {
    for (;;) {
      if (const auto length = json_length(start)) {
        json = start.substr(0, *length);
        ++at_;
        return trim(start.substr(*length));
      }
      if (++at_ >= lines_.size()) {
        fault("JSON without an end");
        return "";
      }
      start += "\n" + lines_[at_];
    }
  }

  void read_request(Line line, const std::string& method, const std::string& rest) {
    line.kind = Line::Kind::request;
    line.text = method;
    std::string body;
    std::tie(line.value, body) = cut(rest);
    if (body.starts_with('{') && !body.starts_with("{repeat"))
      take_json(body, line.body);
    else
      line.body = body, ++at_;
    while (out_.fault.empty() && at_ < lines_.size()) {
      const std::string text = trim(lines_[at_]);
      if (text.empty() || text[0] == '#') {
        ++at_;
        continue;
      }
      if (text[0] >= '1' && text[0] <= '9') return read_answer(std::move(line), text);
      const auto colon = text.find(':');
      if (colon == text.npos || text.find(' ') < colon)
        return fault("a header or a status is missing");
      line.headers.emplace_back(lower_ascii(text.substr(0, colon)), trim(text.substr(colon + 1)));
      ++at_;
    }
    if (out_.fault.empty()) fault("a request without a status");
  }

  void read_answer(Line line, const std::string& text) {
    line.status_number = static_cast<int>(at_) + 1;
    auto [status, rest] = cut(text);
    line.status = std::atoi(status.c_str());
    if (rest.starts_with('{') || rest.starts_with('['))
      rest = take_json(rest, line.expected);
    else
      ++at_;
    const auto words = split(rest, ' ');
    if (!words.empty() && words[0] != "save") return fault("not understood: " + rest);
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto equal = words[i].find('=');
      if (equal == std::string::npos)
        line.keeps.push_back({words[i], "/" + words[i]});
      else
        line.keeps.push_back({words[i].substr(0, equal), words[i].substr(equal + 1)});
    }
    while (at_ < lines_.size() && lines_[at_].starts_with("< ")) {
      const std::string header = lines_[at_++].substr(2);
      const auto colon = header.find(':');
      if (colon == std::string::npos) return fault("a header of the answer without a colon");
      line.answer_headers.emplace_back(header.substr(0, colon), trim(header.substr(colon + 1)));
    }
    out_.lines.push_back(std::move(line));
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  Script out_;
};

}  // namespace

Script read_script(std::string_view text) { return Reader(text).read(); }

TEST(ApiScript, ARequestHasABodyHeadersAnAnswerAndWhatIsKept) {
  const Script s = read_script(
      "# why\nas officer@a\nPOST /api/needs {\"a\":\n  {\"b\":\"}\"}}\nIf-Match: 3\n"
      "201 {\"state\":\"draft\"} save id v=/version\n< ETag: \"1\"\nday 2026-12-01\n");
  ASSERT_EQ(s.fault, "");
  ASSERT_EQ(s.lines.size(), 3u);
  EXPECT_EQ(s.lines[0].text, "officer@a");
  const Line& r = s.lines[1];
  EXPECT_EQ(r.number, 3);
  EXPECT_EQ(r.text + " " + r.value, "POST /api/needs");
  EXPECT_EQ(r.body, "{\"a\":\n  {\"b\":\"}\"}}");
  EXPECT_EQ(r.headers, (std::vector<std::pair<std::string, std::string>>{{"if-match", "3"}}));
  EXPECT_EQ(r.status, 201);
  EXPECT_EQ(r.expected, "{\"state\":\"draft\"}");
  ASSERT_EQ(r.keeps.size(), 2u);
  EXPECT_EQ(r.keeps[1].pointer, "/version");
  EXPECT_EQ(r.answer_headers.at(0).second, "\"1\"");
}

TEST(ApiScript, AFileThatIsNotUnderstoodSaysWhere) {
  EXPECT_EQ(read_script("as a\nwalk home\n").fault, "2: not understood: walk home");
  EXPECT_EQ(read_script("GET /api/needs\n").fault, "3: a request without a status");
  EXPECT_EQ(read_script("POST /api/needs {\"a\":1\n").fault, "3: JSON without an end");
  EXPECT_EQ(read_script("GET /api/needs\n200 keep id\n").fault, "3: not understood: keep id");
}

}  // namespace dh::api
