#pragma once
// How alike the words of two texts are, marks and case aside: BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75)
// over words and runs of four letters of folded text, as a share of what the text scores against itself.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dh::matching {

class Likeness {
 public:
  /// Over these texts, numbered from 0.
  explicit Likeness(const std::vector<std::string>& texts);
  /// 0 … 1: how much of what text `a` says stands in text `b`. Not symmetric; 1 for a text and itself, 0 without words.
  double of(std::size_t a, std::size_t b) const;
  /// Whole words that both say, the rarest first.
  std::vector<std::string> common_words(std::size_t a, std::size_t b, std::size_t most) const;

 private:
  struct Text {
    std::unordered_map<int, int> counts{};
    std::vector<std::string> words{};
    double length = 0, self = 0;
  };
  int term(const std::string& text);
  double score(const Text& query, const Text& document) const;

  std::unordered_map<std::string, int> terms_;
  std::vector<int> documents_;         ///< by term: in how many texts
  std::vector<Text> texts_;
  double mean_length_ = 1;
};

}  // namespace dh::matching
