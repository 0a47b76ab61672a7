#include "features/figures/routes.hpp"

#include "engine/answer.hpp"
#include "features/figures/facts.hpp"
#include "features/figures/reading.hpp"

namespace dh {

namespace {

using figures::Reading;
using figures::read_query;
using figures::within;

void write_labels(JsonWriter& out, const Call& call, const std::string& key) {
  out.field("label", call.engine.texts.say(Tongue::vi, key)).field("label_en", call.engine.texts.say(Tongue::en, key));
}

std::string filter_of(const Reading& reading) {
  if (reading.versions.empty()) return "";
  std::string list;
  for (const std::string& v : reading.versions) list += (list.empty() ? "" : ",") + v;
  return "filter[province][in]=" + http::percent_encode(list);
}

void write_count(JsonWriter& out, std::string_view key, std::string_view label, std::string_view label_en,
                 std::int64_t count, const std::string& href) {
  out.begin_object().field("key", key).field("label", label).field("label_en", label_en);
  out.field("value", count).field("text", figures::show_decimal(Decimal{count * 10000}, Tongue::vi));
  out.field("text_en", figures::show_decimal(Decimal{count * 10000}, Tongue::en));
  out.field("computed", true).field("href", href);
}

/// One step of the funnel: the total and its states; both from one query, so that they agree.
Result<void> write_type(JsonWriter& out, Call& call, db::Connection& db, const RecordType& type,
                        const Reading& reading) {
  const Predicate p = within(call, type, reading);
  const auto rows =
      TRY(db.query("select h.state, count(*) from head h where " + p.sql + " group by h.state", p.params));
  std::int64_t total = 0;
  std::map<std::string, std::int64_t> by_state;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    by_state[db::as_text(rows.at(i, 0))] = db::as_int(rows.at(i, 1));
    total += db::as_int(rows.at(i, 1));
  }
  const std::string base = "/" + std::string(type.plural), filter = filter_of(reading);
  const Texts& texts = call.engine.texts;
  write_count(out, type.name, type.label_plural, texts.english(std::string(type.name) + ".plural", type.label_plural),
              total, base + (filter.empty() ? "" : "?" + filter));
  out.key("rows").begin_array();
  for (const Choice& state : type.flow.states) {
    const auto at = by_state.find(std::string(state.name));
    if (at == by_state.end()) continue;
    write_count(
        out, state.name, state.label,
        texts.english(std::string(type.flow.enum_name) + "." + std::string(state.name), state.label),
        at->second,
        base + "?filter[state][eq]=" + std::string(state.name) + (filter.empty() ? "" : "&" + filter));
    out.end_object();
  }
  out.end_array().end_object();
  return {};
}

/// A sum of money by currency; each sum opens the list of its records.
Result<void> write_sum(JsonWriter& out, Call& call, db::Connection& db, const RecordType& type, const Reading& reading,
                       const std::string& key, const std::string& amount, const std::string& currency,
                       const std::string& sign = "1") {
  const Predicate p = within(call, type, reading);
  const auto rows =
      TRY(db.query("select " + currency + ", sum(" + amount + " * (" + sign +
                       ")), count(*) from head h join " + type.table() + " t on t.id = h.id where " + p.sql +
                       " and " + amount + " is not null group by " + currency + " order by " + currency,
                   p.params));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    // A sum of integers comes back as an integer on SQLite and as text (numeric) on PostgreSQL.
    const std::int64_t minor = std::strtoll(db::as_text(rows.at(i, 1)).c_str(), nullptr, 10);
    const Money m{minor, db::as_text(rows.at(i, 0))};
    out.begin_object().field("key", key + ":" + m.currency);
    write_labels(out, call, "figure." + key);
    out.field("value", amount_text(m))
        .field("text", to_vietnamese(m))
        .field("text_en", m.currency + " " + amount_text(m));
    out.field("computed", true).field("records_counted", db::as_int(rows.at(i, 2)));
    const std::string filter = filter_of(reading);
    out.field("href", "/" + std::string(type.plural) + (filter.empty() ? "" : "?" + filter)).end_object();
  }
  return {};
}

Result<void> write_chain(JsonWriter& out, Call& call, db::Connection& db, const Reading& reading) {
  out.begin_object().field("key", "chain");
  write_labels(out, call, "figure.chain");
  out.key("figures").begin_array();
  for (const char* name : {"need", "offer", "meeting", "commitment", "agreement", "investment_project"})
    if (const RecordType& type = *find_type(name); ever_allowed(call.user.role, type, May::view))
      TRY_VOID(write_type(out, call, db, type, reading));
  out.end_array().end_object().begin_object().field("key", "value");
  write_labels(out, call, "figure.value");
  out.key("figures").begin_array();
  const RecordType& commitment = *find_type("commitment");
  TRY_VOID(write_sum(out, call, db, commitment, reading, "commitments_expected", "t.value_expected_minor",
                     "t.value_expected_currency"));
  TRY_VOID(write_sum(out, call, db, commitment, reading, "commitments_realised", "t.value_realised_minor",
                     "t.value_realised_currency"));
  TRY_VOID(write_sum(out, call, db, *find_type("capital_event"), reading, "capital", "t.amount_minor",
                     "t.amount_currency", "case when t.kind in ('cut', 'ended') then -1 else 1 end"));
  out.end_array().end_object();
  return {};
}

