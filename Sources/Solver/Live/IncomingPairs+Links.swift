// How an edit finds a pair in the list of its site
//
// A site may list thousands of pairs, and an edit of an agent touches as many lists as the agent has pairs. So each
// pair knows where its first way stands, and each way where the next one of its pair does: both are in the same
// list. To add a way, to remove one (the last of the list takes its place) and to change a value are then O(ways of
// the pair), which is 1 but for agents with slot nodes. Positions have 32 bits, as the rows have that hold them.

extension IncomingPairs {
  /// Links the ways of all pairs, once all have been listed.
  mutating func linkWays(ofPairs count: Int) {
    firstWay = [Int32](repeating: -1, count: count)
    nextWay = [Int32](repeating: -1, count: rows.end)
    for site in rows.start.indices {
      for position in rows[site] { link(position) }
    }
  }

  /// Makes room for the links of so many pairs and ways.
  mutating func reserveLinks(pairs: Int, ways: Int) {
    firstWay.reserveCapacity(pairs)
    nextWay.reserveCapacity(ways)
  }

  /// Lets links be asked for of pairs in longer buffers.
  mutating func follow(_ pairs: Rows) {
    if firstWay.count < pairs.end {
      firstWay.append(contentsOf: repeatElement(-1, count: pairs.end - firstWay.count))
    }
  }

  /// Adds a way to a site.
  mutating func insert(_ entry: Entry, at site: Int) {
    let count = Int(rows.count[site])
    let left = rows.resize(site, to: count + 1)
    entries.follow(rows, site, from: left, filler: entry)
    nextWay.follow(rows, site, from: left, filler: -1)
    if let left {
      let move = Int32(rows.start[site]) - Int32(left.lowerBound)
      for position in Int(rows.start[site])..<Int(rows.start[site]) + count {
        let pair = Int(entries[position].pair)
        if firstWay[pair] == Int32(position) - move { firstWay[pair] = Int32(position) }
        if nextWay[position] >= 0 { nextWay[position] += move }
      }
    }
    let position = Int(rows.start[site]) + count
    entries[position] = entry
    link(position)
  }

  /// Removes all ways by which a pair reaches its site.
  mutating func remove(pair: Int, at site: Int) {
    while case let position = Int(firstWay[pair]), position >= 0 {
      firstWay[pair] = nextWay[position]
      let last = rows[site].upperBound - 1
      if position != last { moveWay(from: last, to: position) }
      _ = rows.resize(site, to: Int(rows.count[site]) - 1)
    }
  }

  /// Gives all ways of a pair another value.
  mutating func setValue(_ value: Int64, of pair: Int) {
    var position = Int(firstWay[pair])
    while position >= 0 {
      entries[position].value = value
      position = Int(nextWay[position])
    }
  }

  /// Lets all ways of a pair lead from where it now stands among the pairs.
  mutating func renumber(_ pair: Int, to new: Int) {
    firstWay[new] = firstWay[pair]
    firstWay[pair] = -1
    var position = Int(firstWay[new])
    while position >= 0 {
      entries[position].pair = Int32(new)
      position = Int(nextWay[position])
    }
  }

  private mutating func link(_ position: Int) {
    let pair = Int(entries[position].pair)
    nextWay[position] = firstWay[pair]
    firstWay[pair] = Int32(position)
  }

  private mutating func moveWay(from old: Int, to new: Int) {
    let pair = Int(entries[old].pair)
    entries[new] = entries[old]
    nextWay[new] = nextWay[old]
    var before = Int(firstWay[pair])
    if before == old {
      firstWay[pair] = Int32(new)
      return
    }
    while Int(nextWay[before]) != old { before = Int(nextWay[before]) }
    nextWay[before] = Int32(new)
  }
}
