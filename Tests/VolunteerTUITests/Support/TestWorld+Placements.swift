import Matching

extension TestWorld {
  /// The placements by what the tests call them.
  enum P {
    static let dorothyVisits = Identifier<Placement>(1)
    static let hanaDigging = Identifier<Placement>(2)
    static let beaPacking = Identifier<Placement>(3)
    static let tomVan = Identifier<Placement>(4)
    static let priyaCalls = Identifier<Placement>(5)
    static let gracePacking = Identifier<Placement>(6)
    static let oscarPacking = Identifier<Placement>(7)
  }

  static var placements: [Placement] {
    var visits = place(P.dorothyVisits, V.dorothy, N.visits, .started, daysAgo: 100)
    visits.started = visits.since
    visits.slot = Slot(.wednesday, .afternoon)
    visits.weeklyMinutes = 120
    var packed = place(P.gracePacking, V.grace, N.packing, .ended, daysAgo: 30)
    packed.started = today.adding(days: -130)
    packed.ended = packed.since
    packed.endReason = .moved
    packed.experienced = .well
    var opted = place(P.oscarPacking, V.oscar, N.packing, .ended, daysAgo: 50)
    opted.started = today.adding(days: -90)
    opted.ended = opted.since
    opted.endReason = .other
    return [
      visits, place(P.hanaDigging, V.hana, N.digging, .asked, daysAgo: 7),
      place(P.beaPacking, V.bea, N.packing, .asked, daysAgo: 10),
      place(P.tomVan, V.tom, N.van, .introduced, daysAgo: 3),
      place(P.priyaCalls, V.priya, N.calls, .interested, daysAgo: 2), packed, opted,
    ]
  }

  static var decisions: [Decision] {
    [
      Decision(
        id: Identifier(1), kind: .pin, pairing: Pairing(volunteer: V.wang, need: N.digging),
        reason: "asked for by name", since: today.adding(days: -4)),
      Decision(
        id: Identifier(2), kind: .veto, pairing: Pairing(volunteer: V.eve, need: N.calls), reason: "",
        since: today.adding(days: -4)),
    ]
  }

  private static func place(
    _ id: Identifier<Placement>, _ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>,
    _ status: PlacementStatus, daysAgo: Int
  ) -> Placement {
    var placement = Placement(
      id: id, volunteer: volunteer, need: need, status: status, since: today.adding(days: -daysAgo))
    placement.asked = placement.since.adding(days: -1)
    return placement
  }
}
