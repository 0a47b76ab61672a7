#pragma once
// A small world for tests of routes: two provinces' offices, partners and people, on either
// database, with requests answered in-process. The door (sessions, origin) is not in between.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "base/assets.hpp"
#include "base/json.hpp"
#include "db/test_database.hpp"
#include "engine/route.hpp"
#include "engine/store.hpp"
#include "engine/test_law.hpp"

namespace dh {

struct WorldAnswer {
  int status = 0;
  std::string text;
  boost::json::value json;
  std::vector<http::Header> headers;
  std::string header(std::string_view name) const {
    for (const auto& [key, value] : headers)
      if (key == name) return value;
    return "";
  }
  const boost::json::value& at(std::string_view pointer) const { return json.at_pointer(pointer); }
  std::string text_at(std::string_view pointer) const {
    return std::string(at(pointer).as_string());
  }
  std::size_t size(std::string_view pointer) const { return at(pointer).as_array().size(); }
};
struct WorldRequest {
  std::string body{};
  std::string version{};                    ///< If-Match
  std::string key{};                        ///< Idempotency-Key; POST gets a fresh one by itself
  std::vector<http::Header> headers{};      ///< names in lower case
  std::vector<http::Header> query{};
};

class WorldTest : public db::DatabaseTest {
 protected:
  using Answer = WorldAnswer;
  using Sent = WorldRequest;

  Result<std::unique_ptr<db::TestPlace>> place() override {
    return db::TestPlace::copy_of(GetParam(), "migrated", [](db::Db& db) -> Result<void> {
      std::vector<db::Migration> all;
      for (const Asset& a : assets())
        if (a.path.starts_with("migrations/") && a.path.ends_with(".sql"))
          all.push_back({std::string(a.path.substr(11, a.path.size() - 15)), std::string(a.bytes)});
      TRY(db::migrate(db, all));
      return {};
    });
  }

  void SetUp() override {
    DatabaseTest::SetUp();
    if (HasFatalFailure()) return;
    engine_ = std::make_unique<Engine>(
        Engine{db(), time_, random_, ids_, test_law::calendar(), test_law::clocks(), reference(), texts()});
    for (const RecordType* type : catalogue()) router_.add(record_routes(*type));
    add_people();
  }

  Engine& engine() { return *engine_; }
  Router& router() { return router_; }

  /// Answers one request as this user would get it from the handler.
  Answer ask(const User& user, http::Method method, const std::string& path, Sent sent = {}) {
    http::Request r;
    r.method = method;
    r.path = path;
    r.query = sent.query;
    if (const auto mark = path.find('?'); mark != std::string::npos) {
      r.path = path.substr(0, mark);
      for (const std::string& pair : split_query(path.substr(mark + 1))) {
        const auto equal = pair.find('=');
        r.query.emplace_back(http::percent_decode(pair.substr(0, equal), true).value(),
                             equal == std::string::npos
                                 ? ""
                                 : http::percent_decode(pair.substr(equal + 1), true).value());
      }
    }
    r.target = path;
    r.body = std::move(sent.body);
    r.headers = std::move(sent.headers);
    r.id = "req-" + std::to_string(++requests_);
    if (r.header("content-type").empty())
      r.headers.emplace_back("content-type", "application/json");
    if (!sent.version.empty()) r.headers.emplace_back("if-match", "\"" + sent.version + "\"");
    r.headers.emplace_back("idempotency-key",
                           sent.key.empty() ? "key-" + std::to_string(requests_) : sent.key);
    const Router::Match match = router_.match(method, r.path);
    if (match.route == nullptr) return {404, "no route", {}, {}};
    Call call{engine(), r, user, match.params, Tongue::vi, 0};
    auto result = match.route->handler(call);
    http::Response response = result ? std::move(*result) : problem(result.error(), texts(), r.id);
    while (response.stream && response.stream(response.body)) {}
    Answer out{response.status, response.body, {}, response.headers};
    if (auto parsed = parse_json(out.text)) out.json = *parsed;
    return out;
  }
  Answer get(const User& user, const std::string& path) {
    return ask(user, http::Method::get, path);
  }
  Answer post(const User& user, const std::string& path, const std::string& body,
              const std::string& version = "") {
    return ask(user, http::Method::post, path, {.body = body, .version = version});
  }

