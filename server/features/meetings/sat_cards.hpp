#pragma once
// Clauses and counting networks on top of the SAT solver.
#include <atomic>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <vector>

namespace dh::meetings {

enum class SatAnswer { yes, no, stopped };

/// A SAT solver with deterministic limits. Literals are whole numbers; minus negates.
class Sat {
 public:
  /// `hunting` prefers settings that find solutions over those that refute.
  Sat(std::uint64_t seed, bool hunting);
  ~Sat();
  Sat(const Sat&) = delete;
  Sat& operator=(const Sat&) = delete;

  int variable() { return ++variables_; }
  void clause(std::initializer_list<int> literals);
  void clause(const std::vector<int>& literals);
  void phase(int literal);  ///< try this value first
  SatAnswer solve(const std::vector<int>& assumptions, std::int64_t conflicts,
                  const std::function<bool()>& stop);
  bool value(int literal) const;
  bool failed(int literal) const;

  /// Sorted count of the inputs up to `top`: output i is true when more than i inputs are.
  /// With `both` also the reverse. Totalizer (Bailleux and Boufkhad 2003).
  std::vector<int> count(const std::vector<int>& inputs, int top, bool both);
  void at_most(const std::vector<int>& inputs, int limit);
  void at_most_one(const std::vector<int>& inputs);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
  int variables_ = 0;
};

}  // namespace dh::meetings
