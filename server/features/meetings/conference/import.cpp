// Participants and wishes from a table: checked first with every fault by its row, then made all at once.
#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "features/meetings/conference/request.hpp"
#include "features/meetings/conference/routes.hpp"
#include "features/meetings/conference/sheet_reader.hpp"
#include "records/partner/partner.hpp"

namespace dh::conference {

namespace {

using boost::json::object;
using Row = std::map<std::string, std::string, std::less<>>;

struct Judged {
  std::string title{};
  std::vector<FieldError> problems{};
  std::string id{};
};

class Importer {
 public:
  Importer(Call& call, db::Connection& db, const Record& event, std::string_view type)
      : call_(call), db_(db), event_(event), body_(body_of<Event>(event)), type_(*find_type(type)),
        actor_(surround::actor_of(call)) {}

  Result<Judged> take(const Row& row) {
    Judged out;
    object values{{"event", id_text("evt", event_.head.id)}};
    problems_ = &out.problems;
    for (const auto& [name, text] : row) TRY_VOID(put(values, row, name, text));
    if (type_.name == "attendance") out.title = finish_attendance(values, row);
    else out.title = finish_wish(values, row);
    if (!out.problems.empty()) return out;
    const auto made = store::create(call_.engine, db_, actor_, type_, values);
    if (made) {
      out.id = id_text(type_.prefix, made->head.id);
      return out;
    }
    if (made.error().fields.empty()) return fail(made.error());
    out.problems = made.error().fields;
    return out;
  }

 private:
  void fault(std::string_view column, std::string key, Args args = {}) {
    problems_->push_back({std::string(column), std::move(key), std::move(args)});
  }

  Result<void> put(object& values, const Row& row, const std::string& name, const std::string& text) {
    if (name == "country") return {};
    if (name == "party" || name == "from_party" || name == "to_party") {
      const std::string party = TRY(find_party(row, name, text));
      if (!party.empty()) values[name] = party;
    } else if (name == "languages") {
      put_languages(values, text);
    } else if (name == "mode" || name == "priority" || name == "day_part") {
      put_choice(values, name, text);
    } else if (name == "rank" || name == "members" || name == "max_meetings") {
      const bool whole = text.find_first_not_of("0123456789") == std::string::npos && text.size() < 7;
      if (whole) values[name] = std::atoi(text.c_str());
      else fault(name, "field.want_number");
    } else if (name == "arrives" || name == "leaves") {
      const auto at = read_local_time(text, body_.starts_on.value_or(call_.engine.time.today()), body_.zone);
      if (at) values[name] = to_text(*at);
      else fault(name, "instant.not_understood");
    } else {
      values[name] = text;
    }
    return {};
  }

  /// By its code or its exact name; a foreign party that is not known is made when its country is said.
  Result<std::string> find_party(const Row& row, const std::string& column, const std::string& text) {
    const auto rows =
        TRY(db_.query("select id, type from head where type in ('organisation', 'partner') and archived = 0 "
                      "and (title_key = $1 or code = $2) order by id limit 2",
                      {sort_key(text), text}));
    if (rows.size() == 2) fault(column, "import.party_twice", {{"name", text}});
    if (rows.size() == 2) return std::string();
    if (rows.size() == 1) return id_text(find_type(db::as_text(rows.at(0, 1)))->prefix, db::as_int(rows.at(0, 0)));
    const auto country = row.find("country");
    if (country == row.end()) {
      fault(column, "import.no_party", {{"name", text}});
      return std::string();
    }
    const std::string code = code_of(call_.engine.reference, "countries", country->second);
    if (code.empty()) {
      fault("country", "import.no_country", {{"name", country->second}});
      return std::string();
    }
    const auto made = store::create(call_.engine, db_, actor_, *find_type("partner"),
                                    {{"name", text}, {"kind", "enterprise"}, {"country", code}});
    if (made) return id_text("par", made->head.id);
    fault(column, "import.no_party", {{"name", text}});
    return std::string();
  }

  void put_languages(object& values, std::string text) {
    std::replace(text.begin(), text.end(), ';', ',');
    boost::json::array codes;
    for (const std::string& part : split(text, ',')) {
      const std::string code = code_of(call_.engine.reference, "languages", trim(part));
      if (code.empty()) fault("languages", "import.no_language", {{"name", trim(part)}});
      else codes.emplace_back(code);
    }
    values["languages"] = std::move(codes);
  }

  /// The choice of a field by its name, its label or its English label.
  void put_choice(object& values, const std::string& name, const std::string& text) {
    const Field& field = *type_.find(name);
    const std::string wanted = fold(text);
    std::string labels;
    for (const Choice& c : field.choices()) {
      const std::string key = std::string(field.enum_name) + "." + std::string(c.name);
      const std::string label = fold(c.label), english = fold(call_.engine.texts.english(key, c.label));
      labels += (labels.empty() ? "" : ", ") + std::string(c.label);
      if (wanted == c.name || wanted == label || wanted == english || label.ends_with(wanted) ||
          english.ends_with(wanted)) {
        values[name] = std::string(c.name);
        return;
      }
    }
    fault(name, "import.no_choice", {{"text", text}, {"choices", labels}});
  }

