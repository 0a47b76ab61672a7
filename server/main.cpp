// Runs one command of the program. See commands.hpp for the list.
#include <string>
#include <vector>

#include "commands.hpp"

int main(int count, char** words) {
  return dh::run_command(std::vector<std::string>(words + 1, words + count));
}
