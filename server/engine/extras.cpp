#include "engine/extras.hpp"

#include "engine/surround.hpp"

namespace dh {

std::vector<Route> extra_routes(const RecordType& type) {
  std::vector<Route> out;
  for (auto routes : {surround::history_routes, surround::access_routes, surround::comment_routes,
                      surround::link_routes, surround::chain_routes, surround::timeline_routes,
                      surround::merge_routes, surround::export_routes})
    for (Route& r : routes(type)) out.push_back(std::move(r));
  return out;
}

}  // namespace dh
