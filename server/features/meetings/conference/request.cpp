#include "features/meetings/conference/request.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"

namespace dh::conference {

const boost::json::value* Body::find(const char* name) {
  asked_.insert(name);
  const boost::json::value* v = body_.if_contains(name);
  return v == nullptr || v->is_null() ? nullptr : v;
}

Result<std::string> Body::text(const char* name, bool needed, std::size_t most) {
  const auto* v = find(name);
  if (v != nullptr && !v->is_string()) return fail_field(name, "field.want_text");
  std::string out = v == nullptr ? std::string() : trim(std::string_view(v->as_string()));
  if (out.empty() && needed) return fail_field(name, "field.want_text");
  if (length(out) > most)
    return fail_field(name, "field.too_long",
                      {{"most", std::to_string(most)}, {"now", std::to_string(length(out))}});
  if (!secret_mark(out).empty()) return fail_field(name, "secret.text_refused");
  return out;
}

Result<std::int64_t> Body::number(const char* name, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
  const auto* v = find(name);
  if (v == nullptr) return otherwise;
  if (!v->is_int64() || v->as_int64() < least || v->as_int64() > most)
    return fail_field(name, "timetable.number", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  return v->as_int64();
}

Result<bool> Body::yes(const char* name, bool otherwise) {
  const auto* v = find(name);
  if (v == nullptr) return otherwise;
  if (!v->is_bool()) return fail_field(name, "field.want_yes_no");
  return v->as_bool();
}

Result<std::int64_t> Body::instant(const char* name, std::int64_t otherwise_ms) {
  const auto* v = find(name);
  if (v == nullptr) return otherwise_ms;
  const auto at = parse_instant(v->is_string() ? std::string_view(v->as_string()) : std::string_view());
  if (!at) return fail_field(name, "instant.not_understood");
  return to_ms(*at);
}

const boost::json::array* Body::list(const char* name) {
  const auto* v = find(name);
  return v == nullptr ? nullptr : v->if_array();
}

Result<void> Body::nothing_else() const {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  for (const auto& m : body_)
    if (!asked_.contains(std::string_view(m.key()))) all.fields.push_back({std::string(m.key()), "field.unknown", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

}  // namespace dh::conference
