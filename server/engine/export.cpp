// CSV and XLSX of exactly the list of the same query, all pages. Who took how many rows is in the
// audit log.
#include <cstdio>

#include "base/csv.hpp"
#include "base/log.hpp"
#include "engine/sheet.hpp"
#include "engine/surround.hpp"

namespace dh::surround {

namespace {

constexpr std::int64_t most_rows = 100'000;
constexpr std::size_t rows_a_page = 500;

/// What a stream needs after the handler has returned: all of it by value but the engine's own
/// parts.
struct Job {
  Engine engine;
  User user;
  const RecordType& type;
  list::Query query;
  Tongue tongue;
  std::vector<sheet::Column> columns{};
  bool done = false;
};

using EachRow = std::function<void(const std::vector<sheet::Cell>&)>;

/// Reads the next page and hands its rows on; sets `done` at the end.
Result<void> next_page(Job& job, const EachRow& each) {
  return job.engine.db.read([&](db::Connection& db) -> Result<void> {
    const list::Page page = TRY(list::run(job.engine, db, job.user, job.type, job.query));
    if (job.columns.empty())
      job.columns = sheet::columns_of(job.engine, job.type, page, job.tongue);
    const Titles titles = TRY(sheet::titles_for(db, job.user, page));
    for (const Record& r : page.items)
      each(sheet::cells_of(job.engine, r, job.columns, job.tongue, titles));
    job.query.after = page.next;
    job.done = page.next.empty();
    return {};
  });
}

std::string query_text(const http::Request& request) {
  const auto mark = request.target.find('?');
  return mark == std::string::npos ? "" : request.target.substr(mark + 1, 2000);
}

/// Counts, refuses what is too long, and writes the audit entry; then the rows may be read.
Result<std::shared_ptr<Job>> begin(const RecordType& type, Call& call, std::string_view form) {
  list::Query q = TRY(list::parse(type, call.request.query));
  q.after.clear();
  q.count = true;
  q.limit = 1;
  std::int64_t rows = 0;
  TRY_VOID(call.engine.db.read([&](db::Connection& db) -> Result<void> {
    rows = TRY(list::run(call.engine, db, call.user, type, q)).count.value_or(0);
    return {};
  }));
  if (rows > most_rows)
    return fail(Code::invalid, "export.too_many",
                {{"rows", std::to_string(rows)}, {"most", std::to_string(most_rows)}});
  TRY_VOID(call.engine.db.write([&](db::Connection& db) -> Result<void> {
    Head none;
    none.type = std::string(type.name);
    none.version = 0;
    return note_change(call.engine, db, actor_of(call), none, "export",
                       {{"query", {}, query_text(call.request)},
                        {"rows", {}, rows},
                        {"form", {}, std::string(form)}});
  }));
  q.count = false;
  q.limit = rows_a_page;
  return std::make_shared<Job>(Job{call.engine, call.user, type, std::move(q), call.tongue});
}

http::Response attachment(const Job& job, std::string_view ending, std::string_view media) {
  http::Response answer;
  const std::string name =
      std::string(job.type.plural) + "-" + to_text(job.engine.time.today()) + std::string(ending);
  answer.headers = {{"Content-Type", std::string(media)},
                    {"Content-Disposition", "attachment; filename=\"" + name + "\""},
                    {"Cache-Control", "private, no-store"}};
  return answer;
}

void add_row(std::string& out, const std::vector<sheet::Cell>& cells) {
  std::vector<std::string> texts;
  for (const sheet::Cell& c : cells) texts.push_back(c.text);
  append_csv(out, texts);
}

/// The header row stands before the first page's rows, but its columns are known only once that is
/// read.
bool add_page(Job& job, std::string& out) {
  const bool first = job.columns.empty();
  std::string rows;
  if (auto read = next_page(job, [&](const auto& cells) { add_row(rows, cells); }); !read) {
    log(Level::error, "export broke off", {{"key", read.error().key}});
    add_row(rows,
            {{sheet::Cell::Kind::text, job.engine.texts.say(job.tongue, "export.broke_off"), 0}});
    job.done = true;
  }
  if (first) {
    out += "\xEF\xBB\xBF";  // spreadsheets read Vietnamese right only with this mark
    std::vector<std::string> labels;
    for (const sheet::Column& c : job.columns) labels.push_back(c.label);
    append_csv(out, labels);
  }
  out += rows;
  return !job.done;
}

Result<http::Response> get_csv(const RecordType& type, Call& call) {
  const auto job = TRY(begin(type, call, "csv"));
  http::Response answer = attachment(*job, ".csv", "text/csv; charset=utf-8");
  answer.stream = [job](std::string& out) { return add_page(*job, out); };
  return answer;
}

Result<http::Response> get_xlsx(const RecordType& type, Call& call) {
  const auto job = TRY(begin(type, call, "xlsx"));
  std::unique_ptr<sheet::Xlsx> book;
  std::vector<std::vector<sheet::Cell>> first;
  while (!job->done) {
    TRY_VOID(next_page(
        *job, [&](const auto& cells) { book ? book->row(cells) : first.push_back(cells); }));
    if (book) continue;
    const std::string label =
        job->tongue == Tongue::vi
            ? std::string(type.label_plural)
            : call.engine.texts.english(std::string(type.name) + ".plural", type.label_plural);
    book = TRY(sheet::Xlsx::open(label, job->columns));
    for (const auto& cells : first) book->row(cells);
  }
  const std::string path = TRY(book->finish());
  // The open file outlives its name: nothing stays behind when the caller goes away.
  const std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "rb"), [](std::FILE* f) {
    if (f != nullptr) std::fclose(f);
  });
  if (!file) return fail(Code::unavailable, "export.disk");
  http::Response answer = attachment(
      *job, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  answer.stream = [file](std::string& out) {
    const std::size_t before = out.size();
    out.resize(before + (64 << 10));
    const std::size_t n = std::fread(out.data() + before, 1, 64 << 10, file.get());
    out.resize(before + n);
    return n == 64 << 10;
  };
  return answer;
}

}  // namespace

std::vector<Route> export_routes(const RecordType& type) {
  const std::string path = "/api/" + std::string(type.plural);
  return {{http::Method::get, path + ".csv", Access::to(type, May::view), bind(type, get_csv),
           "The list as CSV"},
          {http::Method::get, path + ".xlsx", Access::to(type, May::view), bind(type, get_xlsx),
           "The list as XLSX"}};
}

}  // namespace dh::surround
