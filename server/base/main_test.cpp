#include <gtest/gtest.h>

#include "base/crypto.hpp"
#include "base/log.hpp"

int main(int argc, char** argv) {
  dh::start_crypto();
  dh::log_threshold(dh::Level::fatal);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
