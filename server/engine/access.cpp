// "Who can see this": the rights rows of the type, said in words for one record.
#include <algorithm>

#include "engine/surround.hpp"

namespace dh::surround {

namespace {

/// What the rows speak of: the bodies, places and people named by this record.
struct Scene {
  const Head& head;
  std::vector<std::int64_t> audience, reach;
  Titles titles;
  std::string province, province_en;
};

Result<std::vector<std::int64_t>> ids_from(db::Connection& db, std::string_view sql,
                                           std::int64_t record) {
  const auto rows = TRY(db.query(sql, {record}));
  std::vector<std::int64_t> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(db::as_int(rows.at(i, 0)));
  return out;
}

Result<Scene> scene_of(Call& call, db::Connection& db, const Head& head) {
  Scene s{
      head,
      TRY(ids_from(db, "select holder from audience where record = $1 order by holder", head.id)),
      TRY(ids_from(db, "select territory from reach where record = $1 order by territory",
                   head.id)),
      {},
      "",
      ""};
  std::vector<std::int64_t> ids{head.owner, head.created_by};
  ids.insert(ids.end(), s.audience.begin(), s.audience.end());
  ids.insert(ids.end(), s.reach.begin(), s.reach.end());
  s.titles = TRY(titles_of(db, call.user, std::move(ids)));
  if (const auto* e = call.engine.reference.find("provinces", head.province)) {
    s.province = e->label;
    s.province_en = e->label_en;
  }
  return s;
}

std::string names(const Scene& s, std::span<const std::int64_t> ids, const Texts& texts,
                  Tongue tongue) {
  std::string out;
  std::size_t shown = 0;
  for (std::int64_t id : ids) {
    if (shown++ == 12) { out += ", …"; break; }
    const auto at = s.titles.known.find(id);
    out += (out.empty() ? "" : ", ") +
           (at == s.titles.known.end() ? texts.say(tongue, "ref.hidden") : at->second.title);
  }
  return out;
}

std::string_view name_of_scope(Over over, bool restricted) {
  switch (over) {
    case Over::everywhere: return "everywhere";
    case Over::own_province: return restricted ? "own_province_restricted" : "own_province";
    case Over::own_organisation: return "own_organisation";
    case Over::own_territory: return "own_territory";
    case Over::addressed: return "addressed";
    case Over::open_to_all: return "open_to_all";
    case Over::own_record: return "own_record";
  }
  return "";
}

/// Whether a row reaches this record at all, whoever the person is.
bool reaches(const Right& right, const Scene& s) {
  const Head& h = s.head;
  const bool restricted = h.publicity == "restricted";
  if (!includes(right.may, May::view)) return false;
  if (!right.states.empty()) {
    const std::string states = "," + std::string(right.states) + ",";
    if (states.find("," + h.state + ",") == std::string::npos) return false;
  }
  switch (right.over) {
    case Over::everywhere:
    case Over::own_record: return true;
    case Over::own_organisation: return h.owner != 0;
    case Over::own_province: return !h.province.empty();
    case Over::own_territory: return !restricted && !s.reach.empty();
    case Over::addressed: return !s.audience.empty();
    case Over::open_to_all: return h.publicity == "open_to_all";
  }
  return false;
}

std::string role_names(RoleSet set, const Texts& texts, bool english) {
  std::string out;
  for (const Choice& c : choices(Role{})) {
    if (!has(set, static_cast<Role>(c.value))) continue;
    const std::string key = "Role." + std::string(c.name);
    out +=
        (out.empty() ? "" : ", ") + (english ? texts.english(key, c.label) : std::string(c.label));
  }
  return out;
}

Args args_of(const Scene& s, const Texts& texts, RoleSet roles, Tongue tongue) {
  const bool english = tongue == Tongue::en;
  const std::int64_t owner[] = {s.head.owner}, maker[] = {s.head.created_by};
  return {{"roles", role_names(roles, texts, english)},
          {"owner", names(s, owner, texts, tongue)},
          {"maker", names(s, maker, texts, tongue)},
          {"province", english ? s.province_en : s.province},
          {"bodies", names(s, s.audience, texts, tongue)},
          {"places", names(s, s.reach, texts, tongue)}};
}

void write_line(JsonWriter& out, const Scene& s, const Texts& texts, std::string_view scope,
                RoleSet roles, bool works) {
  const auto say = [&](std::string_view part, Tongue tongue) {
    std::string text = texts.say(tongue, "access." + std::string(part) + "." + std::string(scope),
                                 args_of(s, texts, roles, tongue));
    if (part == "why")
      text += " " + texts.say(tongue, works ? "access.may_edit" : "access.may_view");
    return text;
  };
  out.begin_object().field("who", say("who", Tongue::vi)).field("who_en", say("who", Tongue::en));
  out.field("why", say("why", Tongue::vi)).field("why_en", say("why", Tongue::en)).end_object();
}

void write_note(JsonWriter& out, const Texts& texts, const std::string& name) {
  out.begin_object();
  for (const char* part : {"who", "why"}) {
    const std::string key = std::string("access.") + part + "." + name;
    out.field(part, texts.say(Tongue::vi, key))
        .field(std::string(part) + "_en", texts.say(Tongue::en, key));
  }
  out.end_object();
}

void write_lines(JsonWriter& out, const RecordType& type, const Scene& s, const Texts& texts) {
  const bool restricted = s.head.publicity == "restricted";
  // Who reaches it everywhere is not named again under a narrower scope.
  RoleSet everywhere_works = 0, everywhere_reads = 0;
  for (const Right& right : type.rights)
    if (right.over == Over::everywhere && reaches(right, s))
      (includes(right.may, May::edit) ? everywhere_works : everywhere_reads) |= roles(right.role);
  for (int over = 0; over <= static_cast<int>(Over::own_record); ++over)
    for (const bool works : {true, false}) {
      RoleSet set = 0;
      for (const Right& right : type.rights) {
        if (static_cast<int>(right.over) != over || !reaches(right, s)) continue;
        if (includes(right.may, May::edit) == works) set |= roles(right.role);
      }
      if (static_cast<Over>(over) != Over::everywhere)
        set &= works ? ~everywhere_works : ~(everywhere_works | everywhere_reads);
      if (set != 0)
        write_line(out, s, texts, name_of_scope(static_cast<Over>(over), restricted), set, works);
    }
  if (restricted) write_note(out, texts, "restricted");
  if (type.directory) write_note(out, texts, "directory");
}

Result<http::Response> get_access(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::view));
    const Scene scene = TRY(scene_of(call, db, r.head));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    write_lines(out, type, scene, call.engine.texts);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> access_routes(const RecordType& type) {
  return {{http::Method::get, path_of(type, "/access"), Access::to(type, May::view),
           bind(type, get_access), "Who can see this record, and why"}};
}

}  // namespace dh::surround