void write_sources(JsonWriter& out, const Fact& fact, const Titles& titles) {
  out.key("sources").begin_array();
  for (const Quotation& q : fact.sources) {
    const auto at = titles.known.find(q.document.value);
    if (at == titles.known.end()) continue;
    out.begin_object().key("document").begin_object().field("id", id_text(at->second.type->prefix, at->first));
    out.field("plural", at->second.type->plural).field("title", at->second.title).end_object();
    out.field("quote", q.quote).end_object();
  }
  out.end_array();
}

void write_fact(JsonWriter& out, const Call& call, const Stored<Fact>& f, const Titles& titles) {
  const Texts& texts = call.engine.texts;
  const Choice& unit = choices(f.body.unit)[static_cast<int>(f.body.unit)];
  out.begin_object().field("key", f.head.code).field("label", f.head.title).field("label_en", f.head.title);
  out.key("value");
  if (f.body.value) out.value(to_text(*f.body.value)); else out.null();
  out.field("text", figures::show(f.body, Tongue::vi, texts))
      .field("text_en", figures::show(f.body, Tongue::en, texts));
  const bool shown =
      f.body.unit != FactUnit::none && f.body.unit != FactUnit::money && f.body.unit != FactUnit::percent;
  out.field("unit", shown ? unit.label : "");
  out.field("unit_en", shown ? texts.english("FactUnit." + std::string(unit.name), unit.label) : "");
  out.field("qualifier", to_name(f.body.qualifier)).field("period", figures::show_period(f.body));
  const Entry* place = call.engine.reference.find("provinces", f.body.province.value);
  out.field("place", place == nullptr ? "" : place->label).field("place_en", place == nullptr ? "" : place->label_en);
  out.field("computed", false).field("href", "/facts/" + id_text("fct", f.head.id));
  out.field("note", f.body.note).field("note_en", f.body.note);
  out.field("source_count", static_cast<std::int64_t>(f.body.sources.size()));
  write_sources(out, f.body, titles);
  out.end_object();
}

void write_implied(JsonWriter& out, const Call& call, const figures::Implied& w) {
  const auto say = [&](Tongue tongue) {
    return call.engine.texts.say(tongue, "figure.implied_explained",
                                 {{"part", figures::show(w.part->body, tongue, call.engine.texts)},
                                  {"share", figures::show(w.share->body, tongue, call.engine.texts)},
                                  {"part_code", w.part->head.code}, {"share_code", w.share->head.code}});
  };
  out.begin_object().field("key", "implied:" + w.part->head.code);
  write_labels(out, call, "figure.implied");
  out.field("value", to_text(w.whole));
  out.field("text", call.engine.texts.say(Tongue::vi, "figure.about",
                                          {{"n", figures::show_decimal(w.whole, Tongue::vi)}}));
  out.field("text_en", call.engine.texts.say(Tongue::en, "figure.about",
                                             {{"n", figures::show_decimal(w.whole, Tongue::en)}}));
  out.field("unit", "tấn").field("unit_en", "tonnes").field("computed", true);
  out.field("explanation", say(Tongue::vi)).field("explanation_en", say(Tongue::en));
  out.field("href", "/facts/" + id_text("fct", w.part->head.id));
  out.key("records").begin_array();
  answer::write_brief(out, w.part->head, call.engine.texts);
  answer::write_brief(out, w.share->head, call.engine.texts);
  out.end_array().end_object();
}

Result<void> write_facts(JsonWriter& out, Call& call, db::Connection& db, const Reading& reading) {
  const RecordType& type = *find_type("fact");
  const Predicate p = within(call, type, reading);
  std::vector<Stored<Fact>> facts;
  std::vector<std::int64_t> documents;
  for (const Record& r : TRY(store::load_where(db, type, p.sql + " order by h.id limit 2000", p.params))) {
    facts.push_back({r.head, body_of<Fact>(r)});
    for (const Quotation& q : facts.back().body.sources) documents.push_back(q.document.value);
  }
  const Titles titles = TRY(titles_of(db, call.user, documents));
  const auto implied = figures::implied_wholes(facts);
  for (const Choice& kind : choices(FactKind{})) {
    const bool any = std::any_of(facts.begin(), facts.end(),
                                 [&](const auto& f) { return int(f.body.kind) == kind.value; });
    if (!any) continue;
    out.begin_object().field("key", "facts:" + std::string(kind.name)).field("label", kind.label);
    out.field("label_en", call.engine.texts.english("FactKind." + std::string(kind.name), kind.label));
    out.key("figures").begin_array();
    for (const auto& f : facts)
      if (int(f.body.kind) == kind.value) write_fact(out, call, f, titles);
    for (const auto& w : implied)
      if (int(w.part->body.kind) == kind.value) write_implied(out, call, w);
    out.end_array().end_object();
  }
  return {};
}

Result<http::Response> get_figures(Call& call) {
  const Reading reading_of = TRY(read_query(call));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("reading", reading_of.now ? "now" : "was").field("province", reading_of.province);
    out.key("groups").begin_array();
    TRY_VOID(write_chain(out, call, db, reading_of));
    TRY_VOID(write_facts(out, call, db, reading_of));
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> figure_routes() {
  return {{http::Method::get, "/api/figures", Access::signed_in("counts only what the user may see"),
           get_figures, "Figures that open to their records"},
          {http::Method::get, "/api/figures/by", Access::signed_in("counts only what the user may see"),
           figures::get_breakdown, "Records of one type by province, sector, year or country"},
          {http::Method::get, "/api/figures/delegations",
           Access::signed_in("counts only what the user may see"), figures::get_delegations,
           "Delegations of a year in delegations and people, by level, country, purpose, money"}};
}

}  // namespace dh
