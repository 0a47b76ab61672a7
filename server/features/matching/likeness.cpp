#include "features/matching/likeness.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace dh::matching {

namespace {

constexpr double k1 = 1.2, b = 0.75;
constexpr std::size_t stem = 5, longest_syllable = 7;
/// How many near texts widen a text, and how much each counts for its nearness (tuned on seeds 1 to 10 of the bench).
constexpr std::size_t companions = 8;
constexpr float companion_weight = 4;

/// What a text says, its words first. Vietnamese writes syllables, of which pairs are words ("cà phê"); the beginning
/// of a word longer than any Vietnamese syllable stands for its forms ("processing", "processor"). Both are marked, so
/// that no word is one of them.
std::vector<std::string> terms_of(const std::vector<std::string>& words) {
  std::vector<std::string> out = words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) out.push_back(words[i] + "+" + words[i + 1]);
  for (const std::string& w : words)
    if (w.size() > longest_syllable) out.push_back("~" + w.substr(0, stem));
  return out;
}

}  // namespace

Likeness::Likeness(const std::vector<std::string>& texts) {
  count(texts);
  weigh();
}

/// Of each text the terms and how often it says them; of each term the texts.
void Likeness::count(const std::vector<std::string>& texts) {
  std::unordered_map<std::string, int> said_by;
  std::vector<std::vector<std::string>> terms;
  for (const std::string& text : texts) {
    texts_.push_back({{}, search_words(text)});
    terms.push_back(terms_of(texts_.back().words));
    std::sort(terms.back().begin(), terms.back().end());
    for (std::size_t i = 0; i < terms.back().size(); ++i)
      if (i == 0 || terms.back()[i] != terms.back()[i - 1]) ++said_by[terms.back()[i]];
  }
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const std::string& term : terms[i]) {
      // A pair of syllables that one text alone says is no word.
      if (said_by[term] < 2 && term.find('+') != std::string::npos) continue;
      const int number = numbers_.try_emplace(term, static_cast<int>(numbers_.size())).first->second;
      auto& of = texts_[i].terms;
      if (!of.empty() && of.back().at == number) ++of.back().weight;
      else of.push_back({number, 1});
    }
    std::sort(texts_[i].terms.begin(), texts_[i].terms.end(), [](Weight x, Weight y) { return x.at < y.at; });
  }
  postings_.resize(numbers_.size());
  for (std::size_t i = 0; i < texts_.size(); ++i)
    for (const Weight& w : texts_[i].terms)
      postings_[static_cast<std::size_t>(w.at)].push_back({static_cast<int>(i), 0});
}

void Likeness::weigh() {
  std::vector<double> lengths(texts_.size());
  double all = 0;
  for (std::size_t i = 0; i < texts_.size(); ++i)
    for (const Weight& w : texts_[i].terms) {
      lengths[i] += w.weight;
      all += w.weight;
    }
  const double n = static_cast<double>(texts_.size()), mean = all > 0 ? all / n : 1;
  std::vector<std::size_t> next(postings_.size());
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    double squares = 0;
    for (Weight& w : texts_[i].terms) {
      const double with = static_cast<double>(postings_[static_cast<std::size_t>(w.at)].size()), often = w.weight;
      const double rarity = std::log(1 + (n - with + 0.5) / (with + 0.5));
      w.weight = static_cast<float>(rarity * often * (k1 + 1) / (often + k1 * (1 - b + b * lengths[i] / mean)));
      squares += static_cast<double>(w.weight) * w.weight;
    }
    for (Weight& w : texts_[i].terms) {
      w.weight /= static_cast<float>(std::sqrt(squares));
      const auto term = static_cast<std::size_t>(w.at);
      postings_[term][next[term]++].weight = w.weight;
    }
  }
}

/// The texts nearest to text `a` by its own words, the nearest first.
std::vector<Likeness::Weight> Likeness::nearest(std::size_t a) const {
  std::vector<float> near(texts_.size());
  for (const Weight& w : texts_[a].terms)
    for (const Weight& p : postings_[static_cast<std::size_t>(w.at)])
      near[static_cast<std::size_t>(p.at)] += w.weight * p.weight;
  near[a] = 0;
  std::vector<Weight> out;
  for (std::size_t i = 0; i < near.size(); ++i)
    if (near[i] > 0) out.push_back({static_cast<int>(i), near[i]});
  const auto kept = static_cast<std::ptrdiff_t>(std::min(companions, out.size()));
  std::partial_sort(out.begin(), out.begin() + kept, out.end(), [](const Weight& x, const Weight& y) {
    return x.weight != y.weight ? x.weight > y.weight : x.at < y.at;
  });
  out.resize(static_cast<std::size_t>(kept));
  return out;
}

void Likeness::from(std::size_t a, std::size_t first, std::vector<float>& out) const {
  out.assign(texts_.size() - first, 0);
  std::vector<Weight> widened = texts_[a].terms;
  const std::vector<Weight> near = nearest(a);
  for (const Weight& companion : near)
    for (const Weight& w : texts_[static_cast<std::size_t>(companion.at)].terms)
      widened.push_back({w.at, companion_weight * companion.weight * w.weight});
  std::sort(widened.begin(), widened.end(), [](const Weight& x, const Weight& y) { return x.at < y.at; });
  double squares = 0;
  for (std::size_t i = 0, end = 0; i < widened.size(); i = end) {
    float weight = 0;
    for (end = i; end < widened.size() && widened[end].at == widened[i].at; ++end) weight += widened[end].weight;
    squares += static_cast<double>(weight) * weight;
    const auto& postings = postings_[static_cast<std::size_t>(widened[i].at)];
    auto at = std::lower_bound(postings.begin(), postings.end(), static_cast<int>(first),
                               [](const Weight& p, int from) { return p.at < from; });
    for (; at != postings.end(); ++at) out[static_cast<std::size_t>(at->at) - first] += weight * at->weight;
  }
  for (const Weight& companion : near)
    if (const auto at = static_cast<std::size_t>(companion.at); at >= first)
      out[at - first] -= companion_weight * companion.weight;  // what it said for itself
  const float length = squares > 0 ? static_cast<float>(std::sqrt(squares)) : 1;
  for (float& x : out) x = std::clamp(x / length, 0.0f, 1.0f);
}

std::vector<std::string> Likeness::common_words(std::size_t a, std::size_t b_at, std::size_t most) const {
  std::vector<std::pair<std::size_t, std::string>> found;
  const auto& others = texts_[b_at].words;
  for (const std::string& word : texts_[a].words) {
    if (word.size() <= 2 || std::find(others.begin(), others.end(), word) == others.end()) continue;
    const auto at = std::pair(postings_[static_cast<std::size_t>(numbers_.at(word))].size(), word);
    if (std::find(found.begin(), found.end(), at) == found.end()) found.push_back(at);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (const auto& [texts, word] : found)
    if (out.size() < most) out.push_back(word);
  return out;
}

}  // namespace dh::matching
