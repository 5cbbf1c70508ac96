import Matching

/// The rows of lists of pairs.
enum PairRows {
  /// What belongs to a record: a person's or a need's pairs and placements, or a service's needs.
  static func related(to name: RecordName, world: World, plan: PlannedWorld?) -> ListRows {
    let snapshot = world.snapshot
    switch name {
    case .volunteer(let id):
      guard isListed(id, in: snapshot) else { return .none }
      return .pairs(rows(snapshot.placements(of: id), plan?.plan.pairs(of: id) ?? [], world, plan))
    case .need(let id):
      let placements = snapshot.placements(in: id).filter { isListed($0.volunteer, in: snapshot) }
      return .pairs(rows(placements, plan?.plan.pairs(in: id) ?? [], world, plan))
    case .service(let id): return .needs(Array(snapshot.needPositions(of: id)))
    case .organisation(let id):
      return .services(
        snapshot.services.indices.filter { snapshot.services[$0].organisation == id }.map { Int32($0) })
    }
  }

  /// A person who opted out appears in no list.
  static func isListed(_ id: Identifier<Volunteer>, in snapshot: Snapshot) -> Bool {
    guard let position = snapshot.position(of: id) else { return false }
    switch snapshot.volunteers[position].status {
    case .active, .paused: return true
    case .optedOut, .erased: return false
    }
  }

  /// Proposals first, then what is held, then what is over, the latest first.
  private static func rows(
    _ placements: [Placement], _ planned: [PlannedPair], _ world: World, _ plan: PlannedWorld?
  ) -> PairList {
    let open = placements.filter { $0.status.isHeld || $0.status == .proposed }
    let over = placements.filter { !$0.status.isHeld && $0.status != .proposed }
    let taken = Set(open.map { Pairing(volunteer: $0.volunteer, need: $0.need) })
    let proposals = planned.filter { !taken.contains($0.pairing) }
    return PairList(
      world.snapshot, plan?.plan,
      proposals.map { PairEntry(pairing: $0.pairing, points: $0.points) }
        + (open + over.reversed()).map {
          PairEntry(pairing: Pairing(volunteer: $0.volunteer, need: $0.need), placement: $0.id)
        })
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
