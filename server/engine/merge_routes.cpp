#include <boost/json.hpp>

#include "engine/answer.hpp"
#include "engine/merging.hpp"
#include "engine/surround.hpp"

namespace dh::surround {

namespace {

struct Pair {
  Record kept, merged;
};

/// Both records, when the caller may merge both and nobody saved the kept one meanwhile.
Result<Pair> read_pair(const RecordType& type, Call& call, db::Connection& db, std::int64_t version,
                       const boost::json::object& body) {
  const auto* from = body.if_contains("from");
  const std::string text =
      from != nullptr && from->is_string() ? std::string(from->as_string()) : "";
  const auto id = parse_id(type.prefix, text);
  if (!id) return fail_field("from", "field.broken_reference", {{"id", text}});
  Record kept = TRY(record_for(call, db, type, May::merge));
  if (kept.head.version != version) return fail(Code::stale, "save.conflict");
  if (*id == kept.head.id) return fail_field("from", "merge.itself");
  auto merged = store::get(call.engine, db, call.user, type, *id);
  if (!merged) return fail_field("from", "field.broken_reference", {{"id", text}});
  if (!may_any(call, db, *merged, {May::merge})) return fail(Code::forbidden, "right.not_yours");
  return Pair{std::move(kept), std::move(*merged)};
}

/// The kept record as its page shows it, and the codes of records that were edited since.
Result<http::Response> answer_kept(Call& call, db::Connection& db, const Record& kept,
                                   const std::vector<std::int64_t>& left) {
  const Record now = TRY(store::get(call.engine, db, call.user, *kept.type, kept.head.id));
  std::string text = TRY(answer::page(call.engine, db, call.user, now));
  text.pop_back();
  std::string more;
  JsonWriter out(more);
  out.begin_array();
  for (const Head& h : TRY(visible_heads(db, call.user, left))) out.value(h.code);
  out.end_array();
  return json_response(200, text + ",\"left\":" + more + "}",
                       {{"ETag", "\"" + std::to_string(now.head.version) + "\""}});
}

Result<http::Response> post_merge(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::int64_t version = TRY(if_match(call.request));
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Pair pair = TRY(read_pair(type, call, db, version, body));
    TRY_VOID(merging::merge(call.engine, db, actor_of(call), pair.kept, pair.merged));
    return answer_kept(call, db, pair.kept, {});
  });
}

Result<http::Response> post_unmerge(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::int64_t version = TRY(if_match(call.request));
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Pair pair = TRY(read_pair(type, call, db, version, body));
    const auto left = TRY(merging::undo(call.engine, db, actor_of(call), pair.kept, pair.merged));
    return answer_kept(call, db, pair.kept, left);
  });
}

}  // namespace

std::vector<Route> merge_routes(const RecordType& type) {
  if (type.merges.empty()) return {};
  return {{http::Method::post, path_of(type, "/merge"), Access::to(type, May::merge),
           bind(type, post_merge), "Merge a duplicate into this record"},
          {http::Method::post, path_of(type, "/unmerge"), Access::to(type, May::merge),
           bind(type, post_unmerge), "Undo a merging"}};
}

}  // namespace dh::surround
