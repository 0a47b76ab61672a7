#include "service/routes.hpp"

#include "service/search/search.hpp"

namespace dh {

std::vector<Route> service_routes(const FileStore&) {
  std::vector<Route> out;
  for (auto routes : {search_routes})
    for (Route& r : routes()) out.push_back(std::move(r));
  return out;
}

}  // namespace dh
