#include "api_fixture.hpp"

#include <boost/json.hpp>

#include "base/crypto.hpp"
#include "engine/store.hpp"
#include "service/identity/accounts.hpp"

namespace dh::api {

namespace {

using boost::json::object;

/// One record of the fixture: its name in scripts, type and members; "=name" refers to an earlier
/// one.
struct Thing {
  std::string name, type;
  object values;
};

object body(const char* name, const char* kind, const char* province = nullptr,
            const char* parent = nullptr) {
  object o{{"name", name}, {"kind", kind}};
  if (province != nullptr) o["province"] = province;
  if (parent != nullptr) o["parent"] = parent;
  return o;
}

std::vector<Thing> things() {
  constexpr auto cao_bang = "cao-bang@before-records", ha_noi = "ha-noi@2008-08-01",
                 bac_ninh = "bac-ninh@2025-07-01";
  object tokyo = body("Đại sứ quán Việt Nam tại Nhật Bản", "mission");
  tokyo["territories"] = boost::json::array{"=japan"};
  object osaka = body("Tổng lãnh sự quán Việt Nam tại Osaka", "mission");
  osaka["territories"] = boost::json::array{"=okinawa"};
  object agency =
      body("Sở Ngoại vụ Cao Bằng", "foreign_affairs_department", cao_bang, "=cao_bang_committee");
  agency["foreign_affairs_agency"] = true;
  object bac_ninh_now = body("Sở Ngoại vụ Bắc Ninh", "foreign_affairs_department", bac_ninh);
  bac_ninh_now["succeeds"] = boost::json::array{"=bac_giang"};
  return {
      {"japan", "territory", {{"name", "Nhật Bản"}, {"kind", "country"}, {"country", "JP"}}},
      {"okinawa",
       "territory",
       {{"name", "Okinawa"},
        {"kind", "foreign_locality"},
        {"country", "JP"},
        {"within", "=japan"}}},
      {"china", "territory", {{"name", "Trung Quốc"}, {"kind", "country"}, {"country", "CN"}}},
      {"cao_bang_committee", "organisation",
       body("Ủy ban nhân dân tỉnh Cao Bằng", "peoples_committee", cao_bang)},
      {"cao_bang", "organisation", agency},
      {"cao_bang_trade", "organisation",
       body("Sở Công Thương Cao Bằng", "line_department", cao_bang, "=cao_bang_committee")},
      {"cao_bang_commune", "organisation",
       body("Ủy ban nhân dân xã Đàm Thủy", "border_commune", cao_bang, "=cao_bang_committee")},
      {"cao_bang_party", "organisation", body("Tỉnh ủy Cao Bằng", "party_committee", cao_bang)},
      {"ha_noi", "organisation", body("Sở Ngoại vụ Hà Nội", "foreign_affairs_department", ha_noi)},
      {"bac_giang", "organisation",
       body("Văn phòng UBND tỉnh Bắc Giang", "peoples_committee_office", "bac-giang@1997-01-01")},
      {"bac_ninh", "organisation", bac_ninh_now},
      {"ministry_body", "organisation",
       body("Cục Ngoại vụ và Ngoại giao văn hóa", "ministry_department")},
      {"law_body", "organisation", body("Vụ Luật pháp và Điều ước quốc tế", "ministry_department")},
      {"border_body", "organisation", body("Ủy ban Biên giới quốc gia", "ministry_department")},
      {"consular_body", "organisation", body("Cục Lãnh sự", "ministry_department")},
      {"tokyo", "organisation", tokyo},
      {"osaka", "organisation", osaka},
      {"enterprise_a", "organisation", body("Công ty Nông sản A", "enterprise", cao_bang)},
      {"partner_a",
       "partner",
       {{"name", "Asahi Trading"},
        {"kind", "enterprise"},
        {"country", "JP"},
        {"territory", "=japan"}}},
      {"partner_b",
       "partner",
       {{"name", "Bách Sắc Trading"},
        {"kind", "enterprise"},
        {"country", "CN"},
        {"territory", "=china"}}},
  };
}

struct Person {
  const char* username;
  const char* name;
  Role role;
  const char* organisation;
};
constexpr Person people[] = {
    {"officer@cao-bang", "Nông Thị Lan", Role::foreign_affairs_officer, "cao_bang"},
    {"second.officer@cao-bang", "Lương Văn Hải", Role::foreign_affairs_officer, "cao_bang"},
    {"head@cao-bang", "Hoàng Văn Páo", Role::foreign_affairs_head, "cao_bang"},
    {"leader@cao-bang", "Bế Thị Mai", Role::provincial_leader, "cao_bang_committee"},
    {"clerk@cao-bang", "Đinh Thị Hoa", Role::clerk, "cao_bang"},
    {"department@cao-bang", "Lục Văn Bình", Role::department_contact, "cao_bang_trade"},
    {"commune@cao-bang", "Triệu Văn Sơn", Role::commune_contact, "cao_bang_commune"},
    {"party@cao-bang", "Đàm Thị Thu", Role::party_committee_reader, "cao_bang_party"},
    {"officer@ha-noi", "Trần Hà", Role::foreign_affairs_officer, "ha_noi"},
    {"officer@bac-ninh", "Nguyễn Quan Họ", Role::foreign_affairs_officer, "bac_ninh"},
    {"ministry", "Phạm Vụ", Role::ministry_desk, "ministry_body"},
    {"ministry.leader", "Đào Lãnh Đạo", Role::ministry_leader, "ministry_body"},
    {"law", "Lê Luật", Role::law_desk, "law_body"},
    {"border", "Vũ Biên", Role::border_desk, "border_body"},
    {"consular", "Đỗ Lãnh", Role::consular_desk, "consular_body"},
    {"mission@tokyo", "Ngô Tokyo", Role::mission_officer, "tokyo"},
    {"mission@osaka", "Phan Osaka", Role::mission_officer, "osaka"},
    {"enterprise@a", "Lý Doanh", Role::enterprise_member, "enterprise_a"},
    {"partner@a", "Sato Kenji", Role::partner_member, "enterprise_a"},
    {"admin", "Quản Trị", Role::administrator, "ministry_body"},
};

boost::json::value refer(const boost::json::value& value, const Names& names) {
  if (value.is_array()) {
    boost::json::array out;
    for (const auto& item : value.as_array()) out.push_back(refer(item, names));
    return out;
  }
  if (!value.is_string() || !value.as_string().starts_with("=")) return value;
  return boost::json::value(names.at(std::string(value.as_string().subview(1))));
}

Result<std::string> make(App& app, db::Connection& db, const Thing& thing, const Names& names) {
  object values;
  for (const auto& member : thing.values) values[member.key()] = refer(member.value(), names);
  const RecordType& type = *find_type(thing.type);
  const Actor machine{system_user(), "fixture", {}, {}};
  return id_text(type.prefix, TRY(store::create(app.engine(), db, machine, type, values)).head.id);
}

Result<void> make_person(App& app, db::Connection& db, const Person& p, const Names& names,
                         const std::string& hash) {
  const Choice& role = choices(Role{})[static_cast<std::size_t>(p.role)];
  object values{{"name", p.name},
                {"post", "Chuyên viên"},
                {"role", std::string(role.name)},
                {"organisation", names.at(p.organisation)},
                {"active", true}};
  if (p.role == Role::partner_member) values["partner"] = names.at("partner_a");
  const std::string id = TRY(make(app, db, {p.username, "user", values}, names));
  return identity::add_account(db, *parse_id("usr", id), p.username, hash);
}

Settings test_settings(const std::string& folder) {
  Settings s;
  s.set("folder", folder);
  s.set("second_factor", "no");
  s.set("password_memory_kib", "8");
  s.set("rate_sign_in", "0");
  s.set("rate_session", "0");
  s.set("rate_anonymous", "0");
  s.set("log_requests", "no");
  return s;
}

/// Lends a database to an App that must not own it.
class Borrowed final : public db::Db {
 public:
  explicit Borrowed(db::Db& db) : db_(db) {}
  Result<void> read(const std::function<Result<void>(db::Connection&)>& work) override {
    return db_.read(work);
  }
  Result<void> write(const db::Write& work) override { return db_.write(work); }
  db::Dialect dialect() const override { return db_.dialect(); }
  Result<void> backup_to(const std::string& folder) override { return db_.backup_to(folder); }

