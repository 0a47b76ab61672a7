#pragma once
// A made-up market of needs and offers with a known truth, for bench/matching_bench.cpp. Made before any figure of quality
// was looked at, and changed since for faults alone.
//
// Assumptions. A member has a sector (24, Zipf 1.1), a subject in it (12), a size (log-uniform, 1 to 10,000), a place (30),
// places it wants (none to three), languages (of 6), certificates held and asked for (of 8). Its text is a dozen words: six in
// ten of its subject, a quarter of its sector, the rest of everybody. One offer in ten is a star: it claims four sectors and
// speaks of everything at three times the length. Whether one wants the other is a logistic draw over what truly fits (same
// subject, same sector, place, size, certificates, language) and a taste that no text shows; a match is wanted by both, so
// its worth is the product of the two probabilities.
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "features/matching/suggest.hpp"

namespace dh::bench {

class SyntheticMarket {
 public:
  SyntheticMarket(std::uint64_t seed, int members) : random_(seed), seed_(seed) {
    for (int i = 0; i < members; ++i) add(needs_, needs, i, "need", false);
    for (int i = 0; i < members; ++i) add(offers_, offers, i, "offer", below(10) == 0);
  }

  std::vector<matching::Side> needs, offers;

  /// The probability that both want to meet, 0 when the kinds of cooperation do not answer each other.
  double worth(std::size_t need, std::size_t offer) const {
    const Member &a = needs_[need], &b = offers_[offer];
    if (a.kind != b.kind) return 0;
    return wants(a, b, taste(need, offer, 1)) * wants(b, a, taste(need, offer, 2));
  }

 private:
  static constexpr int sectors = 24, subjects = 12, places = 30, languages = 6, certificates = 8, kinds = 3;
  struct Member {
    int kind = 0, sector = 0, subject = 0, place = 0;
    double size = 1;
    unsigned wanted = 0, spoken = 0, held = 0, asked = 0;
  };

  std::uint64_t below(std::uint64_t n) { return random_() % n; }
  double unit() { return static_cast<double>(random_() >> 11) / 9007199254740992.0; }

  int zipf() {
    double sum = 0, at = 0;
    for (int i = 0; i < sectors; ++i) sum += 1 / std::pow(i + 1, 1.1);
    const double drawn = unit() * sum;
    for (int i = 0; i < sectors; ++i)
      if ((at += 1 / std::pow(i + 1, 1.1)) >= drawn) return i;
    return sectors - 1;
  }

  /// A word of a vocabulary: three syllables that spell its number.
  static std::string word(const char* of, int group, int n) {
    static constexpr const char* syllables[] = {"ba", "co", "du", "ghe", "hi", "ka", "lo", "mu", "ne", "phi"};
    const int number = (group * 37 + n) % 1000;
    return std::string(of) + std::to_string(group) + syllables[number % 10] + syllables[number / 10 % 10] +
           syllables[number / 100];
  }

  std::string text_of(const Member& m, bool star) {
    std::string out;
    for (int i = 0, all = star ? 36 : 12; i < all; ++i) {
      const double what = unit();
      const int sector = star ? static_cast<int>(below(sectors)) : m.sector;
      const int subject = star ? static_cast<int>(below(subjects)) : m.subject;
      out += what < 0.6    ? word("s", sector * subjects + subject, static_cast<int>(below(20)))
             : what < 0.85 ? word("n", sector, static_cast<int>(below(30)))
                           : word("c", 0, static_cast<int>(below(200)));
      out += ' ';
    }
    return out;
  }

  unsigned some(int of, int most) {
    unsigned out = 0;
    for (std::uint64_t n = below(static_cast<std::uint64_t>(most) + 1); n > 0; --n) out |= 1u << below(static_cast<std::uint64_t>(of));
    return out;
  }
  static std::vector<std::string> names(const char* of, unsigned set) {
    std::vector<std::string> out;
    for (int i = 0; i < 32; ++i)
      if (set >> i & 1u) out.push_back(of + std::to_string(i));
    return out;
  }

  void add(std::vector<Member>& members, std::vector<matching::Side>& sides, int i, const char* type, bool star) {
    Member m{static_cast<int>(below(kinds)), zipf(), static_cast<int>(below(subjects)), static_cast<int>(below(places)),
             std::pow(10.0, 4 * unit()), some(places, 3), some(languages, 2),
             some(certificates, 4), some(certificates, 2)};
    m.spoken |= 1u << below(languages);
    matching::Side s;
    s.id = (type[0] == 'n' ? 1'000'000 : 2'000'000) + i;
    s.type = type;
    s.kind = "kind" + std::to_string(m.kind);
    s.party = s.id + 10'000'000;
    s.sectors = {"sector" + std::to_string(m.sector)};
    for (int k = 0; star && k < 3; ++k) s.sectors.push_back("sector" + std::to_string(below(sectors)));
    // What a need names is where it looks, an offer where it stands; both are one list in the records.
    for (int p = 0; p < places; ++p)
      if (type[0] == 'n' ? (m.wanted >> p & 1u) : p == m.place) s.territories.push_back(p + 1);
    s.certificates_held = names("cert", m.held);
    s.certificates_required = names("cert", m.asked);
    s.languages = names("lang", m.spoken);
    s.quantity = matching::Range{"tonne", m.size, m.size * 2};
    s.text = text_of(m, star);
    members.push_back(m);
    sides.push_back(std::move(s));
  }

  double wants(const Member& a, const Member& b, double taste_of) const {
    const bool subject = a.sector == b.sector && a.subject == b.subject;
    const bool place = a.wanted == 0 || (a.wanted >> b.place & 1u);
    const bool size = a.size <= b.size * 2 && b.size <= a.size * 2;
    const int asked = __builtin_popcount(a.asked), met = __builtin_popcount(a.asked & b.held);
    const double share = asked == 0 ? 1 : static_cast<double>(met) / asked;
    const double z = -5 + 3 * subject + 1.5 * (a.sector == b.sector) + 1.2 * place + size + share +
                     0.5 * ((a.spoken & b.spoken) != 0) + 0.7 * taste_of;
    return 1 / (1 + std::exp(-z));
  }

  /// A standard normal number that belongs to this pair, whatever was asked before.
  double taste(std::size_t need, std::size_t offer, std::uint64_t way) const {
    std::uint64_t x = seed_ * 0x9E3779B97F4A7C15ULL + need * 0xBF58476D1CE4E5B9ULL + offer * 0x94D049BB133111EBULL + way;
    const auto next = [&x] {
      x += 0x9E3779B97F4A7C15ULL;
      std::uint64_t z = x;
      z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ULL;
      z = (z ^ z >> 27) * 0x94D049BB133111EBULL;
      return (static_cast<double>((z ^ z >> 31) >> 11) + 0.5) / 9007199254740992.0;
    };
    const double u = next(), v = next();
    return std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * v);
  }

  std::mt19937_64 random_;
  std::uint64_t seed_;
  std::vector<Member> needs_, offers_;
};

}  // namespace dh::bench
