/// The pairs that arrive at each site, once for every unit they may leave, for searches against the arcs.
///
/// A solve from scratch lists only those with a small reduced cost; questions and edits have them all.
struct IncomingPairs: Sendable {
  /// One way to reach a site, with all that a search needs of it side by side in memory.
  struct Entry: Sendable {
    var unit: Int32
    var pair: Int32
    var value: Int64
  }

  /// The entries, in rows by site.
  var rows: Rows
  var entries: [Entry]
  /// Where the first way of each pair stands, or −1; empty until edits need it (``linkWays(ofPairs:)``).
  var firstWay: [Int32] = []
  /// Where the next way of the same pair stands, in the same row, or −1.
  var nextWay: [Int32] = []
  /// Pairs with a reduced cost from this on may not be listed; most where all are.
  let reach: Int64
  /// The potentials of the sites when the pairs were listed, where not all are.
  private let listedPotential: [Int64]

  /// Lists no pair yet.
  init(siteCount: Int) {
    rows = Rows(offset: [Int32](repeating: 0, count: siteCount + 1))
    entries = []
    reach = 0
    listedPotential = [Int64](repeating: 0, count: siteCount)
  }

  /// Lists all pairs.
  init(_ network: Network) {
    self.init(siteCount: network.siteCount, reach: .max, potential: []) { visit in
      network.forEachWay { unit, pair in
        let entry = Entry(unit: Int32(unit), pair: Int32(pair), value: network.value[pair])
        visit(Int(network.site[pair]), entry)
      }
    }
  }

  /// Lists the pairs whose reduced cost is less than `reach`; chosen pairs, for which it is not positive, are among
  /// them.
  init(_ network: Network, reach: Int64) {
    let ways = network.ways(within: reach)
    let potential = Array(network.potential[network.unitCount..<network.root])
    self.init(siteCount: network.siteCount, reach: reach, potential: potential) { visit in
      for (site, entry) in ways { visit(Int(site), entry) }
    }
  }

  private init(
    siteCount: Int, reach: Int64, potential: [Int64],
    _ forEachWay: (_ visit: (_ site: Int, _ entry: Entry) -> Void) -> Void
  ) {
    var offset = [Int32](repeating: 0, count: siteCount + 1)
    forEachWay { site, _ in offset[site + 1] += 1 }
    for site in 0..<siteCount { offset[site + 1] += offset[site] }
    var next = offset
    entries = [Entry](unsafeUninitializedCapacity: Int(offset[siteCount])) { buffer, count in
      forEachWay { site, entry in
        buffer.initializeElement(at: Int(next[site]), to: entry)
        next[site] += 1
      }
      count = buffer.count
    }
    rows = Rows(offset: offset)
    self.reach = reach
    listedPotential = potential
  }

  /// The least reduced cost that a pair which is not listed may have, as long as no unit's potential has fallen since
  /// the pairs were listed and the site's is now this.
  func leastUnlisted(at site: Int, _ potential: Int64) -> Int64 {
    if reach == 0 || reach == .max { return reach }
    return reach - (potential - listedPotential[site])
  }

  mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// Gives all ways their pairs' values.
  mutating func setValues(_ values: [Int64]) {
    for site in rows.start.indices {
      for position in rows[site] { entries[position].value = values[Int(entries[position].pair)] }
    }
  }

  /// Adds to the value of one way.
  mutating func addValue(_ value: Int64, at position: Int) { entries[position].value += value }
}

extension Network {
  /// Lists all pairs that arrive at each site, which questions and edits need.
  mutating func listAllPairs() {
    if incoming.reach != .max { incoming = IncomingPairs(self) }
  }

  /// Calls a function with each unit and each pair that may leave from it, in ascending order of the pairs.
  func forEachWay(_ visit: (_ unit: Int, _ pair: Int) -> Void) {
    for agent in 0..<agentCount {
      for pair in problem.pairs.row(of: agent) { forEachUnit(of: pair, agent) { visit($0, pair) } }
    }
  }

  /// The ways with a reduced cost below `reach`, in ascending order of the pairs.
  fileprivate func ways(within reach: Int64) -> [(site: Int32, entry: IncomingPairs.Entry)] {
    let (value, site, potential) = (value.span, site.span, potential.span)
    let unitCount = unitCount
    var ways: [(site: Int32, entry: IncomingPairs.Entry)] = []
    for agent in 0..<agentCount {
      let units = slots.row(of: agent)
      let least = units.reduce(potential[agent]) { min($0, potential[agentCount + $1]) } - reach
      for pair in problem.pairs.row(of: agent) {
        let gain = value[pair] + potential[unitCount + Int(site[pair])]
        guard gain > least else { continue }
        forEachUnit(of: pair, agent) { unit in
          guard potential[unit] - gain < reach else { return }
          let entry = IncomingPairs.Entry(unit: Int32(unit), pair: Int32(pair), value: value[pair])
          ways.append((site[pair], entry))
        }
      }
    }
    return ways
  }

  /// Calls a function with each unit that a pair of an agent may leave from.
  func forEachUnit(of pair: Int, _ agent: Int, _ visit: (_ unit: Int) -> Void) {
    let row = slots.row(of: agent)
    guard !row.isEmpty && problem.pairs.slots[pair] != 0 else { return visit(agent) }
    for slot in row where slots.bit[slot] & problem.pairs.slots[pair] != 0 { visit(agentCount + slot) }
  }
}
