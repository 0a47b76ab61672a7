// Runs tests/api/*.api through the door, in-process, on SQLite and PostgreSQL. The form:
// api_script.hpp.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "api_document.hpp"
#include "api_fixture.hpp"
#include "api_script.hpp"
#include "base/crypto.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "door.hpp"
#include "features.hpp"

namespace dh::api {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::string read_file(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

std::string from_base32(std::string_view text) {
  std::string bytes;
  unsigned buffer = 0;
  int bits = 0;
  for (const char c : text) {
    buffer = buffer << 5 | static_cast<unsigned>(c >= 'A' ? c - 'A' : c - '2' + 26);
    if ((bits += 5) < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(buffer >> bits & 255);
  }
  return bytes;
}

/// "" when `got` holds all of `want`; else where it does not.
std::string mismatch(const json::value& want, const json::value* got, const std::string& path) {
  if (want.is_string() && want.as_string() == "!absent")
    return got == nullptr ? "" : path + " is there";
  if (got == nullptr) return path + " is not there";
  if (want.is_string() && want.as_string() == "*") return "";
  if (want.is_object() && got->is_object()) {
    for (const auto& member : want.as_object()) {
      const json::value* inner = got->as_object().if_contains(member.key());
      const std::string at = path + "/" + std::string(member.key());
      if (const std::string fault = mismatch(member.value(), inner, at); !fault.empty())
        return fault;
    }
    return "";
  }
  if (want.is_array() && got->is_array()) {
    const json::array &w = want.as_array(), &g = got->as_array();
    const bool open = !w.empty() && w.back().is_string() && w.back().as_string() == "...";
    const std::size_t size = w.size() - (open ? 1 : 0);
    if (g.size() < size || (!open && g.size() != size))
      return path + " has " + std::to_string(g.size()) + " items, not " + std::to_string(size);
    for (std::size_t i = 0; i < size; ++i)
      if (const std::string fault = mismatch(w[i], &g[i], path + "/" + std::to_string(i));
          !fault.empty())
        return fault;
    return "";
  }
  return want == *got ? ""
                      : path + " is " + json::serialize(*got) + ", not " + json::serialize(want);
}

http::Method method_of(std::string_view word) {
  using enum http::Method;
  for (const http::Method m : {get, head, post, put, patch, del, options})
    if (http::name(m) == word) return m;
  return other;
}

void set_target(http::Request& request, const std::string& target) {
  request.target = target;
  const auto mark = std::min(target.find('?'), target.size());
  request.path = http::percent_decode(target.substr(0, mark), false).value_or(target);
  if (mark == target.size()) return;
  for (const std::string& pair : split(target.substr(mark + 1), '&')) {
    const auto equal = std::min(pair.find('='), pair.size());
    const std::string value = equal == pair.size() ? "" : pair.substr(equal + 1);
    request.query.emplace_back(http::percent_decode(pair.substr(0, equal), true).value_or(""),
                               http::percent_decode(value, true).value_or(""));
  }
}

using Parameter = std::tuple<db::Dialect, std::string>;

std::vector<std::string> script_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(fs::path(DH_SOURCE_DIR) / "tests" / "api"))
    if (entry.path().extension() == ".api") out.push_back(entry.path().stem().string());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

class ApiScripts : public testing::TestWithParam<Parameter> {
 protected:
  void SetUp() override {
    auto world = World::open(std::get<0>(GetParam()));
    ASSERT_TRUE(world) << db::not_run(world.error());
    world_ = std::move(*world);
    values_ = world_->names;
    door_ = std::make_unique<Door>(*world_->app);
  }

  std::string fill_in(std::string_view text) const;
  http::Request request_of(const Line& line);
  http::Response send(const http::Request& request);
  void sign_in_if_known();
  void run(const Line& line, const std::string& file);
  void ask(const Line& line, const std::string& file);
  void keep(const Line& line, const json::value& body, const std::string& file);

  std::unique_ptr<World> world_;
  std::unique_ptr<Door> door_;
  std::vector<jobs::JobKind> kinds_ = job_kinds();
  std::map<std::string, std::string> values_;
  std::map<std::string, std::string> cookies_;  ///< by who asks
  std::string who_ = "nobody";
  int requests_ = 0;
};

/// Puts kept values, one-time codes and long texts in the place of {…}.
std::string ApiScripts::fill_in(std::string_view text) const {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto end = text[i] == '{' ? text.find('}', i) : text.npos;
    if (end == text.npos) {
      out += text[i];
      continue;
    }
    const std::string name(text.substr(i + 1, end - i - 1));
    if (const auto known = values_.find(name); known != values_.end()) {
      out += known->second;
    } else if (name.starts_with("totp ") && values_.contains(name.substr(5))) {
      out += totp(from_base32(values_.at(name.substr(5))), world_->time.now());
    } else if (const auto parts = split(name, ' '); parts.size() == 3 && parts[0] == "repeat") {
      for (int n = std::atoi(parts[2].c_str()); n > 0; --n) out += parts[1];
    } else {
      out += text[i];
      continue;
    }
    i = end;
  }
  return out;
}

http::Request ApiScripts::request_of(const Line& line) {
  http::Request r;
  r.method = method_of(line.text);
  set_target(r, fill_in(line.value));
  r.body = fill_in(line.body);
  r.remote = "192.0.2.7";
  r.id = "request-" + std::to_string(++requests_);
  const auto add = [&](const std::string& name, const std::string& value) {
    for (const auto& [given, ignored] : line.headers)
      if (given == name) return;
    r.headers.emplace_back(name, value);
  };
  for (const auto& [name, value] : line.headers)
    if (!value.empty()) r.headers.emplace_back(name, fill_in(value));
  add("host", "donghanh.test");
  if (cookies_.contains(who_))
    add("cookie", "dh=" + cookies_.at(who_) + "; __Host-dh=" + cookies_.at(who_));
  if (r.method == http::Method::get || r.method == http::Method::head) return r;
  add("x-requested-with", "donghanh");
  if (!r.body.empty()) add("content-type", "application/json");
  if (r.method == http::Method::post) add("idempotency-key", "key-" + std::to_string(requests_));
  return r;
}

/// As the server would: a body above the limit never reaches the handler.
http::Response ApiScripts::send(const http::Request& request) {
  if (request.body.size() > door_->limits(request).body) return door_->refused(413, request.id);
  http::Response answer = door_->handle(request);
  while (answer.stream && answer.stream(answer.body)) {}
  if (const auto match = door_->router().match(request.method, request.path); match.route != nullptr) {
    const std::string fault = undocumented(*match.route, request, answer);
    EXPECT_EQ(fault, "") << http::name(request.method) << " " << request.path << " differs from docs/api/openapi.json";
  }
  for (const auto& [name, value] : answer.headers) {
    if (name != "Set-Cookie") continue;
    const auto equal = value.find('='), end = value.find(';');
    cookies_[who_] = value.substr(equal + 1, end - equal - 1);
    if (cookies_[who_].empty()) cookies_.erase(who_);
  }
  return answer;
}

void ApiScripts::sign_in_if_known() {
  if (cookies_.contains(who_) || !values_.contains(who_) || !values_.at(who_).starts_with("usr-"))
    return;
  Line line;
  line.text = "POST";
  line.value = "/api/session";
  line.body =
      json::serialize(json::object{{"username", who_}, {"password", std::string(password)}});
  const http::Response answer = send(request_of(line));
  ASSERT_EQ(answer.status, 200) << who_ << " cannot sign in: " << answer.body;
}

void ApiScripts::keep(const Line& line, const json::value& body, const std::string& file) {
  for (const Kept& k : line.keeps) {
    boost::system::error_code fault;
    const json::value* found = body.find_pointer(k.pointer, fault);
    if (found == nullptr) {
      ADD_FAILURE_AT(file.c_str(), line.status_number) << k.pointer << " is not there to keep";
      return;
    }
    values_[k.name] =
        found->is_string() ? std::string(found->as_string()) : json::serialize(*found);
  }
}

void ApiScripts::ask(const Line& line, const std::string& file) {
  const http::Response answer = send(request_of(line));
  const std::string text = answer.view.empty() ? answer.body : std::string(answer.view);
  const auto fault = [&](const std::string& what) {
    ADD_FAILURE_AT(file.c_str(), line.status_number)
        << line.text << " " << line.value << " as " << who_ << ": " << what << "\nanswer "
        << answer.status << " " << text.substr(0, 2000);
  };
  if (answer.status != line.status) return fault("status " + std::to_string(answer.status));
  for (const auto& [name, value] : line.answer_headers) {
    const auto at = std::find_if(answer.headers.begin(), answer.headers.end(),
                                 [&](const auto& h) { return h.first == name; });
    if (at == answer.headers.end()) return fault("no header " + name);
    if (at->second.find(fill_in(value)) == std::string::npos)
      return fault(name + " is " + at->second);
  }
  if (line.expected.empty() && line.keeps.empty()) return;
  const auto body = parse_json(text);
  if (!body) return fault("the answer is no JSON");
  if (!line.expected.empty()) {
    const auto want = parse_json(fill_in(line.expected));
    if (!want) return fault("what is expected is no JSON");
    if (const std::string what = mismatch(*want, &*body, ""); !what.empty()) return fault(what);
  }
  keep(line, *body, file);
}

void ApiScripts::run(const Line& line, const std::string& file) {
  switch (line.kind) {
    case Line::Kind::as: who_ = line.text; return;
    case Line::Kind::day:
      world_->time.set(parse_instant(line.text + "T02:00:00Z").value_or(World::start()));
      cookies_.clear();
      return;
    case Line::Kind::wait: {
      const int amount = std::atoi(line.text.c_str());
      const int unit = line.value.starts_with("second") ? 1
                       : line.value.starts_with("hour") ? 3600
                                                        : 60;
      world_->time.advance(std::chrono::seconds(amount * unit));
      return;
    }
    case Line::Kind::set:
      world_->app->settings.set(line.text, line.value);
      door_ = std::make_unique<Door>(*world_->app);
      return;
    case Line::Kind::jobs: {
      // A job may leave others: until none is due.
      for (int done = 1; done > 0;) done = jobs::run_due(world_->app->engine(), kinds_).value_or(0);
      return;
    }
    case Line::Kind::request:
      sign_in_if_known();
      if (!HasFatalFailure()) ask(line, file);
  }
}

TEST_P(ApiScripts, AnswersAsWritten) {
  const fs::path path =
      fs::path(DH_SOURCE_DIR) / "tests" / "api" / (std::get<1>(GetParam()) + ".api");
  const Script script = read_script(read_file(path));
  ASSERT_EQ(script.fault, "") << path;
  ASSERT_FALSE(script.lines.empty()) << path;
  for (const Line& line : script.lines) {
    run(line, path.string());
    if (HasFailure()) return;  // what follows rests on what went before
  }
}

INSTANTIATE_TEST_SUITE_P(
    On, ApiScripts,
    testing::Combine(testing::Values(db::Dialect::sqlite, db::Dialect::postgres),
                     testing::ValuesIn(script_names())),
    [](const testing::TestParamInfo<Parameter>& info) {
      std::string name = std::get<0>(info.param) == db::Dialect::sqlite ? "sqlite_" : "postgres_";
      for (const char c : std::get<1>(info.param))
        name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
      return name;
    });

}  // namespace dh::api
