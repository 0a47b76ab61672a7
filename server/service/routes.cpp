#include "service/routes.hpp"

#include "service/confirmations/confirmations.hpp"
#include "service/files/file_routes.hpp"
#include "service/links/personal_links.hpp"
#include "service/notices/routes.hpp"
#include "service/search/search.hpp"
#include "service/views/views.hpp"

namespace dh {

std::vector<Route> service_routes(const FileStore& files, const Settings& settings) {
  std::vector<Route> out;
  const auto add = [&out](std::vector<Route> routes) {
    for (Route& r : routes) out.push_back(std::move(r));
  };
  add(confirmation_routes());
  add(file_routes(files));
  add(links::routes());
  add(notice_routes(settings));
  add(search_routes());
  add(view_routes());
  return out;
}

}  // namespace dh