  /// Makes a record and answers its id text; a failure is a failure of the test.
  std::string make(const User& user, const std::string& plural, const std::string& body) {
    const Answer made = post(user, "/api/" + plural, body);
    EXPECT_EQ(made.status, 201) << made.text;
    return made.status == 201 ? made.text_at("/id") : "";
  }
  std::string version_of(const User& user, const std::string& path) {
    return std::to_string(get(user, path).at("/version").as_int64());
  }
  std::int64_t number(const std::string& id) {
    return parse_id(id_prefix(id), id).value_or(0);
  }
  /// First cell of a query.
  db::Cell cell(std::string_view sql, std::vector<db::Cell> params = {}) {
    db::Cell out;
    EXPECT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
      const auto rows = TRY(c.query(sql, params));
      if (!rows.empty()) out = rows.at(0, 0);
      return {};
    }));
    return out;
  }

  User user(Role role, const std::string& organisation, std::string province = "",
            std::string name = "") {
    User u;
    u.role = role;
    u.organisation = number(organisation);
    u.organisations = {u.organisation};
    u.province = province;
    if (!province.empty()) u.provinces = reference().with_predecessors(province);
    u.name = name.empty() ? "Người " + std::to_string(requests_) : name;
    const Choice& choice = choices(Role{})[static_cast<std::size_t>(role)];
    const std::string id =
        make(system_user(), "users",
             "{\"name\":\"" + u.name + "\",\"post\":\"Chuyên viên\",\"role\":\"" +
                 std::string(choice.name) + "\",\"organisation\":\"" + organisation +
                 "\",\"active\":true}");
    u.id = number(id);
    return u;
  }

  FixedTime time_{parse_instant("2026-11-23T03:00:00Z").value()};
  SeededRandom random_{7};
  IdSource ids_{time_, 1};
  std::string office_, other_office_, partner_, other_partner_;
  User officer_, head_, other_officer_, desk_, leader_, enterprise_;

 private:
  static std::vector<std::string> split_query(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= text.size();) {
      const auto to = std::min(text.find('&', from), text.size());
      if (to > from) out.push_back(text.substr(from, to - from));
      from = to + 1;
    }
    return out;
  }
  void add_people() {
    office_ = make(
        system_user(), "organisations",
        R"({"name":"Sở Ngoại vụ Bắc Ninh","kind":"foreign_affairs_department",)"
        R"("province":"bac-ninh@2025-07-01"})");
    other_office_ = make(
        system_user(), "organisations",
        R"({"name":"Sở Ngoại vụ Cao Bằng","kind":"foreign_affairs_department",)"
        R"("province":"cao-bang@before-records"})");
    partner_ = make(system_user(), "partners",
                    R"({"name":"Bach Sac Trading","kind":"enterprise","country":"CN"})");
    other_partner_ = make(system_user(), "partners",
                          R"({"name":"Bach Sac Trading Co.","kind":"enterprise","country":"CN"})");
    officer_ = user(Role::foreign_affairs_officer, office_, province_of(office_), "Nông Thị Lan");
    head_ = user(Role::foreign_affairs_head, office_, province_of(office_), "Hoàng Văn Páo");
    leader_ = user(Role::provincial_leader, office_, province_of(office_), "Lê Minh");
    other_officer_ =
        user(Role::foreign_affairs_officer, other_office_, province_of(other_office_), "Trần Hà");
    desk_ = user(Role::ministry_desk, other_office_, "", "Phạm Vụ");
  }
  std::string province_of(const std::string& organisation) {
    return db::as_text(
        cell("select province from organisations where id = $1", {number(organisation)}));
  }

  template <class T>
  static const T& kept(Result<T> (*load)()) {
    static const T value = load().value();
    return value;
  }
  static const Reference& reference() { return kept<Reference>([] { return Reference::load(); }); }
  static const Texts& texts() {
    return kept<Texts>(
        [] { return Texts::parse(asset("data/text/vi.json"), asset("data/text/en.json")); });
  }

  std::unique_ptr<Engine> engine_;
  Router router_;
  int requests_ = 0;
};

}  // namespace dh
