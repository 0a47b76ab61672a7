// Delegations of a year, counted in delegations and in people, by what reports ask: every count opens its records.
#include "engine/answer.hpp"
#include "features/figures/facts.hpp"
#include "features/figures/reading.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh::figures {

namespace {

/// How one kind of delegation is counted. A trip belongs to the year of its first day.
struct Counted {
  const RecordType* type;
  std::string_view first_day;
  std::vector<std::string> states;   ///< of those that took place
  std::vector<std::string_view> by;       ///< fields
};

const std::vector<Counted>& counted() {
  static const std::vector<Counted> all = {
      {&outbound_delegation, "departs_on", {"under_way", "awaiting_report", "reported", "following", "closed"},
       {"level", "rank", "countries", "purpose", "fund", "in_programme"}},
      {&inbound_delegation, "arrives_on", {"receiving", "awaiting_report", "reported", "closed"},
       {"rank", "country", "purpose", "fund", "in_programme"}}};
  return all;
}

/// One number of delegations and of people; `value` as the filter of a list takes it.
struct Count {
  std::string value;
  std::int64_t delegations = 0, people = 0;
};

struct Writer {
  JsonWriter& out;
  Call& call;
  db::Connection& db;
  const Reading& reading;
  int year;

  std::string first() const { return std::to_string(year) + "-01-01"; }
  std::string last() const { return std::to_string(year) + "-12-31"; }

  /// The list that holds exactly what was counted.
  std::string href(const Counted& c, std::string_view field, const std::string& value) const {
    std::string states;
    for (const std::string_view s : c.states) states += (states.empty() ? "" : ",") + std::string(s);
    const std::string day = "&filter[" + std::string(c.first_day) + "]";
    std::string to = "/" + std::string(c.type->plural) + "?filter[state][in]=" + http::percent_encode(states) + day +
                     "[ge]=" + first() + day + "[le]=" + last();
    std::string places;
    for (const std::string& v : reading.versions) places += (places.empty() ? "" : ",") + v;
    if (!places.empty()) to += "&filter[province][in]=" + http::percent_encode(places);
    if (!field.empty())
      to += "&filter[" + std::string(field) + "][" + (c.type->find(field)->multiple ? "has" : "eq") + "]=" +
            http::percent_encode(value);
    return to;
  }

  /// Numbers by one field; by "" the total.
  Result<std::vector<Count>> count(const Counted& c, std::string_view field) const {
    Predicate p = within(call, *c.type, reading);
    const std::string day = "t." + std::string(c.first_day);
    p.sql += " and h.state in (" + params(p, c.states) + ") and " + day + " >= " + param(p, first()) + " and " + day +
             " <= " + param(p, last());
    const Field* f = field.empty() ? nullptr : c.type->find(field);
    const bool tagged = f != nullptr && f->multiple;
    const std::string value = f == nullptr ? "''" : tagged ? "g.code" : "t." + std::string(field);
    std::string from = "head h join " + c.type->table() + " t on t.id = h.id";
    if (tagged) from += " join tag g on g.record = h.id and g.field = " + param(p, std::string(field));
    const auto rows = TRY(db.query("select " + value + ", count(*), sum(t.people) from " + from + " where " + p.sql +
                                       (f == nullptr ? "" : " group by " + value + " order by count(*) desc, " + value),
                                   p.params));
    std::vector<Count> out_rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
      // A sum of integers comes back as an integer on SQLite and as text (numeric) on PostgreSQL.
      out_rows.push_back({db::as_text(rows.at(i, 0)), db::as_int(rows.at(i, 1)),
                          std::strtoll(db::as_text(rows.at(i, 2)).c_str(), nullptr, 10)});
    return out_rows;
  }

  /// A value's name in both languages.
  std::pair<std::string, std::string> named(const Field& f, const std::string& value) const {
    const Texts& texts = call.engine.texts;
    if (f.kind == KindName::boolean) {
      const std::string key = value == "1" ? "figure.in_programme" : "figure.outside_programme";
      return {texts.say(Tongue::vi, key), texts.say(Tongue::en, key)};
    }
    if (f.kind == KindName::code) {
      const Entry* entry = call.engine.reference.find(f.list, value);
      return entry == nullptr ? std::pair(value, value)
                              : std::pair(std::string(entry->label), std::string(entry->label_en));
    }
    const Choice* choice = find_choice(f.choices(), value);
    if (choice == nullptr) return {value, value};
    return {std::string(choice->label),
            texts.english(std::string(f.enum_name) + "." + value, choice->label)};
  }

  void write(std::string_view key, const std::pair<std::string, std::string>& label, const Count& n,
             const std::string& to) const {
    out.begin_object().field("key", key).field("label", label.first).field("label_en", label.second);
    out.field("value", n.delegations).field("people", n.people);
    out.field("text", show_decimal(Decimal{n.delegations * 10000}, Tongue::vi));
    out.field("text_en", show_decimal(Decimal{n.delegations * 10000}, Tongue::en));
    out.field("computed", true).field("href", to);
  }

  Result<void> write_field(const Counted& c, std::string_view name, const Count& total) const {
    const Field& f = *c.type->find(name);
    const Texts& texts = call.engine.texts;
    write(std::string(c.type->name) + ":" + std::string(name),
          {std::string(f.label), texts.english(std::string(c.type->name) + "." + std::string(name), f.label)}, total,
          href(c, "", ""));
    if (f.multiple)
      out.field("note", texts.say(Tongue::vi, "figure.counted_in_each"))
          .field("note_en", texts.say(Tongue::en, "figure.counted_in_each"));
    out.key("rows").begin_array();
    for (const Count& n : TRY(count(c, name))) {
      if (n.value.empty()) continue;
      const std::string shown = f.kind == KindName::boolean ? (n.value == "1" ? "true" : "false") : n.value;
      write(std::string(c.type->name) + ":" + std::string(name) + ":" + shown, named(f, n.value), n,
            href(c, name, shown));
      out.end_object();
    }
    out.end_array().end_object();
    return {};
  }

  Result<void> write_kind(const Counted& c) const {
    const Texts& texts = call.engine.texts;
    out.begin_object().field("key", c.type->name).field("label", c.type->label_plural);
    out.field("label_en", texts.english(std::string(c.type->name) + ".plural", c.type->label_plural));
    out.key("figures").begin_array();
    const Count total = TRY(count(c, "")).at(0);
    write(std::string(c.type->name) + ":all",
          {texts.say(Tongue::vi, "figure.took_place"), texts.say(Tongue::en, "figure.took_place")}, total,
          href(c, "", ""));
    out.end_object();
    if (total.delegations > 0)
      for (const std::string_view name : c.by) TRY_VOID(write_field(c, name, total));
    out.end_array().end_object();
    return {};
  }
};

}  // namespace

Result<http::Response> get_delegations(Call& call) {
  const Reading reading_of = TRY(read_query(call));
  const int this_year = int(call.engine.time.today().year());
  int year = this_year;
  if (const auto given = call.request.param("year"); given && !given->empty()) {
    year = std::atoi(std::string(*given).c_str());
    if (year < 1986 || year > this_year + 1)
      return fail_field("year", "field.out_of_range", {{"least", "1986"}, {"most", std::to_string(this_year + 1)}});
  }
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("year", std::int64_t{year}).key("groups").begin_array();
    for (const Counted& c : counted())
      if (ever_allowed(call.user.role, *c.type, May::view))
        TRY_VOID((Writer{out, call, db, reading_of, year}.write_kind(c)));
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace dh::figures
