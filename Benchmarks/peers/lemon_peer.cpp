// LEMON's network simplex on a .vm instance: the peer's side of the comparison that scripts/bench makes.
//
//   lemon_peer INSTANCE.vm score|cardinality|spread
//
// Prints one line as matching-bench does. Building is timed from the file's rows in memory to a graph with its costs,
// solving to the end of the simplex method; reading the file and adding up the answer are not timed.
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

// What a need's first places add in spread mode.
constexpr int64_t kStepGains[] = {300, 150, 75, 30};

// The rows of a .vm file: little endian, as the machines are that this runs on.
struct Rows {
  std::vector<uint32_t> roles, places, offset, need;
  std::vector<int32_t> score;

  explicit Rows(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string magic(8, ' ');
    file.read(magic.data(), 8);
    if (!file || magic != "VOLMAT01") throw std::runtime_error(path + " is not a .vm file");
    std::vector<uint32_t> header;
    Read(file, header, 4);
    Read(file, roles, header[0]);
    Read(file, places, header[1]);
    Read(file, offset, header[0] + 1);
    Read(file, need, header[2]);
    Read(file, score, header[2]);
  }

 private:
  template <typename Number>
  static void Read(std::ifstream& file, std::vector<Number>& numbers, size_t count) {
    numbers.resize(count);
    file.read(reinterpret_cast<char*>(numbers.data()), static_cast<std::streamsize>(count * sizeof(Number)));
    if (!file) throw std::runtime_error("the file ends too early");
  }
};

// A circulation hub → volunteer → need → hub, with the arcs in the order of their tails.
class Circulation {
 public:
  Circulation(const Rows& rows, const std::string& mode) {
    const int volunteers = static_cast<int>(rows.roles.size());
    const int needs = static_cast<int>(rows.places.size());
    const int64_t bonus = mode == "cardinality" ? Bonus(rows) : 0;
    const size_t count = rows.need.size() + rows.roles.size() + 5 * rows.places.size();
    ends_.reserve(count), capacity_.reserve(count), cost_.reserve(count);

    for (int v = 0; v < volunteers; v++) Add(0, 1 + v, static_cast<int>(rows.roles[v]), 0);
    first_pair_ = ends_.size();
    for (int v = 0; v < volunteers; v++) {
      for (uint32_t pair = rows.offset[v]; pair < rows.offset[v + 1]; pair++) {
        Add(1 + v, 1 + volunteers + static_cast<int>(rows.need[pair]), 1, rows.score[pair] + bonus);
      }
    }
    for (int n = 0; n < needs; n++) {
      int left = static_cast<int>(rows.places[n]);
      if (mode == "spread") {
        for (const int64_t gain : kStepGains) {
          if (left-- > 0) Add(1 + volunteers + n, 0, 1, gain);
        }
      }
      if (left > 0) Add(1 + volunteers + n, 0, left, 0);
    }
    graph_.build(1 + volunteers + needs, ends_.begin(), ends_.end());
    capacities_.emplace(graph_);
    costs_.emplace(graph_);
    for (size_t arc = 0; arc < ends_.size(); arc++) {
      const auto a = graph_.arc(static_cast<int>(arc));
      (*capacities_)[a] = capacity_[arc];
      (*costs_)[a] = cost_[arc];
    }
  }

  void Solve() {
    simplex_.emplace(graph_);
    simplex_->upperMap(*capacities_).costMap(*costs_);
    if (simplex_->run() != Simplex::OPTIMAL) throw std::runtime_error("LEMON found no optimum");
  }

  bool Uses(size_t pair) const {
    return simplex_->flow(graph_.arc(static_cast<int>(first_pair_ + pair))) > 0;
  }

 private:
  using Simplex = lemon::NetworkSimplex<lemon::StaticDigraph, int, int64_t>;

  // More than all points that two plans can differ by.
  static int64_t Bonus(const Rows& rows) {
    int64_t places = 0, roles = 0, highest = 0;
    for (const uint32_t p : rows.places) places += p;
    for (const uint32_t r : rows.roles) roles += r;
    for (const int32_t s : rows.score) highest = std::max<int64_t>(highest, s);
    return highest * std::min(places, roles) + 1;
  }

  void Add(int tail, int head, int capacity, int64_t gain) {
    ends_.emplace_back(tail, head);
    capacity_.push_back(capacity);
    cost_.push_back(-gain);
  }

  std::vector<std::pair<int, int>> ends_;
  std::vector<int> capacity_;
  std::vector<int64_t> cost_;
  size_t first_pair_ = 0;
  lemon::StaticDigraph graph_;
  std::optional<lemon::StaticDigraph::ArcMap<int>> capacities_;
  std::optional<lemon::StaticDigraph::ArcMap<int64_t>> costs_;
  std::optional<Simplex> simplex_;
};

double Seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    fprintf(stderr, "usage: lemon_peer INSTANCE.vm score|cardinality|spread\n");
    return 64;
  }
  try {
    const std::string mode = words[2];
    const Rows rows(words[1]);
    const double start = Seconds();
    Circulation circulation(rows, mode);
    const double built = Seconds();
    circulation.Solve();
    const double solved = Seconds();
    int64_t matched = 0, points = 0, objective = 0;
    std::vector<uint32_t> filled(rows.places.size(), 0);
    for (size_t pair = 0; pair < rows.need.size(); pair++) {
      if (!circulation.Uses(pair)) continue;
      const uint32_t place = filled[rows.need[pair]]++;
      matched += 1;
      points += rows.score[pair];
      objective += rows.score[pair] + (mode == "spread" && place < 4 ? kStepGains[place] : 0);
    }
    printf("lemon mode=%s build=%.4f solve=%.4f objective=%lld matched=%lld points=%lld\n", mode.c_str(),
           built - start, solved - built, static_cast<long long>(objective), static_cast<long long>(matched),
           static_cast<long long>(points));
  } catch (const std::exception& error) {
    fprintf(stderr, "lemon_peer: %s\n", error.what());
    return 65;
  }
}
