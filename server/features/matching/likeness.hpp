#pragma once
// How near two texts are, marks and case aside: the cosine of their BM25 weights (Robertson and Zaragoza 2009,
// k1 = 1.2, b = 0.75) over the words of folded text. The asking text is widened by the texts nearest to it (Rocchio
// 1971), so that "gạo" finds who writes of "lúa" when others write of both; no text speaks for itself by this.
#include <string>
#include <unordered_map>
#include <vector>

namespace dh::matching {

class Likeness {
 public:
  /// Over these texts, numbered from 0.
  explicit Likeness(const std::vector<std::string>& texts);
  /// How near text `a` is to each text from `first` on: 0 (no word in common, even by way of others) … 1 (the same
  /// text). One pass over the index, safe from several threads; `out` is overwritten.
  void from(std::size_t a, std::size_t first, std::vector<float>& out) const;
  /// Whole words that both say, the rarest first.
  std::vector<std::string> common_words(std::size_t a, std::size_t b, std::size_t most) const;

 private:
  struct Weight { int at = 0; float weight = 0; };           ///< of a term in a text, or of a text for a term
  struct Text {
    std::vector<Weight> terms{};                             ///< by term; of length 1 as a vector
    std::vector<std::string> words{};
  };
  void count(const std::vector<std::string>& texts);
  void weigh();
  std::vector<Weight> nearest(std::size_t a) const;

  std::unordered_map<std::string, int> numbers_;             ///< of terms
  std::vector<std::vector<Weight>> postings_;                ///< by term, in the order of the texts
  std::vector<Text> texts_;
};

}  // namespace dh::matching
