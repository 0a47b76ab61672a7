#pragma once
// Personal links: somebody outside confirms or rejects what a record says of them, without an
// account. For every type with a field `confirmation`.
#include <vector>

#include "engine/route.hpp"

namespace dh {

/// POST and GET /api/{plural}/{id}/confirmations, and the outsider's page /xac-nhan/{token}.
std::vector<Route> confirmation_routes();

/// Nightly: links past their day are `unanswered`, and so are their records when no other link is
/// open. Answers how many lapsed. In the caller's writing transaction.
Result<std::int64_t> expire_confirmations(const Engine& engine, db::Connection& db);

}  // namespace dh
