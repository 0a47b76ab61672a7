#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "features/briefing/briefing.hpp"
#include "records/territory/territory.hpp"
#include "service/document/download.hpp"

namespace dh::briefing {

namespace {

Result<http::Response> pack(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, territory, May::view));
    const Pack pack = TRY(read_pack(call.engine, db, call.user, r));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("title", pack.territory.title).key("parts").begin_array();
    for (const Part& part : pack.parts) {
      out.begin_object().field("type", part.type->name).field("count", part.all);
      out.field("label", part.type->label_plural);
      out.field("label_en",
                call.engine.texts.english(std::string(part.type->name) + ".plural", part.type->label_plural));
      out.end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> file(Call& call, bool pdf) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, territory, May::view));
    const auto document = page(TRY(read_pack(call.engine, db, call.user, r)), call.user.organisation_name,
                               call.engine.texts, call.engine.time.now());
    return document::download(document, pdf, "tai-lieu-dia-ban");
  });
}

}  // namespace

std::vector<Route> routes() {
  using http::Method;
  const std::string base = surround::path_of(territory, "/briefing");
  const Access access = Access::to(territory, May::view);
  return {{Method::get, base, access, pack, "What touches a territory, by type"},
          {Method::get, base + ".docx", access, [](Call& call) { return file(call, false); },
           "The briefing pack of a territory as DOCX"},
          {Method::get, base + ".pdf", access, [](Call& call) { return file(call, true); },
           "The briefing pack of a territory as PDF"}};
}

}  // namespace dh::briefing
