#pragma once
// Prepared statements by their SQL text, the least recently used forgotten first. Private to db/.
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dh::db {

template <class Statement>
class StatementCache {
 public:
  explicit StatementCache(std::size_t most) : most_(most) {}

  /// nullptr when the text is not known. The pointer holds until the next put, erase or clear.
  Statement* find(std::string_view sql) {
    const auto found = by_sql_.find(sql);
    if (found == by_sql_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->statement;
  }

  /// Takes out the statement that must go before another one comes in, when the cache is full.
  std::optional<Statement> make_room() {
    if (entries_.size() < most_) return std::nullopt;
    by_sql_.erase(entries_.back().sql);
    Statement gone = std::move(entries_.back().statement);
    entries_.pop_back();
    return gone;
  }

  Statement& put(std::string_view sql, Statement statement) {
    entries_.push_front({std::string(sql), std::move(statement)});
    by_sql_.emplace(entries_.front().sql, entries_.begin());
    return entries_.front().statement;
  }

  void erase(std::string_view sql) {
    const auto found = by_sql_.find(sql);
    if (found == by_sql_.end()) return;
    const auto entry = found->second;
    by_sql_.erase(found);
    entries_.erase(entry);
  }

  void clear() {
    by_sql_.clear();
    entries_.clear();
  }

 private:
  struct Entry {
    std::string sql;
    Statement statement;
  };
  std::size_t most_;
  std::list<Entry>
      entries_;  ///< newest use first; nodes do not move, so the map may view their text
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_sql_;
};

}  // namespace dh::db
