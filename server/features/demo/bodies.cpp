#include <boost/json.hpp>

#include "base/crypto.hpp"
#include "engine/store.hpp"
#include "features/demo/world.hpp"
#include "records/territory/territory.hpp"
#include "service/identity/accounts.hpp"

namespace dh::demo {

namespace {

using boost::json::array;
using boost::json::object;

Result<std::int64_t> make(const Engine& engine, db::Connection& db, std::string_view type, object values) {
  const Actor machine{system_user(), "demo", {}, {}};
  return TRY(store::create(engine, db, machine, *find_type(type), values)).head.id;
}

std::string slug(std::string_view version) { return std::string(version.substr(0, version.find('@'))); }

struct Body { std::string_view key, name, name_en, kind; };
constexpr Body central[] = {
    {"ministry", "Bộ Ngoại giao", "Ministry of Foreign Affairs", "ministry"},
    {"local_affairs", "Cục Ngoại vụ và Ngoại giao văn hóa",
     "Department of Local Foreign Affairs and Cultural Diplomacy", "ministry_department"},
    {"treaty_law", "Vụ Luật pháp và Điều ước quốc tế", "Department of International Law and Treaties",
     "ministry_department"},
    {"border", "Ủy ban Biên giới quốc gia", "National Boundary Commission", "ministry_department"},
    {"consular", "Cục Lãnh sự", "Consular Department", "ministry_department"},
    {"defence", "Bộ Quốc phòng", "Ministry of National Defence", "ministry"},
    {"security", "Bộ Công an", "Ministry of Public Security", "ministry"},
    {"finance", "Bộ Tài chính", "Ministry of Finance", "ministry"},
    {"trade", "Bộ Công Thương", "Ministry of Industry and Trade", "ministry"},
};

/// Bodies of one province. Whether it has a Sở Ngoại vụ is not verified for all, so the role's own name is used.
Result<void> make_province(const Engine& engine, db::Connection& db, World& w, const ProvinceVersion& p) {
  const std::string place = p.full_name, key = "org." + slug(p.id) + ".";
  const auto add = [&](const char* part, std::string name, std::string name_en, const char* kind, bool agency,
                       std::int64_t parent) -> Result<void> {
    object o{{"name", std::move(name)}, {"name_en", std::move(name_en)}, {"kind", kind},
             {"foreign_affairs_agency", agency}, {"province", p.id}, {"valid_from", "2025-07-01"}};
    if (parent != 0) o["parent"] = id_text("org", parent);
    w.ids[key + part] = TRY(make(engine, db, "organisation", std::move(o)));
    return {};
  };
  const std::string lower = place.starts_with("Tỉnh ") ? "tỉnh " + p.name : "thành phố " + p.name;
  TRY_VOID(add("committee", "Ủy ban nhân dân " + lower, "People's Committee of " + p.name_en,
               "peoples_committee", false, 0));
  const std::int64_t parent = w.ids[key + "committee"];
  TRY_VOID(add("agency", "Cơ quan ngoại vụ " + lower, "Foreign Affairs Agency of " + p.name_en,
               "foreign_affairs_department", true, parent));
  TRY_VOID(add("trade", "Sở Công Thương " + lower, "Department of Industry and Trade of " + p.name_en,
               "line_department", false, parent));
  TRY_VOID(add("party", (place.starts_with("Tỉnh ") ? "Tỉnh ủy " : "Thành ủy ") + p.name,
               "Party Committee of " + p.name_en, "party_committee", false, 0));
  return {};
}

}  // namespace

Result<void> make_territories(const Engine& engine, db::Connection& db, World& w) {
  for (const Entry& e : *engine.reference.list("countries")) {
    if (e.more.at("status") == "territory_or_other" && e.code != "TW" && e.code != "HK") continue;
    if (e.code == "VN") continue;
    object o{{"name", e.label}, {"name_en", e.label_en}, {"kind", "country"}, {"country", e.code}};
    if (const Entry* r = engine.reference.find("relations", e.code)) {
      const std::string& since = r->more.at("established_on");
      if (since.size() == 10) o["relations_since"] = since;
      o["relations_note"] = r->more.at("date_note");
      o["partnership"] = r->more.at("partnership_level_vi");
      o["source"] = r->more.at("date_source").substr(0, 380);
    }
    w.ids["ter." + e.code] = TRY(make(engine, db, "territory", std::move(o)));
  }
  return {};
}

Result<void> make_bodies(const Engine& engine, db::Connection& db, World& w) {
  for (const Body& b : central) {
    object o{{"name", b.name}, {"name_en", b.name_en}, {"kind", b.kind}};
    if (b.kind == "ministry_department") o["parent"] = id_text("org", w.ids["org.ministry"]);
    w.ids["org." + std::string(b.key)] = TRY(make(engine, db, "organisation", std::move(o)));
  }
  for (const ProvinceVersion* p : engine.reference.provinces_on(engine.time.today()))
    TRY_VOID(make_province(engine, db, w, *p));
  for (const Entry& e : *engine.reference.list("missions")) {
    object o{{"name", e.label}, {"kind", "mission"}, {"parent", id_text("org", w.ids["org.ministry"])}};
    const auto at = w.ids.find("ter." + e.more.at("country"));
    if (at != w.ids.end()) o["territories"] = array{id_text("ter", at->second)};
    const std::int64_t id = TRY(make(engine, db, "organisation", std::move(o)));
    if (e.more.at("type") == "embassy") w.ids["org.mission." + e.more.at("country")] = id;
  }
  w.ids["org.commune"] = TRY(make(engine, db, "organisation",
                                  {{"name", "Ủy ban nhân dân xã biên giới mẫu"},
                                   {"kind", "border_commune"},
                                   {"province", "cao-bang@before-records"},
                                   {"parent", id_text("org", w.ids["org.cao-bang.committee"])}}));
  w.ids["org.enterprise"] = TRY(make(engine, db, "organisation",
      {{"name", "Hợp tác xã nông sản mẫu 01"}, {"name_en", "Sample Farm Cooperative 01"}, {"kind", "enterprise"},
       {"province", "cao-bang@before-records"}, {"sectors", array{"agri-products", "trade-promotion"}},
       {"description", "Đơn vị mẫu trồng và sơ chế hạt dẻ, miến dong ở vùng cao."}}));
  w.ids["org.partner"] = TRY(make(engine, db, "organisation",
      {{"name", "Sample Foods Trading A"}, {"name_en", "Sample Foods Trading A"}, {"kind", "other"}}));
  w.ids["par.a"] = TRY(make(engine, db, "partner",
      {{"name", "Sample Foods Trading A"}, {"name_vi", "Đối tác mẫu A"}, {"kind", "enterprise"}, {"country", "JP"},
       {"territory", id_text("ter", w.ids["ter.JP"])}, {"locality", "Osaka"}, {"languages", array{"ja", "en"}},
       {"sectors", array{"agri-products", "trade-promotion"}}, {"trust", "checked"},
       {"description", "Nhà nhập khẩu thực phẩm mẫu, tìm nguồn hàng vùng cao có truy xuất nguồn gốc."},
       {"organisation", id_text("org", w.ids["org.partner"])}, {"publicity", "open_to_all"}}));
  return {};
}

namespace {

struct Person { const char *key, *username, *name, *post, *organisation; Role role; };
constexpr Person people[] = {
    {"officer", "chuyenvien", "Cán bộ mẫu 01", "Chuyên viên", "org.cao-bang.agency",
     Role::foreign_affairs_officer},
    {"head", "lanhdaocq", "Cán bộ mẫu 02", "Lãnh đạo cơ quan ngoại vụ", "org.cao-bang.agency",
     Role::foreign_affairs_head},
    {"leader", "lanhdaotinh", "Cán bộ mẫu 03", "Lãnh đạo Ủy ban nhân dân tỉnh", "org.cao-bang.committee",
     Role::provincial_leader},
    {"clerk", "vanthu", "Cán bộ mẫu 04", "Văn thư", "org.cao-bang.committee", Role::clerk},
    {"department", "songanh", "Cán bộ mẫu 05", "Chuyên viên", "org.cao-bang.trade", Role::department_contact},
    {"commune", "capxa", "Cán bộ mẫu 06", "Công chức cấp xã", "org.commune", Role::commune_contact},
    {"party", "tinhuy", "Cán bộ mẫu 07", "Chuyên viên", "org.cao-bang.party", Role::party_committee_reader},
    {"ministry", "cucngoaivu", "Cán bộ mẫu 08", "Chuyên viên", "org.local_affairs", Role::ministry_desk},
    {"law", "vuluatphap", "Cán bộ mẫu 09", "Chuyên viên", "org.treaty_law", Role::law_desk},
    {"border", "biengioi", "Cán bộ mẫu 10", "Chuyên viên", "org.border", Role::border_desk},
    {"consular", "lanhsu", "Cán bộ mẫu 11", "Chuyên viên", "org.consular", Role::consular_desk},
    {"mission", "coquandaidien", "Cán bộ mẫu 12", "Bí thư thứ hai", "org.mission.JP", Role::mission_officer},
    {"enterprise", "doanhnghiep", "Cán bộ mẫu 13", "Giám đốc", "org.enterprise", Role::enterprise_member},
    {"partner", "doitac", "Sample Person 14", "Purchasing manager", "org.partner", Role::partner_member},
    {"ministry.leader", "lanhdaocuc", "Cán bộ mẫu 16", "Lãnh đạo Cục", "org.local_affairs", Role::ministry_leader},
    {"admin", "quantri", "Cán bộ mẫu 15", "Quản trị hệ thống", "org.local_affairs", Role::administrator},
};

/// The user as identity would make it, as far as making records needs it.
Result<User> context_of(const Engine& engine, db::Connection& db, const World& w, const Person& p, std::int64_t id) {
  User u;
  u.id = id;
  u.name = p.name;
  u.post = p.post;
  u.role = p.role;
  u.organisation = w.ids.find(p.organisation)->second;
  u.organisations = {u.organisation};
  const auto rows = TRY(db.query("select province from head where id = $1", {u.organisation}));
  u.province = db::as_text(rows.at(0, 0));
  if (!u.province.empty()) u.provinces = engine.reference.with_predecessors(u.province);
  if (p.role == Role::mission_officer) u.territories = {w.ids.find("ter.JP")->second};
  if (p.role == Role::partner_member) u.partner = w.ids.find("par.a")->second;
  return u;
}

}  // namespace

Result<void> make_accounts(const Engine& engine, db::Connection& db, World& w) {
  for (const Person& p : people) {
    object o{{"name", p.name}, {"post", p.post}, {"role", to_name(p.role)}, {"active", true},
             {"organisation", id_text("org", w.ids.find(p.organisation)->second)}};
    if (p.role == Role::partner_member) o["partner"] = id_text("par", w.ids["par.a"]);
    const std::int64_t id = TRY(make(engine, db, "user", std::move(o)));
    w.ids["user." + std::string(p.key)] = id;
    w.users[p.key] = TRY(context_of(engine, db, w, p, id));
    TRY_VOID(identity::add_account(db, id, p.username, hash_password(password)));
  }
  return {};
}

}  // namespace dh::demo
