#include "features/matching/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <map>

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

Likeness::Likeness(const std::vector<std::string>& texts) {
  std::vector<double> lengths;
  double all = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Text t;
    t.words = search_words(texts[i]);
    std::map<int, int> counts;
    const auto add = [&](const std::string& said) {
      const auto [at, is_new] = terms_.try_emplace(said, static_cast<int>(postings_.size()));
      if (is_new) postings_.emplace_back();
      ++counts[at->second];
    };
    for (const std::string& word : t.words) {
      add(word);
      for (const std::string& g : grams_of(word)) add(g);
    }
    double length = 0;
    for (const auto& [term, count] : counts) {
      t.counts.push_back({term, static_cast<float>(count)});
      postings_[static_cast<std::size_t>(term)].push_back({static_cast<int>(i), 0});
      length += count;
    }
    lengths.push_back(length);
    all += length;
    texts_.push_back(std::move(t));
  }
  const double mean = all > 0 ? all / static_cast<double>(texts.size()) : 1, n = static_cast<double>(texts.size());
  std::vector<std::size_t> next(postings_.size());
  for (std::size_t i = 0; i < texts_.size(); ++i)
    for (Count& c : texts_[i].counts) {
      auto& postings = postings_[static_cast<std::size_t>(c.term)];
      const double with = static_cast<double>(postings.size()), often = c.weight;
      const double rarity = std::log(1 + (n - with + 0.5) / (with + 0.5));
      c.weight = static_cast<float>(rarity * often * (k1 + 1) / (often + k1 * (1 - b + b * lengths[i] / mean)));
      postings[next[static_cast<std::size_t>(c.term)]++].weight = c.weight;
      texts_[i].self += c.weight;
    }
}

const Likeness::Count* Likeness::find(const Text& text, int term) const {
  const auto at = std::lower_bound(text.counts.begin(), text.counts.end(), term,
                                   [](const Count& c, int wanted) { return c.term < wanted; });
  return at != text.counts.end() && at->term == term ? &*at : nullptr;
}

double Likeness::of(std::size_t a, std::size_t b_at) const {
  const Text& query = texts_[a];
  double sum = 0;
  for (const Count& c : query.counts)
    if (const Count* there = find(texts_[b_at], c.term)) sum += there->weight;
  return query.self <= 0 ? 0 : std::min(1.0, sum / query.self);
}

void Likeness::shares(std::size_t a, std::size_t first, std::vector<Share>& out) const {
  out.assign(texts_.size() - first, {});
  for (const Count& c : texts_[a].counts) {
    const auto& postings = postings_[static_cast<std::size_t>(c.term)];
    auto at = std::lower_bound(postings.begin(), postings.end(), static_cast<int>(first),
                               [](const Posting& p, int from) { return p.text < from; });
    for (; at != postings.end(); ++at) {
      Share& s = out[static_cast<std::size_t>(at->text) - first];
      s.there += at->weight;
      s.back += c.weight;
    }
  }
  const double own = texts_[a].self;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double theirs = texts_[first + i].self;
    out[i].there = own > 0 ? std::min(1.0f, static_cast<float>(out[i].there / own)) : 0;
    out[i].back = theirs > 0 ? std::min(1.0f, static_cast<float>(out[i].back / theirs)) : 0;
  }
}

std::vector<std::string> Likeness::common_words(std::size_t a, std::size_t b_at, std::size_t most) const {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& word : texts_[a].words) {
    const int term = terms_.at(word);
    const auto at = std::pair(postings_[static_cast<std::size_t>(term)].size(), word);
    if (word.size() > 2 && find(texts_[b_at], term) != nullptr && std::find(found.begin(), found.end(), at) == found.end())
      found.push_back(at);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (const auto& [texts, word] : found)
    if (out.size() < most) out.push_back(word);
  return out;
}

}  // namespace dh::matching