 private:
  db::Db& db_;
};

Result<void> make_people(App& app) {
  const std::string hash = hash_password(password, {1, std::size_t{8} << 10});
  return app.db->write([&](db::Connection& db) -> Result<void> {
    Names names;
    for (const Thing& t : things()) names[t.name] = TRY(make(app, db, t, names));
    for (const Person& p : people) TRY_VOID(make_person(app, db, p, names, hash));
    return {};
  });
}

/// Migrates and makes the people, an hour before the tests begin.
Result<void> fill(db::Db& db) {
  const FixedTime time{World::start() - std::chrono::hours(1)};
  SeededRandom random{1};
  const auto app =
      TRY(App::around(test_settings("."), time, random, std::make_unique<Borrowed>(db)));
  TRY_VOID(prepare(*app));
  return make_people(*app);
}

Result<Names> names_of(App& app) {
  Names out;
  TRY_VOID(app.db->read([&](db::Connection& db) -> Result<void> {
    for (const Thing& t : things()) {
      const auto rows =
          TRY(db.query("select id from head where type = $1 and title = $2 order by id limit 1",
                       {t.type, std::string(t.values.at("name").as_string())}));
      DH_ASSERT(rows.size() == 1);
      out[t.name] = id_text(find_type(t.type)->prefix, db::as_int(rows.at(0, 0)));
    }
    for (const identity::Account& a : TRY(identity::all_accounts(db)))
      out[a.username] = id_text("usr", a.user);
    return {};
  }));
  return out;
}

}  // namespace

Result<std::unique_ptr<World>> World::open(db::Dialect dialect) {
  auto world = std::make_unique<World>(World{FixedTime(start())});
  world->place = TRY(db::TestPlace::copy_of(dialect, "api", &fill));
  db::Options options;
  options.url = world->place->url();
  world->app = TRY(App::around(test_settings(world->place->folder()), world->time, world->random,
                               TRY(db::Db::open(std::move(options)))));
  TRY_VOID(prepare(*world->app));
  world->names = TRY(names_of(*world->app));
  return world;
}

}  // namespace dh::api
