/// The pairs that arrive at each site, once for every unit they may leave, for searches against the arcs.
struct IncomingPairs: Sendable {
  /// One way to reach a site, with all that a search needs of it side by side in memory.
  struct Entry: Sendable {
    var unit: Int32
    var pair: Int32
    var value: Int64
  }

  /// The entries, in rows by site.
  private(set) var rows: Rows
  private(set) var entries: [Entry]

  init(siteCount: Int) {
    rows = Rows(offset: [Int32](repeating: 0, count: siteCount + 1))
    entries = []
  }

  init(_ network: Network) {
    var offset = [Int32](repeating: 0, count: network.siteCount + 1)
    network.forEachWay { _, pair in offset[Int(network.site[pair]) + 1] += 1 }
    for site in 0..<network.siteCount { offset[site + 1] += offset[site] }
    var next = offset
    entries = [Entry](unsafeUninitializedCapacity: Int(offset[network.siteCount])) { buffer, count in
      network.forEachWay { unit, pair in
        let site = Int(network.site[pair])
        let entry = Entry(unit: Int32(unit), pair: Int32(pair), value: network.value[pair])
        buffer.initializeElement(at: Int(next[site]), to: entry)
        next[site] += 1
      }
      count = buffer.count
    }
    rows = Rows(offset: offset)
  }

  mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds a way to a site.
  mutating func insert(_ entry: Entry, at site: Int) {
    let count = Int(rows.count[site])
    let left = rows.resize(site, to: count + 1)
    entries.follow(rows, site, from: left, filler: entry)
    entries[Int(rows.start[site]) + count] = entry
  }

  /// Gives all ways by which a pair reaches a site another value.
  /// - Complexity: O(pairs of the site).
  mutating func setValue(_ value: Int64, of pair: Int, at site: Int) {
    for position in rows[site] where Int(entries[position].pair) == pair { entries[position].value = value }
  }

  /// Adds to the value of one way.
  mutating func addValue(_ value: Int64, at position: Int) { entries[position].value += value }

  /// Gives all ways their pairs' values.
  mutating func setValues(_ values: [Int64]) {
    for site in rows.start.indices {
      for position in rows[site] { entries[position].value = values[Int(entries[position].pair)] }
    }
  }

  /// Removes all ways by which a pair reaches a site.
  /// - Complexity: O(pairs of the site).
  mutating func remove(pair: Int, at site: Int) {
    var position = rows[site].lowerBound
    while position < rows[site].upperBound {
      guard Int(entries[position].pair) == pair else {
        position += 1
        continue
      }
      entries[position] = entries[rows[site].upperBound - 1]
      _ = rows.resize(site, to: Int(rows.count[site]) - 1)
    }
  }
}

extension Network {
  /// Calls a function with each unit and each pair that may leave from it, in ascending order of the pairs.
  func forEachWay(_ visit: (_ unit: Int, _ pair: Int) -> Void) {
    for agent in 0..<agentCount {
      for pair in problem.pairs.row(of: agent) { forEachUnit(of: pair, agent) { visit($0, pair) } }
    }
  }

  /// Calls a function with each unit that a pair of an agent may leave from.
  func forEachUnit(of pair: Int, _ agent: Int, _ visit: (_ unit: Int) -> Void) {
    let row = slots.row(of: agent)
    guard !row.isEmpty && problem.pairs.slots[pair] != 0 else { return visit(agent) }
    for slot in row where slots.bit[slot] & problem.pairs.slots[pair] != 0 { visit(agentCount + slot) }
  }
}
