#pragma once
// Which table or room each meeting gets, once the slots are known.
#include "features/meetings/solver.hpp"

namespace dh::meetings {

/// Places by slot, keeping people where they were. Every class has room when the counts were kept.
/// Tables are numbered from 1 through the classes in their order; `kept` may name tables to keep.
Schedule assign_tables(const Problem& problem, const std::vector<int>& slots,
                       const Schedule& kept = {});

/// Largest difference of breaks between two participants.
int spread_of(const Problem& problem, const std::vector<int>& slots);

/// Fills `tables_used` and `tables_advised`.
void advise_tables(const Problem& problem, SolveResult& result);

}  // namespace dh::meetings
