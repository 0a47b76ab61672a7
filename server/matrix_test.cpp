// The authorization matrix through the door: every route × every role × a record of the own and of another
// organisation × every state. What is expected is computed from the route table and the table of rights; a
// denied call must leave every table as it was. On PostgreSQL with one state of each type: there the door is the
// same, and RightsTest holds the predicate on both.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "api_fixture.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "db/test_digest.hpp"
#include "door.hpp"
#include "engine/right.hpp"
#include "engine/save.hpp"
#include "service/links/personal_links.hpp"
#include "service/identity/user_context.hpp"

namespace dh::api {

namespace {

using http::Method;

struct Body { std::int64_t organisation = 0; std::string province; };

/// A record as the matrix made it.
struct Cell {
  const RecordType* type;
  Head head;
};

std::string marker(const Head& h) { return "Chỉ người được xem " + std::to_string(h.id); }

Record blank(const RecordType& type, std::int64_t id, std::string_view state, const Body& owner) {
  Record r;
  r.type = &type;
  from_struct(type.make().get(), r);
  r.head.id = id;
  r.head.type = std::string(type.name);
  r.head.code = "M" + std::to_string(id);
  r.head.title = marker(r.head);
  r.head.state = std::string(state);
  r.head.owner = owner.organisation;
  r.head.province = owner.province;
  r.head.publicity = "unlisted";
  r.head.created_by = r.head.changed_by = 1;
  r.head.created_at = r.head.changed_at = to_ms(World::start());
  if (const Field* f = type.find("state")) r.cells[type.first_cell(*f)] = std::string(state);
  return r;
}

}  // namespace

class Matrix : public testing::TestWithParam<db::Dialect> {
 protected:
  void SetUp() override {
    auto world = World::open(GetParam());
    ASSERT_TRUE(world) << db::not_run(world.error());
    world_ = std::move(*world);
    door_ = std::make_unique<Door>(*world_->app);
    for (const auto& [name, id] : world_->names)
      if (id.starts_with("usr-")) add_person(name, *parse_id("usr", id));
    ASSERT_EQ(roles_.size(), choices(Role{}).size() - 1) << "the fixture has a person of every role but the machine's";
    add_records();
  }

  void add_person(const std::string& name, std::int64_t id) {
    ASSERT_TRUE(world_->app->db->read([&](db::Connection& c) -> Result<void> {
      people_[name] = TRY(identity::read_user(world_->app->engine(), c, id));
      return {};
    }));
    roles_.insert(people_[name].role);
    const auto answer = send(nullptr, Method::post, "/api/session",
                             R"({"username":")" + name + R"(","password":")" + std::string(password) + "\"}");
    ASSERT_EQ(answer.status, 200) << name << answer.body;
    for (const auto& [header, value] : answer.headers)
      if (header == "Set-Cookie") cookies_[people_[name].id] = value.substr(0, value.find(';'));
  }

  /// One record of every type in every state for every organisation that somebody belongs to.
  void add_records() {
    std::map<std::int64_t, Body> bodies;
    for (const auto& [name, user] : people_) bodies[user.organisation] = {user.organisation, user.province};
    std::int64_t id = 1000;
    ASSERT_TRUE(world_->app->db->write([&](db::Connection& c) -> Result<void> {
      cells_.clear();
      for (const RecordType* type : catalogue())
        for (const std::string& state : states_of(*type))
          for (const auto& [organisation, body] : bodies) {
            const Record r = blank(*type, ++id, state, body);
            TRY_VOID(store::insert_as_is(world_->app->engine(), c, r));
            cells_.push_back({type, r.head});
          }
      return {};
    }));
  }

  std::vector<std::string> states_of(const RecordType& type) const {
    std::vector<std::string> out;
    for (const Choice& c : type.flow.states) out.emplace_back(c.name);
    if (out.empty()) out.emplace_back();
    if (GetParam() == db::Dialect::postgres) out.resize(1);
    return out;
  }

