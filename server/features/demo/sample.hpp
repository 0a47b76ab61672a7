#pragma once
// Made-up records of the standard data set, from a seed. Every name says that it is a sample ("mẫu").
#include <memory>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/random.hpp"

namespace dh::demo {

/// A record in the making: its body and what the head needs besides.
struct Made {
  std::shared_ptr<void> body;
  std::int64_t id = 0, owner = 0;
  std::string province, publicity = "internal";
  std::string clock{}, due_on{};       ///< a running clock, "" = none
  std::int64_t a = 0, b = 0;           ///< parties, for the records that follow
};

struct Place { std::string province, name; std::int64_t agency, committee; };
struct Abroad { std::int64_t territory; std::string country; };

struct Sample {
  SeededRandom* random = nullptr;
  Date today{}, day{};                 ///< the day on which the record is made
  std::vector<Place> places;
  std::vector<Abroad> countries;
  std::vector<std::string> sectors;
  std::int64_t ministry = 0, officer_id = 0;

  Made mission(int i);
  Made officer(int i, const std::vector<Made>& missions);
  Made enterprise(int i);
  Made partner(int i);
  Made need(int i, const std::vector<Made>& enterprises);
  Made offer(int i, const std::vector<Made>& partners, const std::vector<Made>& enterprises);
  Made event(int i);
  Made meeting(int i, const std::vector<Made>& events, const std::vector<Made>& enterprises,
               const std::vector<Made>& partners, const std::vector<Made>& needs);
  Made commitment(int i, const std::vector<Made>& meetings, const std::vector<Made>& enterprises,
                  const std::vector<Made>& partners);
  Made agreement(int i, const std::vector<Made>& partners, const std::vector<Made>& commitments);
  Made opinion(int i, const std::vector<Made>& agreements);
  Made project(int i, const std::vector<Made>& partners, const std::vector<Made>& commitments);
  Made capital(int i, const std::vector<Made>& projects);
  Made outbound(int i);
  Made inbound(int i);
  Made order(int i, const std::vector<Made>& missions);

 private:
  std::uint64_t below(std::uint64_t n) { return random->below(n); }
  const Place& place();
  const Abroad& abroad();
  std::string number(int i) const;
  template <class T> const T& one(const std::vector<T>& list) { return list[below(list.size())]; }
};

}  // namespace dh::demo
