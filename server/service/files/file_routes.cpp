#include "service/files/file_routes.hpp"

#include "engine/surround.hpp"
#include "service/files/file_check.hpp"

namespace dh {

namespace {

constexpr std::string_view prefix = "fil";

struct StoredFile {
  std::int64_t id = 0;
  std::string name, media;
  std::int64_t size = 0;
  std::string sha256;
  std::int64_t at = 0, by = 0;
};

void write_file(JsonWriter& out, const StoredFile& f, const Titles& titles, const Texts& texts) {
  out.begin_object().field("id", id_text(prefix, f.id)).field("name", f.name).field("size", f.size);
  out.field("type", f.media).field("at", to_text(from_ms(f.at)));
  surround::write_person(out, "by", f.by, titles, texts);
  // Nobody could look for marks of secrecy inside pictures and packed pages.
  out.field("text_read", f.media != "application/pdf" && !f.media.starts_with("image/"))
      .end_object();
}

Result<std::vector<StoredFile>> files_of(db::Connection& db, std::int64_t record) {
  const auto rows =
      TRY(db.query("select id, name, media, size, sha256, at, by_user from file where record = $1 "
                   "order by id limit 1000",
                   {record}));
  std::vector<StoredFile> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    out.push_back({db::as_int(rows.at(i, 0)), db::as_text(rows.at(i, 1)),
                   db::as_text(rows.at(i, 2)), db::as_int(rows.at(i, 3)),
                   db::as_text(rows.at(i, 4)), db::as_int(rows.at(i, 5)),
                   db::as_int(rows.at(i, 6))});
  return out;
}

Result<http::Response> get_files(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::view));
    const auto files = TRY(files_of(db, r.head.id));
    std::vector<std::int64_t> ids;
    for (const StoredFile& f : files) ids.push_back(f.by);
    const Titles titles = TRY(titles_of(db, call.user, std::move(ids)));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const StoredFile& f : files) write_file(out, f, titles, call.engine.texts);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<Record> record_to_attach(const RecordType& type, Call& call, db::Connection& db) {
  Record r = TRY(surround::record_for(call, db, type, May::view));
  if (!surround::may_any(call, db, r, {May::edit, May::step}))
    return fail(Code::forbidden, "right.not_yours");
  if (r.head.archived) return fail(Code::conflict, "record.archived");
  return r;
}

Result<http::Response> post_file(const FileStore& store, const RecordType& type, Call& call) {
  // The right first: nobody learns what a file is refused for on a record that is not theirs.
  TRY_VOID(call.engine.db.read([&](db::Connection& db) -> Result<void> {
    TRY(record_to_attach(type, call, db));
    return {};
  }));
  const auto name = http::percent_decode(call.request.header("x-file-name"), false);
  if (!name) return fail_field("file", "file.bad_name", {{"file", "?"}});
  const CheckedFile checked = TRY(check_file(*name, call.request.body));
  // Bytes before the row: a row never names bytes that are not there. The other way round costs
  // only space.
  const std::string hash = TRY(store.put(call.request.body, call.engine.random));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_to_attach(type, call, db));
    const StoredFile f{call.engine.ids.next(), checked.name, std::string(checked.media),
                       static_cast<std::int64_t>(call.request.body.size()), hash,
                       to_ms(call.engine.time.now()), call.user.id};
    TRY(db.execute("insert into file (id, record, name, media, size, sha256, at, by_user) "
                   "values ($1, $2, $3, $4, $5, $6, $7, $8)",
                   {f.id, r.head.id, f.name, f.media, f.size, f.sha256, f.at, f.by}));
    TRY_VOID(surround::note_change(call.engine, db, surround::actor_of(call), r.head, "attach",
                                   {{"file", {}, f.name}, {"sha256", {}, hash}}));
    const Titles titles = TRY(titles_of(db, call.user, {call.user.id}));
    std::string text;
    JsonWriter out(text);
    write_file(out, f, titles, call.engine.texts);
    return json_response(201, std::move(text));
  });
}

/// Old readers see letters and digits, new ones the name as it is (RFC 6266).
std::string disposition(const std::string& name) {
  std::string plain;
  for (const char c : name)
    plain += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                     c == '.' || c == '-'
                 ? c
                 : '_';
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + http::percent_encode(name);
}

Result<http::Response> get_file(const FileStore& store, const RecordType& type, Call& call) {
  const auto id = parse_id(prefix, call.params.at(1));
  if (!id) return fail(Code::not_found, "notfound");
  StoredFile found;
  TRY_VOID(call.engine.db.read([&](db::Connection& db) -> Result<void> {
    const Record r = TRY(surround::record_for(call, db, type, May::view));
    for (StoredFile& f : TRY(files_of(db, r.head.id)))
      if (f.id == *id) found = std::move(f);
    return {};
  }));
  if (found.id == 0) return fail(Code::not_found, "notfound");
  http::Response answer;
  answer.body = TRY(store.read(found.sha256));
  answer.headers = {
      {"Content-Type",
       found.media.starts_with("text/") ? found.media + "; charset=utf-8" : found.media},
      {"Content-Disposition", disposition(found.name)},
      {"X-Content-Type-Options", "nosniff"},
      {"Content-Security-Policy", "sandbox; default-src 'none'"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cache-Control", "private, no-store"}};
  return answer;
}

}  // namespace

std::vector<Route> file_routes(const FileStore& files) {
  std::vector<Route> out;
  for (const RecordType* type : catalogue()) {
    const std::string path = surround::path_of(*type, "/files");
    out.push_back({http::Method::get, path, Access::to(*type, May::view),
                   surround::bind(*type, get_files), "Files"});
    out.push_back({http::Method::post, path, Access::to(*type, May::view),
                   [&files, type](Call& call) { return post_file(files, *type, call); },
                   "Attach a file", most_file_bytes});
    out.push_back({http::Method::get, path + "/{file}", Access::to(*type, May::view),
                   [&files, type](Call& call) { return get_file(files, *type, call); },
                   "The bytes of a file"});
  }
  return out;
}

}  // namespace dh
