#pragma once
// How alike the words of two texts are, marks and case aside: BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75)
// over words and runs of four letters of folded text, as a share of what the text scores against itself.
#include <string>
#include <unordered_map>
#include <vector>

namespace dh::matching {

class Likeness {
 public:
  /// Over these texts, numbered from 0.
  explicit Likeness(const std::vector<std::string>& texts);
  /// 0 … 1: how much of what text `a` says stands in text `b`. Not symmetric; 1 for a text and itself, 0 without words.
  double of(std::size_t a, std::size_t b) const;
  /// Both ways between one text and another: how much of a's stands there, and of the other's in a.
  struct Share { float there = 0, back = 0; };
  /// The shares of text `a` with each text from `first` on, in one pass over the index. Safe from several threads.
  void shares(std::size_t a, std::size_t first, std::vector<Share>& out) const;
  /// Whole words that both say, the rarest first.
  std::vector<std::string> common_words(std::size_t a, std::size_t b, std::size_t most) const;

 private:
  struct Count { int term = 0; float weight = 0; };          ///< what the term scores in this text
  struct Posting { int text = 0; float weight = 0; };
  struct Text {
    std::vector<Count> counts{};                             ///< by term
    std::vector<std::string> words{};
    double self = 0;
  };
  const Count* find(const Text& text, int term) const;

  std::unordered_map<std::string, int> terms_;
  std::vector<std::vector<Posting>> postings_;               ///< by term, in the order of the texts
  std::vector<Text> texts_;
};

}  // namespace dh::matching
