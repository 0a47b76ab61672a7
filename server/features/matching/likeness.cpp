#include "features/matching/likeness.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace dh::matching {

namespace {

constexpr double k1 = 1.2, b = 0.75;
constexpr std::size_t gram = 4;

/// Runs of letters say that "chế biến" and "chế-biến", or a plural, are near; marked, so that no word is one of them.
std::vector<std::string> grams_of(const std::string& word) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i + gram <= word.size() && word.size() > gram; ++i) out.push_back("~" + word.substr(i, gram));
  return out;
}

}  // namespace

int Likeness::term(const std::string& text) {
  const auto [at, is_new] = terms_.try_emplace(text, static_cast<int>(documents_.size()));
  if (is_new) documents_.push_back(0);
  return at->second;
}

Likeness::Likeness(const std::vector<std::string>& texts) {
  double all = 0;
  for (const std::string& text : texts) {
    Text t;
    t.words = search_words(text);
    for (const std::string& word : t.words) {
      ++t.counts[term(word)];
      for (const std::string& g : grams_of(word)) ++t.counts[term(g)];
    }
    for (const auto& [id, count] : t.counts) {
      ++documents_[static_cast<std::size_t>(id)];
      t.length += count;
    }
    all += t.length;
    texts_.push_back(std::move(t));
  }
  if (!texts.empty() && all > 0) mean_length_ = all / static_cast<double>(texts.size());
  for (Text& t : texts_) t.self = score(t, t);
}

double Likeness::score(const Text& query, const Text& document) const {
  const double n = static_cast<double>(texts_.size());
  double sum = 0;
  for (const auto& [id, count] : query.counts) {
    const auto found = document.counts.find(id);
    if (found == document.counts.end()) continue;
    const double with = documents_[static_cast<std::size_t>(id)], often = found->second;
    const double rarity = std::log(1 + (n - with + 0.5) / (with + 0.5));
    sum += rarity * often * (k1 + 1) / (often + k1 * (1 - b + b * document.length / mean_length_));
  }
  return sum;
}

double Likeness::of(std::size_t a, std::size_t b_at) const {
  const Text& query = texts_[a];
  return query.self <= 0 ? 0 : std::min(1.0, score(query, texts_[b_at]) / query.self);
}

std::vector<std::string> Likeness::common_words(std::size_t a, std::size_t b_at, std::size_t most) const {
  std::vector<std::pair<int, std::string>> found;
  for (const std::string& word : texts_[a].words) {
    const int id = terms_.at(word);
    const auto at = std::pair(documents_[static_cast<std::size_t>(id)], word);
    if (word.size() > 2 && texts_[b_at].counts.contains(id) && std::find(found.begin(), found.end(), at) == found.end())
      found.push_back(at);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (const auto& [rarity, word] : found)
    if (out.size() < most) out.push_back(word);
  return out;
}

}  // namespace dh::matching
