#include "features/meetings/conference/routes.hpp"

namespace dh::conference {

std::vector<Route> routes() {
  std::vector<Route> all;
  for (auto list : {plan_routes(), publish_routes(), board_routes(), outcome_routes(), import_routes(), paper_routes()})
    for (Route& route : list) all.push_back(std::move(route));
  return all;
}

}  // namespace dh::conference
