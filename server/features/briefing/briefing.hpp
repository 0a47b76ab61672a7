#pragma once
// The briefing pack of a territory: all that the reader may see and that touches it, on a few pages, for a head of
// mission who meets a province, or a leader who receives guests.
#include "engine/route.hpp"
#include "service/document/model.hpp"

namespace dh::briefing {

/// One line: a record that names the territory or a partner there.
struct Line {
  std::string code, title, state, who, due_on;
};
/// A type with its newest records; `all` counts those that are not shown too.
struct Part {
  const RecordType* type = nullptr;
  std::vector<Line> lines{};
  std::int64_t all = 0;
};
struct Pack {
  Head territory;
  std::string relations_since, partnership;   ///< "" = not verified
  std::vector<Part> parts;
};

/// Restricted records are left out, as from every printed page. At most 40 of a type, newest first.
Result<Pack> read_pack(const Engine& engine, db::Connection& db, const User& user, const Record& territory);
document::Document page(const Pack& pack, std::string_view office, const Texts& texts, Instant made_at);

/// `GET /api/territories/{id}/briefing`, `.docx`, `.pdf`.
std::vector<Route> routes();

}  // namespace dh::briefing
