/// The pairs that arrive at each site, for searches against the direction of the arcs.
struct IncomingPairs {
  private let offset: [Int32]
  private let pair: [Int32]
  /// The agent of each entry of ``pair``.
  private let agent: [Int32]

  init(_ network: Network) {
    var offset = [Int32](repeating: 0, count: network.siteCount + 1)
    for site in network.site { offset[Int(site) + 1] += 1 }
    for site in 0..<network.siteCount { offset[site + 1] += offset[site] }
    var next = offset
    var pairs = [Int32](repeating: 0, count: network.site.count)
    var agents = pairs
    for agent in 0..<network.agentCount {
      for pair in network.problem.pairs.row(of: agent) {
        let site = Int(network.site[pair])
        pairs[Int(next[site])] = Int32(pair)
        agents[Int(next[site])] = Int32(agent)
        next[site] += 1
      }
    }
    self.offset = offset
    pair = pairs
    self.agent = agents
  }

  /// The positions of a site's pairs.
  func entries(of site: Int) -> Range<Int> { Int(offset[site])..<Int(offset[site + 1]) }

  func pair(at entry: Int) -> Int { Int(pair[entry]) }

  func agent(at entry: Int) -> Int { Int(agent[entry]) }
}
