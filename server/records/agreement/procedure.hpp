#pragma once
// The procedure of international agreements: rules, guards and steps. Luật 70/2020/QH14, NĐ 64/2021, NĐ 177/2025.
#include "records/agreement/agreement.hpp"

namespace dh {

/// Never công ước, hiệp ước, định ước, hiệp định. Điều 6.
Result<void> title_form(const Agreement&, const Context&);
Result<void> dates_make_sense(const Agreement&, const Context&);
/// The shortened procedure gives its reason and proof. Điều 35(2), 39, 40.
Result<void> shortened_has_proof(const Agreement&, const Context&);
/// Name-only changes and predecessors belong to inherited agreements. NĐ 177/2025 Điều 5(4).
Result<void> dossier_of_track(const Agreement&, const Context&);

const Flow<Agreement>& agreement_flow();

}  // namespace dh
