/// The pairs that arrive at each site, once for every unit they may leave, for searches against the arcs.
struct IncomingPairs {
  /// One way to reach a site, with all that a search needs of it side by side in memory.
  struct Entry {
    var unit: Int32
    var pair: Int32
    var value: Int64
  }

  /// The entries of all sites, one stretch for each.
  let entries: [Entry]
  private let offset: [Int]

  init(_ network: Network) {
    var offset = [Int](repeating: 0, count: network.siteCount + 1)
    network.forEachWay { _, pair in offset[Int(network.site[pair]) + 1] += 1 }
    for site in 0..<network.siteCount { offset[site + 1] += offset[site] }
    var next = offset
    entries = [Entry](unsafeUninitializedCapacity: offset[network.siteCount]) { buffer, count in
      network.forEachWay { unit, pair in
        let site = Int(network.site[pair])
        buffer[next[site]] = Entry(unit: Int32(unit), pair: Int32(pair), value: network.value[pair])
        next[site] += 1
      }
      count = buffer.count
    }
    self.offset = offset
  }

  /// The positions in ``entries`` of a site's pairs.
  func positions(of site: Int) -> Range<Int> { offset[site]..<offset[site + 1] }
}

extension Network {
  /// Calls a function with each unit and each pair that may leave from it, in ascending order of the pairs.
  func forEachWay(_ visit: (_ unit: Int, _ pair: Int) -> Void) {
    for agent in 0..<agentCount {
      let row = slots.row(of: agent)
      for pair in problem.pairs.row(of: agent) {
        if row.isEmpty || problem.pairs.slots[pair] == 0 {
          visit(agent, pair)
        } else {
          for slot in row where slots.bit[slot] & problem.pairs.slots[pair] != 0 {
            visit(agentCount + slot, pair)
          }
        }
      }
    }
  }
}