  http::Response send(const User* user, Method method, const std::string& path, const std::string& body = "") {
    http::Request r;
    r.method = method;
    r.target = path;
    r.path = path.substr(0, path.find('?'));
    if (const auto mark = path.find('?'); mark != std::string::npos)
      for (const std::string& pair : split(path.substr(mark + 1), '&'))
        r.query.emplace_back(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
    r.remote = "192.0.2.7";
    r.id = "request-" + std::to_string(++requests_);
    r.headers.emplace_back("host", "donghanh.test");
    if (user != nullptr) r.headers.emplace_back("cookie", cookies_.at(user->id));
    if (method != Method::get) {
      r.headers.emplace_back("x-requested-with", "donghanh");
      r.headers.emplace_back("content-type", "application/json");
      r.headers.emplace_back("idempotency-key", r.id);
      r.headers.emplace_back("if-match", "\"999999\"");
      r.body = body.empty() ? "{}" : body;
    }
    http::Response answer = door_->handle(r);
    while (answer.stream && answer.stream(answer.body)) {}
    return answer;
  }

  std::map<std::string, std::string> digest() {
    // A session knows when it was last used; that is no effect of the call itself.
    return db::digest(*world_->app->db, {"session"}).value();
  }

  /// Runs `calls` and sees that they left no trace.
  void without_trace(const std::string& what, const std::function<void()>& calls) {
    const auto before = digest();
    calls();
    const auto after = digest();
    for (const auto& [table, rows] : before) {
      const auto now = after.find(table);
      EXPECT_TRUE(now != after.end() && now->second == rows) << what << " changed " << table;
    }
  }

  /// The path with the record and something plausible for the rest.
  static std::string path_of(const Route& route, const Cell& cell) {
    const auto replace = [](std::string& text, std::string_view from, const std::string& to) {
      if (const auto at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
    };
    std::string path = route.path;
    replace(path, "{id}", id_text(cell.type->prefix, cell.head.id));
    replace(path, "{action}", cell.type->flow.steps.empty() ? "none" : std::string(cell.type->flow.steps[0].action));
    replace(path, "{file}", "fil-1");
    replace(path, "{paper}", "people.pdf");
    replace(path, "{other}", "par-1");
    return path;
  }

  /// The office of another province.
  std::int64_t foreign_to(const User& user) const {
    const char* office = user.province.starts_with("bac-ninh") ? "officer@ha-noi" : "officer@bac-ninh";
    return people_.at(office).organisation;
  }

  std::vector<const Route*> routes_of(const RecordType& type, bool of_one) const {
    std::vector<const Route*> out;
    for (const Route& r : door_->router().routes())
      if (r.access.kind == Access::Kind::type && r.access.type == &type &&
          r.path.starts_with("/api/" + std::string(type.plural) + "/{id}") == of_one)
        out.push_back(&r);
    return out;
  }

  std::unique_ptr<World> world_;
  std::unique_ptr<Door> door_;
  std::map<std::string, User> people_;
  std::set<Role> roles_;
  std::map<std::int64_t, std::string> cookies_;
  std::vector<Cell> cells_;
  int requests_ = 0;
};
ON_BOTH_DATABASES(Matrix);

TEST_P(Matrix, WithoutASessionOnlyOpenRoutesAnswer) {
  int denied = 0;
  without_trace("nobody", [&] {
    for (const Route& r : door_->router().routes()) {
      if (r.access.kind == Access::Kind::anonymous) continue;
      const Cell& cell = *std::find_if(cells_.begin(), cells_.end(), [&](const Cell& c) {
        return r.access.type == nullptr || c.type == r.access.type;
      });
      const auto answer = send(nullptr, r.method, path_of(r, cell));
      EXPECT_EQ(answer.status, 401) << http::name(r.method) << " " << r.path;
      ++denied;
    }
  });
  EXPECT_GT(denied, 300);
}

/// The token of a personal link in every place where somebody might try it: it opens its own page and nothing else.
TEST_P(Matrix, APersonalLinkOpensOnePageAndNothingElse) {
  const std::string token = "token-of-the-matrix";
  const auto cell = std::find_if(cells_.begin(), cells_.end(), [](const Cell& c) {
    return c.type->name == "inbound_delegation";
  });
  ASSERT_NE(cell, cells_.end());
  ASSERT_TRUE(world_->app->db->write([&](db::Connection& c) -> Result<void> {
    return links::add(c, {.id = 999, .record = cell->head.id, .purpose = "opinion", .name = "Người ngoài",
                          .expires_at = 4102444800000}, token);
  }));
  int opened = 0, shut = 0;
  for (const Route& r : door_->router().routes()) {
    std::string path = r.access.type == nullptr ? r.path : path_of(r, *cell);
    const auto at = path.find("{token}");
    const bool of_links = at != std::string::npos;
    if (of_links) path.replace(at, 7, token);
    if (r.access.kind == Access::Kind::anonymous && !of_links) continue;   // open to everybody, token or not
    http::Request request;
    request.method = r.method;
    request.target = request.path = path;
    request.query = {{"token", token}};
    request.remote = "192.0.2.9";
    request.id = "link-" + std::to_string(opened + shut);
    const std::string& cookie = cookies_.begin()->second;
    request.headers = {{"host", "donghanh.test"}, {"cookie", cookie.substr(0, cookie.find('=') + 1) + token},
                       {"authorization", "Bearer " + token}, {"x-requested-with", "donghanh"},
                       {"content-type", "application/x-www-form-urlencoded"}, {"idempotency-key", request.id}};
    const http::Response answer = door_->handle(request);
    const int status = answer.status;
    if (r.path == "/lien-ket/{token}") {
      EXPECT_EQ(status, r.method == Method::get ? 200 : 422) << path;
      EXPECT_NE(answer.body.find("Người ngoài"), std::string::npos) << path;
      ++opened;
    } else {
      EXPECT_TRUE(status == 401 || status == 404) << http::name(r.method) << " " << path << " " << status;
      ++shut;
    }
  }
  EXPECT_EQ(opened, 2);
  EXPECT_GT(shut, 300);
}

TEST_P(Matrix, RoutesOfNoRecordFollowTheirRule) {
  for (const auto& [name, user] : people_)
    for (const Route& r : door_->router().routes()) {
      const bool of_session = r.path.starts_with("/api/session");  // would end the session that the test uses
      if (r.access.kind == Access::Kind::anonymous || r.access.kind == Access::Kind::type || of_session) continue;
      const bool open = r.access.kind == Access::Kind::signed_in || has(r.access.roles, user.role);
      const auto answer = send(&user, r.method, r.path);
      const std::string what = name + " " + std::string(http::name(r.method)) + " " + r.path;
      if (open) {
        EXPECT_TRUE(answer.status != 401 && answer.status != 403 && answer.status < 500) << what << answer.body;
      } else {
        EXPECT_EQ(answer.status, 403) << what;
      }
    }
}

TEST_P(Matrix, ListsAndExportsHoldWhatTheRuleAllows) {
  for (const auto& [name, user] : people_)
    for (const RecordType* type : catalogue()) {
      const std::string list = "/api/" + std::string(type->plural);
      const auto sheet = send(&user, Method::get, list + ".csv?fields=title&sort=id");
      const bool ever = ever_allowed(user.role, *type, May::view);
      EXPECT_EQ(sheet.status, ever ? 200 : 404) << name << " " << list;
      const auto first = send(&user, Method::get, list + "?limit=200&sort=id");
      for (const Cell& cell : cells_) {
        if (cell.type != type) continue;
        const bool shown = allowed(user, *type, May::view, cell.head, {}, {});
        EXPECT_EQ(sheet.body.find(marker(cell.head)) != std::string::npos, shown) << name << " " << list << ".csv "
                                                                                << cell.head.state;
        const bool listed = first.body.find(marker(cell.head)) != std::string::npos;
        EXPECT_TRUE(shown || !listed) << name << " " << list;
      }
    }
}

TEST_P(Matrix, EveryRouteOfARecordFollowsItsRight) {
  int denied = 0, let_in = 0;
  for (const auto& [name, user] : people_)
    for (const RecordType* type : catalogue()) {
      std::vector<std::pair<const Cell*, const Route*>> later;
      without_trace(name + " at " + std::string(type->name), [&] {
        for (const Cell& cell : cells_) {
          const bool own = cell.head.owner == user.organisation, far = cell.head.owner == foreign_to(user);
          if (cell.type != type || (!own && !far)) continue;
          const bool sees = allowed(user, *type, May::view, cell.head, {}, {});
          for (const Route* r : routes_of(*type, true)) {
            if (sees && allowed(user, *type, r->access.may, cell.head, {}, {})) {
              later.emplace_back(&cell, r);
              continue;
            }
            const auto answer = send(&user, r->method, path_of(*r, cell));
            EXPECT_EQ(answer.status, sees ? 403 : 404)
                << name << " " << http::name(r->method) << " " << path_of(*r, cell) << " in " << cell.head.state
                << (own ? " own " : " other ") << answer.body;
            EXPECT_TRUE(sees || answer.body.find(marker(cell.head)) == std::string::npos);
            ++denied;
          }
        }
        for (const Route* r : routes_of(*type, false)) {
          if (ever_allowed(user.role, *type, r->access.may)) continue;
          const auto answer = send(&user, r->method, r->path);
          EXPECT_EQ(answer.status, ever_allowed(user.role, *type, May::view) ? 403 : 404) << name << " " << r->path;
          ++denied;
        }
      });
      for (const auto& [cell, r] : later) {
        const auto answer = send(&user, r->method, path_of(*r, *cell));
        // A file and a link that are not there; attaching needs the right to edit or to take a step.
        const bool part = std::ranges::any_of(std::array{"{file}", "{link}", "{other}", "{n}"}, [&](const char* name) {
          return r->path.find(name) != std::string::npos;
        });
        const bool attach = r->method == Method::post && r->path.ends_with("/files") &&
                            !allowed(user, *type, May::edit, cell->head, {}, {}) &&
                            !allowed(user, *type, May::step, cell->head, {}, {});
        EXPECT_TRUE(answer.status != 401 && (answer.status == 403) == attach && (answer.status == 404) == part &&
                    answer.status < 500)
            << name << " " << http::name(r->method) << " " << path_of(*r, *cell) << " in " << cell->head.state << " "
            << answer.status << answer.body;
        ++let_in;
      }
    }
  EXPECT_GT(denied, 1000);
  EXPECT_GT(let_in, 1000);
}

}  // namespace dh::api
