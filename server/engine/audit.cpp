#include "engine/audit.hpp"

#include <mutex>

#include "base/crypto.hpp"

namespace dh::audit {

namespace {

void add(std::string& out, std::string_view text) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
}
void add(std::string& out, std::int64_t n) { add(out, std::to_string(n)); }

constexpr std::string_view columns =
    "seq, at, actor, on_behalf_of, request, action, type, record, version, note, changes, previous, hash";

Entry from_row(std::span<const db::Cell> r) {
  Entry e;
  e.seq = db::as_int(r[0]);
  e.at = db::as_int(r[1]);
  e.actor = db::as_int(r[2]);
  e.on_behalf_of = db::as_text(r[3]);
  e.request = db::as_text(r[4]);
  e.action = db::as_text(r[5]);
  e.type = db::as_text(r[6]);
  e.record = db::as_int(r[7]);
  e.version = db::as_int(r[8]);
  e.note = db::as_text(r[9]);
  e.changes = db::as_text(r[10]);
  e.previous = db::as_text(r[11]);
  e.hash = db::as_text(r[12]);
  return e;
}

}  // namespace

std::string hash_of(const Entry& e) {
  std::string text;
  add(text, e.previous);
  add(text, e.seq);
  add(text, e.at);
  add(text, e.actor);
  add(text, e.on_behalf_of);
  add(text, e.request);
  add(text, e.action);
  add(text, e.type);
  add(text, e.record);
  add(text, e.version);
  add(text, e.note);
  add(text, e.changes);
  return hex(sha256(text));
}

namespace {

Result<void> insert(db::Connection& db, const Entry& e) {
  TRY(db.execute("insert into audit (" + std::string(columns) + ") values "
                 "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                 {e.seq, e.at, e.actor, e.on_behalf_of, e.request, e.action, e.type, e.record,
                  e.version, e.note, e.changes, e.previous, e.hash}));
  return {};
}

}  // namespace

Result<Bulk> Bulk::start(db::Connection& db) {
  const auto last = TRY(db.query("select seq, hash from audit order by seq desc limit 1"));
  Bulk out;
  out.seq_ = last.empty() ? 0 : db::as_int(last.at(0, 0));
  out.hash_ = last.empty() ? std::string(64, '0') : db::as_text(last.at(0, 1));
  return out;
}

Result<void> Bulk::append(db::Connection& db, Entry e) {
  e.seq = ++seq_;
  e.previous = std::move(hash_);
  e.hash = hash_ = hash_of(e);
  return insert(db, e);
}

Result<void> append(db::Connection& db, Entry entry) {
  Bulk end = TRY(Bulk::start(db));
  return end.append(db, std::move(entry));
}

namespace {
std::mutex held_back_mutex;
std::vector<Entry> held_back;
}  // namespace

void hold_back(Entry entry) {
  const std::lock_guard lock(held_back_mutex);
  held_back.push_back(std::move(entry));
}

Result<void> write_held_back(db::Db& db) {
  std::vector<Entry> entries;
  {
    const std::lock_guard lock(held_back_mutex);
    entries.swap(held_back);
  }
  if (entries.empty()) return {};
  return db.write([&](db::Connection& connection) -> Result<void> {
    for (const Entry& e : entries) TRY_VOID(append(connection, e));
    return {};
  });
}

Result<std::vector<Fault>> verify(db::Connection& db, std::int64_t* entries, std::string* head) {
  std::vector<Fault> faults;
  std::string previous(64, '0');
  std::int64_t seq = 0;
  while (true) {
    const auto rows = TRY(db.query("select " + std::string(columns) +
                                   " from audit where seq > $1 order by seq limit 5000", {seq}));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Entry e = from_row(rows.row(i));
      if (e.seq != seq + 1) faults.push_back({e.seq, "missing before"});
      if (e.previous != previous) faults.push_back({e.seq, "broken link"});
      if (hash_of(e) != e.hash) faults.push_back({e.seq, "changed"});
      previous = e.hash;
      seq = e.seq;
    }
    if (rows.size() < 5000) break;
  }
  *entries = seq;
  *head = previous;
  return faults;
}

}  // namespace dh::audit
