#include "features.hpp"

#include "features/briefing/briefing.hpp"
#include "features/consultation/routes.hpp"
#include "features/dashboard/routes.hpp"
#include "features/delegations/routes.hpp"
#include "features/figures/routes.hpp"
#include "features/information/uses.hpp"
#include "features/intake/routes.hpp"
#include "features/letters/own_templates.hpp"
#include "features/letters/routes.hpp"
#include "features/matching/routes.hpp"
#include "features/matching/watch.hpp"
#include "features/meetings/conference/routes.hpp"
#include "features/orders/parts.hpp"
#include "features/orders/routes.hpp"

namespace dh {

std::vector<Route> feature_routes(App& app) {
  std::vector<Route> all;
  const auto add = [&all](std::vector<Route> routes) {
    for (Route& route : routes) all.push_back(std::move(route));
  };
  // One line for each feature: its header above, add(its_routes(app)) here, in the order of the
  // alphabet.
  add(briefing::routes());
  add(conference::routes());
  add(consultation_routes());
  add(dashboard_routes());
  add(delegation_routes());
  add(figure_routes());
  add(information::routes());
  add(intake_routes());
  add(table_import_routes());
  add(letter_routes());
  add(letter_template_routes());
  add(orders::routes());
  add(suggestion_routes());
  (void)app;
  return all;
}

std::vector<jobs::JobKind> job_kinds() {
  std::vector<jobs::JobKind> all;
  for (const auto kinds :
       {jobs::standard_kinds(), information::job_kinds(), matching::job_kinds(), orders::job_kinds()})
    all.insert(all.end(), kinds.begin(), kinds.end());
  return all;
}

}  // namespace dh
