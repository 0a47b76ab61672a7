#pragma once
// Whom to meet: a plain typed filter with its reasons in words. No database, no HTTP.
#include <string>
#include <vector>

namespace dh::matching {

/// One side of a possible exchange, as far as suggesting needs it.
struct Side {
  std::int64_t id = 0;
  std::string type;                        ///< need, offer, partner
  std::string kind;                        ///< of cooperation; "" for a partner
  std::int64_t party = 0;                  ///< who states it; a partner is its own party
  std::vector<std::string> sectors{};
  std::vector<std::int64_t> territories{}; ///< wanted, or where a partner is
  std::vector<std::int64_t> excluded{};
  std::vector<std::int64_t> do_not_approach{};
  std::vector<std::string> certificates_held{};
  std::vector<std::string> certificates_required{};
  std::vector<std::string> languages{};
  bool warned = false;                     ///< a warning stands against the partner
};

struct Reason {
  std::string key;                         ///< "suggestion.same_sector" …
  std::vector<std::string> codes{};        ///< sectors, languages, certificates it speaks of
};

struct Suggestion {
  std::int64_t other = 0;
  int score = 0;                           ///< 0 … 100: relevance alone; quality is shown apart
  std::vector<Reason> reasons{};
  std::vector<Reason> missing{};
};

/// Candidates that pass the hard filters (complementary kind, not excluded, not the same party, not asked to
/// be left alone), best first, with reasons for and what is missing.
std::vector<Suggestion> suggest(const Side& subject, const std::vector<Side>& candidates, std::size_t most);

/// The kind that answers a kind: what one exports another imports; the others answer themselves.
std::string answering_kind(const std::string& kind);

}  // namespace dh::matching
