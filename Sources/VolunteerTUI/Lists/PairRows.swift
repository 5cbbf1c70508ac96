import Matching

/// The rows of lists of pairs.
enum PairRows {
  /// The plan's proposals, best fit first, and then the placements that have not started yet.
  ///
  /// A pair that was asked since the plan was made is a placement and no longer a proposal.
  static func onTheirWay(world: World, plan: PlannedWorld?) -> [PairRow] {
    let snapshot = world.snapshot
    let open = snapshot.placements.filter { $0.status.isOnItsWay && isListed($0.volunteer, in: snapshot) }
    var planned: [Pairing: PlannedPair] = [:]
    for pair in plan?.plan.pairs ?? [] { planned[pair.pairing] = pair }
    let taken = Set(open.map { Pairing(volunteer: $0.volunteer, need: $0.need) })
    let proposals = (plan?.plan.pairs ?? []).filter {
      !taken.contains($0.pairing) && isListed($0.pairing.volunteer, in: snapshot)
        && snapshot.need($0.pairing.need) != nil
    }
    let ranked = proposals.indices.sorted {
      proposals[$0].points == proposals[$1].points ? $0 < $1 : proposals[$0].points > proposals[$1].points
    }
    return ranked.map { PairRow(pairing: proposals[$0].pairing, placement: nil, planned: proposals[$0]) }
      + open.map { placement in
        let pairing = Pairing(volunteer: placement.volunteer, need: placement.need)
        return PairRow(pairing: pairing, placement: placement, planned: planned[pairing])
      }
  }

  /// What belongs to a record: a person's or a need's pairs and placements, or a service's needs.
  static func related(to name: RecordName, world: World, plan: PlannedWorld?) -> ListRows {
    let snapshot = world.snapshot
    switch name {
    case .volunteer(let id):
      guard isListed(id, in: snapshot) else { return .pairs([]) }
      return .pairs(rows(snapshot.placements(of: id), plan?.plan.pairs(of: id) ?? []))
    case .need(let id):
      let placements = snapshot.placements(in: id).filter { isListed($0.volunteer, in: snapshot) }
      return .pairs(rows(placements, plan?.plan.pairs(in: id) ?? []))
    case .service(let id):
      return .needs(snapshot.needs(of: id).compactMap { snapshot.position(of: $0.id).map { Int32($0) } })
    case .organisation(let id):
      return .services(
        snapshot.services.indices.filter { snapshot.services[$0].organisation == id }.map { Int32($0) })
    }
  }

  /// What the filter of a list of pairs searches.
  static func index(_ rows: [PairRow], world: World, plan: PlannedWorld?) -> SearchIndex {
    let source = ListSource(facts: world.facts, plan: plan, rows: .pairs(rows))
    let columns = PairColumns.all
    return SearchIndex(rows: rows.count, columns: columns.count) { row, column in
      columns[column].value(source, row).text
    }
  }

  /// A person who opted out appears in no list.
  private static func isListed(_ id: Identifier<Volunteer>, in snapshot: Snapshot) -> Bool {
    switch snapshot.volunteer(id)?.status {
    case .active, .paused: true
    case .optedOut, .erased, nil: false
    }
  }

  /// Proposals first, then what is held, then what is over, the latest first.
  private static func rows(_ placements: [Placement], _ planned: [PlannedPair]) -> [PairRow] {
    let open = placements.filter { $0.status.isHeld || $0.status == .proposed }
    let over = placements.filter { !$0.status.isHeld && $0.status != .proposed }
    let taken = Set(open.map { Pairing(volunteer: $0.volunteer, need: $0.need) })
    return planned.filter { !taken.contains($0.pairing) }.map {
      PairRow(pairing: $0.pairing, placement: nil, planned: $0)
    }
      + (open + over.reversed()).map { placement in
        let pairing = Pairing(volunteer: placement.volunteer, need: placement.need)
        return PairRow(
          pairing: pairing, placement: placement, planned: planned.first { $0.pairing == pairing })
      }
  }
}

extension PlacementStatus {
  /// Whether the placement still has to be brought to its start.
  var isOnItsWay: Bool {
    switch self {
    case .proposed, .asked, .interested, .introduced, .agreed, .clearing: true
    case .started, .paused, .ended, .declined, .noReply, .didNotStart: false
    }
  }

  /// Whether somebody's answer is awaited.
  var awaitsAnswer: Bool {
    switch self {
    case .asked, .interested, .introduced, .noReply: true
    default: false
    }
  }
}
