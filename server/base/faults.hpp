#pragma once
// Switches that break the server on purpose, so that the durability tests can prove that they see
// it. The shipped binary links faults_off.cpp, where every answer is a constant no.
#include <string_view>

namespace dh {
/// Names: "ack_before_commit", "audit_apart", "key_after_commit", "sync_off". On only in
/// donghanh_faulty, by DONGHANH_FAULT=name in the environment.
bool fault(std::string_view name);
}  // namespace dh
