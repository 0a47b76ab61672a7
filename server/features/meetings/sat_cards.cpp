#include "features/meetings/sat_cards.hpp"

#include <algorithm>
#include <cadical.hpp>

namespace dh::meetings {
namespace {

class Stopper final : public CaDiCaL::Terminator {
 public:
  explicit Stopper(const std::function<bool()>& stop) : stop_(stop) {}
  bool terminate() override { return stop_ && stop_(); }

 private:
  const std::function<bool()>& stop_;
};

}  // namespace

struct Sat::Inside {
  CaDiCaL::Solver solver{};
};

Sat::Sat(std::uint64_t seed, bool hunting) : inside_(std::make_unique<Inside>()) {
  inside_->solver.set("quiet", 1);
  inside_->solver.set("seed", static_cast<int>(seed % 1'000'000'000));
  if (hunting) inside_->solver.configure("sat");
}

Sat::~Sat() = default;

void Sat::clause(std::initializer_list<int> literals) {
  for (int literal : literals) inside_->solver.add(literal);
  inside_->solver.add(0);
}

void Sat::clause(const std::vector<int>& literals) {
  for (int literal : literals) inside_->solver.add(literal);
  inside_->solver.add(0);
}

void Sat::phase(int literal) { inside_->solver.phase(literal); }

SatAnswer Sat::solve(const std::vector<int>& assumptions, std::int64_t conflicts,
                     const std::function<bool()>& stop) {
  Stopper stopper(stop);
  inside_->solver.connect_terminator(&stopper);
  if (conflicts > 0)
    inside_->solver.limit("conflicts", static_cast<int>(std::min<std::int64_t>(conflicts, 1 << 30)));
  for (int literal : assumptions) inside_->solver.assume(literal);
  const int answer = inside_->solver.solve();
  inside_->solver.disconnect_terminator();
  if (answer == 10) return SatAnswer::yes;
  if (answer == 20) return SatAnswer::no;
  return SatAnswer::stopped;
}

bool Sat::value(int literal) const { return inside_->solver.val(literal) > 0; }
bool Sat::failed(int literal) const { return inside_->solver.failed(literal); }

std::vector<int> Sat::count(const std::vector<int>& inputs, int top, bool both) {
  if (inputs.size() <= 1) return inputs;
  const auto middle = inputs.begin() + static_cast<std::ptrdiff_t>(inputs.size() / 2);
  const std::vector<int> a = count({inputs.begin(), middle}, top, both);
  const std::vector<int> b = count({middle, inputs.end()}, top, both);
  const std::size_t size = std::min(a.size() + b.size(), static_cast<std::size_t>(top));
  std::vector<int> out(size);
  for (int& literal : out) literal = variable();
  std::vector<int> clause_;
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i + j > 0 && i + j <= size) {
        clause_.clear();
        if (i > 0) clause_.push_back(-a[i - 1]);
        if (j > 0) clause_.push_back(-b[j - 1]);
        clause_.push_back(out[i + j - 1]);
        clause(clause_);
      }
      if (!both || i + j >= size) continue;
      // Exact halves only: a cut half may hide further true inputs.
      clause_.clear();
      if (i < a.size()) clause_.push_back(a[i]);
      if (j < b.size()) clause_.push_back(b[j]);
      clause_.push_back(-out[i + j]);
      clause(clause_);
    }
  return out;
}

void Sat::at_most(const std::vector<int>& inputs, int limit) {
  if (limit < 0) {
    clause(std::initializer_list<int>{});
    return;
  }
  if (static_cast<int>(inputs.size()) <= limit) return;
  if (limit == 0) {
    for (int literal : inputs) clause({-literal});
    return;
  }
  if (limit == 1) {
    at_most_one(inputs);
    return;
  }
  const std::vector<int> sums = count(inputs, limit + 1, false);
  clause({-sums[static_cast<std::size_t>(limit)]});
}

void Sat::at_most_one(const std::vector<int>& inputs) {
  if (inputs.size() > 48) {
    // Long lists by a tree of small groups.
    std::vector<int> heads;
    for (std::size_t i = 0; i < inputs.size(); i += 4) {
      const std::size_t end = std::min(inputs.size(), i + 4);
      const std::vector<int> group(inputs.begin() + static_cast<std::ptrdiff_t>(i),
                                   inputs.begin() + static_cast<std::ptrdiff_t>(end));
      const int head = variable();
      for (int literal : group) clause({-literal, head});
      at_most_one(group);
      heads.push_back(head);
    }
    at_most_one(heads);
    return;
  }
  for (std::size_t i = 0; i < inputs.size(); ++i)
    for (std::size_t j = i + 1; j < inputs.size(); ++j) clause({-inputs[i], -inputs[j]});
}

}  // namespace dh::meetings