  std::string finish_attendance(object& values, const Row& row) {
    if (!row.contains("party")) fault("party", "import.empty_party");
    if (!values.contains("name") && row.contains("party")) values["name"] = row.at("party");
    return values.contains("name") ? std::string(values.at("name").as_string()) : "";
  }

  std::string finish_wish(object& values, const Row& row) {
    std::string title;
    for (const char* side : {"from_party", "to_party"}) {
      if (!row.contains(side)) fault(side, "import.empty_party");
      else title += (title.empty() ? "" : " – ") + row.at(side);
    }
    if (!values.contains("title")) values["title"] = title;
    const std::string pair = row.contains("from_party") && row.contains("to_party")
                                 ? fold(row.at("from_party")) + "\n" + fold(row.at("to_party")) : "";
    if (!pair.empty() && !pairs_.insert(pair).second) fault("to_party", "import.wish_twice");
    return title;
  }

  Call& call_;
  db::Connection& db_;
  const Record& event_;
  Event body_;
  const RecordType& type_;
  Actor actor_;
  std::vector<FieldError>* problems_ = nullptr;
  std::set<std::string> pairs_{};
};

struct Outcome {
  Sheet sheet{};
  std::vector<Judged> rows{};
  std::size_t faulty = 0;
};

std::string to_json(const Call& call, const Outcome& outcome, bool made) {
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("made", made ? outcome.rows.size() : std::size_t{0}).field("faulty", outcome.faulty);
  out.key("unknown").begin_array();
  for (const std::string& heading : outcome.sheet.unknown) out.value(heading);
  out.end_array().key("rows").begin_array();
  for (std::size_t i = 0; i < outcome.rows.size(); ++i) {
    const Judged& row = outcome.rows[i];
    out.begin_object().field("row", i + 2).field("title", row.title).key("id");
    if (made && !row.id.empty()) out.value(row.id); else out.null();
    out.key("problems").begin_array();
    for (const FieldError& p : row.problems)
      out.begin_object().field("field", p.field).field("key", p.key)
          .field("text", call.engine.texts.say(Tongue::vi, p.key, p.args))
          .field("text_en", call.engine.texts.say(Tongue::en, p.key, p.args)).end_object();
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return text;
}

Result<Outcome> run(Call& call, db::Connection& db, std::string_view type, const Sheet& sheet) {
  const Record event = TRY(surround::record_for(call, db, *find_type("event"), May::edit));
  Importer importer(call, db, event, type);
  Outcome out;
  out.sheet = sheet;
  for (const Row& row : sheet.rows) {
    out.rows.push_back(TRY(importer.take(row)));
    out.faulty += !out.rows.back().problems.empty();
  }
  return out;
}

/// With `check` nothing is kept: the rows are made and undone. Else all are made, or none.
Result<http::Response> post_import(Call& call, std::string_view type) {
  Body body(TRY(body_object(call.request)));
  const bool check = TRY(body.yes("check", false));
  static constexpr std::string_view of_attendance[] = {"party"}, of_wish[] = {"from_party", "to_party"};
  const bool guests = type == "attendance";
  const Sheet sheet = TRY(read_sheet(body.list("rows"), guests ? attendance_columns() : wish_columns(),
                                     guests ? std::span<const std::string_view>(of_attendance)
                                            : std::span<const std::string_view>(of_wish)));
  TRY_VOID(body.nothing_else());
  if (!check)
    return once(call, [&](db::Connection& db) -> Result<http::Response> {
      const Outcome done = TRY(run(call, db, type, sheet));
      if (done.faulty > 0) return fail(Code::conflict, "import.faulty", {{"count", std::to_string(done.faulty)}});
      return json_response(200, to_json(call, done, true));
    });
  std::string text;
  const auto undone = call.engine.db.write([&](db::Connection& db) -> Result<void> {
    text = to_json(call, TRY(run(call, db, type, sheet)), false);
    return fail(Code::conflict, "import.faulty", {{"count", "0"}});
  });
  if (!undone && undone.error().key != "import.faulty") return fail(undone.error());
  return json_response(200, std::move(text));
}

}  // namespace

std::vector<Route> import_routes() {
  const Access organisers = Access::to(*find_type("event"), May::edit);
  return {
      {http::Method::post, "/api/events/{id}/attendances/import", organisers,
       [](Call& call) { return post_import(call, "attendance"); }, "Participants from a table, checked or made"},
      {http::Method::post, "/api/events/{id}/wishes/import", organisers,
       [](Call& call) { return post_import(call, "wish"); }, "Wishes from a table, checked or made"},
  };
}

}  // namespace dh::conference
