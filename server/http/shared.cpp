#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/random.hpp"
#include "base/text.hpp"
#include "http/connection.hpp"

namespace dh::http {

Shared::Shared(Options options, Handler handler, std::function<Limits(const Request&)> limits,
               std::function<Response(int, const std::string&)> refused)
    : options(std::move(options)),
      handler(std::move(handler)),
      limits(std::move(limits)),
      refused(std::move(refused)),
      salt(SecureRandom().number()),
      pool(this->options.threads, this->options.queue, [this] {
        asio::post(io, [this] {
          for (Job* job : pool.take_finished()) static_cast<Connection*>(job)->resume();
        });
      }) {}

std::string Shared::new_id() {
  constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;  // odd, so that no two counts meet
  return fmt::format("{:016x}", salt + ++requests * odd);
}

Response Shared::refusal(int status, const std::string& id) {
  Response response = refused(status, id);
  response.stream = nullptr;
  bool says_when =
      std::any_of(response.headers.begin(), response.headers.end(),
                  [](const Header& field) { return lower_ascii(field.first) == "retry-after"; });
  if (status == 503 && !says_when) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace dh::http
