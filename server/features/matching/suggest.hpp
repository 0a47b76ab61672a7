#pragma once
// Whom to meet, with its reasons in words (docs/matching.md). No database, no HTTP.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dh::matching {

/// A range of sizes in one unit (tonnes, dollars): what is wanted, or can be given.
struct Range {
  std::string unit;
  double from = 0, to = 0;
};

/// One side of a possible exchange, as far as suggesting needs it.
struct Side {
  std::int64_t id = 0;
  std::string type;                        ///< need, offer, partner
  std::string kind;                        ///< of cooperation; "" for a partner
  std::int64_t party = 0;                  ///< who states it; a partner is its own party
  std::vector<std::string> sectors{};
  std::vector<std::int64_t> territories{}; ///< wanted, or where a partner is
  std::vector<std::int64_t> around{};      ///< all that these lie in, themselves too; empty: themselves alone
  std::vector<std::int64_t> excluded{};
  std::vector<std::int64_t> do_not_approach{};
  std::vector<std::string> certificates_held{};
  std::vector<std::string> certificates_required{};
  std::vector<std::string> languages{};
  std::optional<Range> quantity{}, value{};
  std::uint16_t months{};                  ///< of its season: bit 0 is January; 0 when none is named
  std::string text{};                      ///< what it says in words
  bool warned = false;                     ///< a warning stands against the partner
  int filled = 0;                          ///< 0 … 100: how complete the record is
};

/// What stands between the two parties, whatever they look for.
struct Ties {
  int meetings = 0, agreements = 0;                ///< held, in force
  std::vector<std::string> trade_agreements{};     ///< in force with the other's country; codes of list "ftas"
  bool much_sought = false;                        ///< shown first to as many others as its share (spread.hpp)
  int anniversary = 0;                             ///< of diplomatic relations: a round one that is near, in years
};

struct Reason {
  std::string key;                         ///< "suggestion.same_sector" …
  std::vector<std::string> codes{};        ///< sectors, languages, certificates, words it speaks of
};

struct Suggestion {
  std::int64_t other = 0;
  bool much_sought = false;                ///< stands behind those that are not
  int score = 0;                           ///< 0 … 100: relevance to each other
  int quality = 0;                         ///< 0 … 100: how complete and how trusted the other record is, apart from it
  std::vector<Reason> reasons{};
  std::vector<Reason> missing{};
};

/// Candidates that pass the hard filters (complementary kind, not excluded, not the same party, not asked to
/// be left alone), best first, with reasons for and what is missing. `ties` with each candidate, or empty.
std::vector<Suggestion> suggest(const Side& subject, const std::vector<Side>& candidates, std::size_t most,
                                const std::vector<Ties>& ties = {});

/// 0 … 1: how far `b` answers what `a` asks. `words`: how much of a's text stands in b's.
double fit(const Side& a, const Side& b, double words);
/// The harmonic mean of the fits both ways: a match is wanted by both or by none.
double both_ways(double one, double other);

/// The kind that answers a kind: what one exports another imports; the others answer themselves.
std::string answering_kind(const std::string& kind);

}  // namespace dh::matching
