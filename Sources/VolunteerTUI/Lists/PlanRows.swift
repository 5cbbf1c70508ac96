import Matching

/// The list of the plan: its proposals, best fit first, and then the placements that have not started yet, with what
/// a filter searches.
///
/// A pair that was asked since the plan was made is a placement and no longer a proposal.
struct PlanRows: Sendable {
  let list: PairList
  let index: SearchIndex
  /// Which row each was before; nil where the list was made from scratch.
  private(set) var origins: [Int32]?

  /// Makes the list.
  /// - Complexity: O(placements + pairs · log pairs), and the characters of all rows.
  init(world: World, plan: PlannedWorld?) {
    let order = PlanOrder(world)
    let (snapshot, pairs) = (world.snapshot, plan?.plan.pairs ?? [])
    let open = order.openPlacements(in: snapshot.placements.indices.lazy.map { Int32($0) })
    let taken = Set(open.map(\.pairing))
    // Pairs of a plan come by reference, so that equal points leave them in that order.
    let proposals = pairs.indices.lazy.filter {
      !taken.contains(pairs[$0].pairing) && order.isListed(pairs[$0].pairing)
    }.map { PairEntry(pairing: pairs[$0].pairing, points: pairs[$0].points) }
    let ranked = Array(proposals).enumerated().sorted {
      $0.element.points == $1.element.points
        ? $0.offset < $1.offset : $0.element.points > $1.element.points
    }.map(\.element)
    list = PairList(snapshot, plan?.plan, ranked + open)
    index = Self.index(list, world, plan)
  }

  /// Makes the list from the one before; the same as from scratch.
  ///
  /// - Parameters:
  ///   - earlier: The list before.
  ///   - world: The records now.
  ///   - plan: The plan now.
  ///   - changed: Every pair that is another proposal or placement now, or says something else.
  /// - Complexity: one pass over flat integers, and what has changed.
  init(following earlier: PlanRows, world: World, plan: PlannedWorld?, changed: Set<Pairing>) {
    let order = PlanOrder(world)
    var open: [PairEntry] = []
    var proposals: [PairEntry] = []
    for pairing in changed {
      let placements = order.openPlacements(
        in: world.snapshot.placementPositions(of: pairing.volunteer)
      ).filter { $0.pairing == pairing }
      open += placements
      if placements.isEmpty, let planned = plan?.plan.pair(pairing), order.isListed(pairing) {
        proposals.append(PairEntry(pairing: pairing, points: planned.points))
      }
    }
    proposals.sort(by: order.ranks)
    open.sort(by: order.isOlder)
    // What has changed is taken out, and put in again where it belongs now.
    var was: [RowKey: Int32] = [:]
    var entries: [PairEntry] = []
    var origins: [Int32] = []
    entries.reserveCapacity(earlier.list.entries.count + proposals.count + open.count)
    origins.reserveCapacity(entries.capacity)
    var (nextProposal, nextOpen) = (0, 0)
    var rows: [(row: Int, entry: PairEntry)] = []
    func put(_ entry: PairEntry) {
      rows.append((entries.count, entry))
      entries.append(entry)
      origins.append(-1)
    }
    for (row, entry) in earlier.list.entries.enumerated() {
      if changed.contains(entry.pairing) {
        was[earlier.list.key(row)] = Int32(row)
        continue
      }
      if entry.placement == nil {
        while nextProposal < proposals.count, order.ranks(proposals[nextProposal], entry) {
          put(proposals[nextProposal])
          nextProposal += 1
        }
      } else {
        while nextProposal < proposals.count {
          put(proposals[nextProposal])
          nextProposal += 1
        }
        while nextOpen < open.count, order.isOlder(open[nextOpen], entry) {
          put(open[nextOpen])
          nextOpen += 1
        }
      }
      entries.append(entry)
      origins.append(Int32(row))
    }
    for proposal in proposals[nextProposal...] { put(proposal) }
    for placement in open[nextOpen...] { put(placement) }
    let list = PairList(world.snapshot, plan?.plan, entries)
    for (row, _) in rows { origins[row] = was[list.key(row)] ?? -1 }
    self.list = list
    self.origins = origins
    let source = ListSource(facts: world.facts, plan: plan, rows: .pairs(list))
    index = earlier.index.rearranged(origins).replacing(
      rows.lazy.map { Int32($0.row) }, columns: PairColumns.all.count
    ) { PairColumns.all[$1].value(source, $0).text }
  }

  private static func index(_ list: PairList, _ world: World, _ plan: PlannedWorld?) -> SearchIndex {
    let source = ListSource(facts: world.facts, plan: plan, rows: .pairs(list))
    let columns = PairColumns.all
    return SearchIndex(rows: list.count, columns: columns.count) { columns[$1].value(source, $0).text }
  }
}

/// The order of the list of the plan.
private struct PlanOrder {
  private let snapshot: Snapshot
  private let context: MatchingContext

  init(_ world: World) {
    snapshot = world.snapshot
    context = world.facts.context
  }

  /// Whether both records of a proposal are still there to be shown.
  func isListed(_ pairing: Pairing) -> Bool {
    PairRows.isListed(pairing.volunteer, in: snapshot) && snapshot.position(of: pairing.need) != nil
  }

  /// The placements on their way among those at some positions, in the same order.
  func openPlacements(in positions: some Sequence<Int32>) -> [PairEntry] {
    positions.compactMap { position in
      let position = Int(position)
      guard snapshot.placements[position].status.isOnItsWay,
        PairRows.isListed(snapshot.placements[position].volunteer, in: snapshot)
      else { return nil }
      let placement = snapshot.placements[position]
      return PairEntry(
        pairing: Pairing(volunteer: placement.volunteer, need: placement.need), placement: placement.id)
    }
  }

  /// Whether a proposal comes before another: more points, else by the references of volunteer and need.
  func ranks(_ one: PairEntry, _ other: PairEntry) -> Bool {
    if one.points != other.points { return one.points > other.points }
    let (first, second) = (rank(one.pairing), rank(other.pairing))
    return first < second
  }

  func isOlder(_ one: PairEntry, _ other: PairEntry) -> Bool {
    guard let first = one.placement, let second = other.placement else { return false }
    return first < second
  }

  private func rank(_ pairing: Pairing) -> (Int32, Int32) {
    (
      snapshot.position(of: pairing.volunteer).map { context.volunteerRank[$0] } ?? .max,
      snapshot.position(of: pairing.need).map { context.needRank[$0] } ?? .max
    )
  }
}
