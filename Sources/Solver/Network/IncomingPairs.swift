/// The pairs that arrive at each site, for searches against the direction of the arcs.
struct IncomingPairs {
  /// One pair, with all that a search needs of it side by side in memory.
  struct Entry {
    var agent: Int32
    var pair: Int32
    var value: Int64
  }

  /// The entries of all sites, one stretch for each.
  let entries: [Entry]
  private let offset: [Int32]

  init(_ network: Network) {
    var offset = [Int32](repeating: 0, count: network.siteCount + 1)
    for site in network.site { offset[Int(site) + 1] += 1 }
    for site in 0..<network.siteCount { offset[site + 1] += offset[site] }
    var next = offset
    entries = [Entry](unsafeUninitializedCapacity: network.site.count) { buffer, count in
      for agent in 0..<network.agentCount {
        for pair in network.problem.pairs.row(of: agent) {
          let site = Int(network.site[pair])
          buffer[Int(next[site])] = Entry(agent: Int32(agent), pair: Int32(pair), value: network.value[pair])
          next[site] += 1
        }
      }
      count = network.site.count
    }
    self.offset = offset
  }

  /// The positions in ``entries`` of a site's pairs.
  func positions(of site: Int) -> Range<Int> { Int(offset[site])..<Int(offset[site + 1]) }
}
