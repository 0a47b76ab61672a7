#include "service/search/search.hpp"

#include <algorithm>
#include <set>

#include "base/assets.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "db/search_text.hpp"
#include "engine/answer.hpp"
#include "engine/ways.hpp"
#include "service/search/synonyms.hpp"

namespace dh {

namespace {

constexpr std::size_t most_hits = 50, few_hits = 5, most_alternatives = 8, most_words = 12;

const search::Synonyms& synonyms() {
  static const search::Synonyms known = [] {
    auto parsed = search::Synonyms::parse(asset("data/reference/search_synonyms.csv"));
    if (!parsed) log(Level::error, "search synonyms cannot be read", {{"key", parsed.error().key}});
    return parsed ? std::move(*parsed) : search::Synonyms{};
  }();
  return known;
}

struct Question {
  std::string text;
  std::vector<std::string> types;
  std::size_t limit = 20;
  bool archived = false;
};

Result<Question> read_question(const Call& call) {
  Question q;
  q.text = std::string(call.request.param("q").value_or(""));
  if (q.text.size() > 500) return fail_field("q", "search.too_long");
  for (const std::string& name : split(call.request.param("type").value_or(""), ',')) {
    if (find_type(name) == nullptr)
      return fail_field("type", "search.unknown_type", {{"type", name}});
    q.types.push_back(name);
  }
  if (const auto limit = call.request.param("limit")) {
    const int n = std::atoi(std::string(*limit).c_str());
    if (n < 1)
      return fail_field("limit", "field.out_of_range",
                        {{"least", "1"}, {"most", std::to_string(most_hits)}});
    q.limit = std::min(most_hits, static_cast<std::size_t>(n));
  }
  const auto archived = call.request.param("archived");
  q.archived = archived && (*archived == "1" || *archived == "true");
  return q;
}

/// Where hits are looked for: `from` and the column of the ids in the order of which it is walked.
struct Source {
  std::string_view from, id;
};
constexpr Source by_head{"head h", "h.id"};
/// The text index leads, newest first, and is left when the page is full.
constexpr Source by_text{"search_text cross join head h", "search_text.rowid"};

/// Runs one condition over heads, with the rights; appends what is new.
Result<void> add_hits(db::Connection& db, const User& user, const Question& q, const Source& source, Predicate p,
                      std::vector<Head>& hits) {
  p.sql = "select " + std::string(head_columns()) + " from " + std::string(source.from) + " where " + p.sql;
  if (!q.archived) p.sql += " and h.archived = 0";
  if (!q.types.empty()) {
    p.sql += " and h.type in (" + params(p, q.types) + ")";
  }
  p.sql += " and ";
  add_predicate_all(p, user, May::view);
  p.sql += " order by " + std::string(source.id) + " desc limit " + param(p, static_cast<std::int64_t>(q.limit));
  const auto rows = TRY(db.query(p.sql, p.params));
  for (std::size_t i = 0; i < rows.size() && hits.size() < q.limit; ++i) {
    Head h = head_from(rows.row(i));
    const bool known =
        std::any_of(hits.begin(), hits.end(), [&](const Head& x) { return x.id == h.id; });
    if (!known) hits.push_back(std::move(h));
  }
  return {};
}

Result<void> add_by_words(db::Connection& db, const User& user, const Question& q,
                          const search::Words& words, std::vector<Head>& hits) {
  // Whole words first: they are what is meant, and a page of them needs no more.
  for (const db::LastWord last : {db::LastWord::whole, db::LastWord::may_go_on}) {
    if (hits.size() >= q.limit) break;
    Predicate p;
    const std::string mark = param(p, db::search_query(db.dialect(), words, ways_to(user), last));
    p.sql = "h.id = search_text.rowid and " + db::search_condition(db.dialect(), mark);
    TRY_VOID(add_hits(db, user, q, by_text, std::move(p), hits));
  }
  return {};
}

/// The id or the code as it stands, then the words, then other names for what few were found by.
Result<std::vector<Head>> find(db::Connection& db, const User& user, const Question& q) {
  std::vector<Head> hits;
  search::Words words = search_words(q.text);
  if (words.empty()) return hits;
  if (words.size() > most_words) words.resize(most_words);
  const std::string text = trim(q.text);
  if (const RecordType* type = find_type_by_prefix(id_prefix(text)))
    if (const auto id = parse_id(type->prefix, text)) {
      Predicate p;
      p.sql = "h.id = " + param(p, *id);
      TRY_VOID(add_hits(db, user, q, by_head, std::move(p), hits));
    }
  TRY_VOID(add_by_words(db, user, q, words, hits));
  if (hits.size() >= few_hits) return hits;
  for (const search::Words& other : synonyms().alternatives(words, most_alternatives)) {
    if (hits.size() >= q.limit) break;
    TRY_VOID(add_by_words(db, user, q, other, hits));
  }
  return hits;
}

Result<http::Response> get_search(Call& call) {
  const Question q = TRY(read_question(call));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Head& h : TRY(find(db, call.user, q))) {
      std::string brief;
      JsonWriter inner(brief);
      answer::write_brief(inner, h, call.engine.texts);
      brief.pop_back();  // one more member of the same object
      out.raw(brief + (h.archived ? ",\"archived\":true}" : ",\"archived\":false}"));
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> search_routes() {
  return {{http::Method::get, "/api/search",
           Access::signed_in("only what the rights predicate lets the caller see"), get_search,
           "Search all records"}};
}

}  // namespace dh
