// A thousand letters in the official form, printed as goal, figure and verdict. In a folder of its own.
// Each is drafted from a record of the demonstration with a template that is for it, kept with its audit entry, laid
// out, and written as DOCX and as PDF.
#include "house.hpp"
#include "features/demo/world.hpp"
#include "features/letters/compose.hpp"
#include "records/letter/letter_templates.hpp"
#include "features/letters/values.hpp"
#include "service/document/docx.hpp"
#include "service/document/pdf.hpp"

namespace {

using namespace dh;
using letters::Template;

constexpr int wanted = 1000;
constexpr double goal_seconds = 10;

struct Job {
  const Template* form;
  Record about;
};

/// Every record of the demonstration with every template that is for it.
Result<std::vector<Job>> jobs_of(const Engine& engine) {
  std::vector<Job> out;
  TRY_VOID(engine.db.read([&](db::Connection& db) -> Result<void> {
    for (const Template& t : letters::all_templates())
      for (const std::string& type : t.types)
        for (Record& r : TRY(store::load_where(db, *find_type(type), "h.archived = 0 order by h.id", {})))
          out.push_back({&t, std::move(r)});
    return {};
  }));
  return out;
}

Result<std::int64_t> draft(const Engine& engine, const User& user, const Job& job) {
  std::int64_t id = 0;
  TRY_VOID(engine.db.write([&](db::Connection& db) -> Result<void> {
    const auto values =
        TRY(letters::values_of(engine, db, user, job.about, job.form->english ? Tongue::en : Tongue::vi));
    auto members = TRY(letters::draft_from(*job.form, values));
    members[job.about.type->name] = id_text(job.about.type->prefix, job.about.head.id);
    id = TRY(store::create(engine, db, {user, "bench", {}, {}}, letter, members)).head.id;
    return {};
  }));
  return id;
}

/// Bytes of both files.
Result<std::size_t> write(const Engine& engine, std::int64_t id) {
  std::size_t bytes = 0;
  TRY_VOID(engine.db.read([&](db::Connection& db) -> Result<void> {
    const Record r = TRY(store::load(db, letter, id));
    const auto document = TRY(letters::compose(body_of<LetterRecord>(r), r.head));
    bytes = TRY(document::write_docx(document)).size() + TRY(document::write_pdf(document)).size();
    return {};
  }));
  return bytes;
}

Result<bool> run() {
  const bench::Folder folder("dh-letters");
  const SystemTime time;
  SeededRandom random(1);
  const auto app = TRY(bench::open(folder, time, random, db::Use::serve));
  const Engine engine = app->engine();
  const demo::World world = TRY(demo::fill(engine));
  const User& user = world.users.at("officer");
  const auto jobs = TRY(jobs_of(engine));
  bench::remark("records with templates that are for them", std::to_string(jobs.size()));
  std::size_t bytes = 0;
  const double begun = bench::seconds();
  for (int i = 0; i < wanted && !jobs.empty(); ++i)
    bytes += TRY(write(engine, TRY(draft(engine, user, jobs[static_cast<std::size_t>(i) % jobs.size()]))));
  const double took = bench::seconds() - begun;
  bench::remark("bytes of DOCX and PDF", std::to_string(bytes));
  return bench::line("1,000 letters drafted, kept, written as DOCX and PDF", goal_seconds, took, bytes > 0);
}

}  // namespace

int main() { return bench::ended("letters_bench", run()); }
