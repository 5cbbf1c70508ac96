import Matching

/// A plan, the world it was made for, and what it changes there.
final class PlannedWorld: Sendable {
  let world: World
  let plan: Plan
  /// How each service leans with the plan, by its position in the snapshot.
  let reliance: Reliance
  /// How many pairs of the plan have not been asked.
  let notYetAsked: Int
  /// Coverage with the plan.
  let coverage: Coverage
  /// What is other than in the planned world that this one follows; nil where it follows none.
  let following: Following?

  private let indexes: [ListName: SearchIndex]
  /// Names this planned world for the one that follows it.
  private let mark = Mark()

  fileprivate final class Mark: Sendable {}

  /// What is other in a planned world than in the one before.
  struct Following: Sendable {
    fileprivate let mark: Mark
    /// Who moves in the plan.
    let moves: [PlanDifference.Move]
    /// Every pair that is planned or placed otherwise, or says something else.
    let pairings: Set<Pairing>
  }

  /// Derives what the plan changes.
  /// - Complexity: O(records).
  convenience init(world: World, plan: Plan) {
    self.init(
      world, plan, Reliance(world.facts.baseline, adding: plan.pairs.map(\.pairing)),
      Coverage(of: world.facts, plan), nil
    ) { bare in
      let people = plan.pairs.compactMap { world.snapshot.position(of: $0.pairing.volunteer) }
      let needs = plan.pairs.compactMap { world.snapshot.position(of: $0.pairing.need) }
      return [
        .volunteers: bare.replacing(Set(people.map { Int32($0) }), .volunteers, world.index(.volunteers)),
        .needs: bare.replacing(Set(needs.map { Int32($0) }), .needs, world.index(.needs)),
        .services: bare.replacing(
          Set((0..<Int32(world.snapshot.services.count))), .services, world.index(.services)),
      ].compactMapValues { $0 }
    }
  }

  /// Derives what the plan changes from the planned world before and what differs; the same as from scratch.
  ///
  /// - Parameters:
  ///   - earlier: The planned world before.
  ///   - world: The world now.
  ///   - plan: Its plan.
  ///   - changes: All that differs between the two worlds.
  ///   - volunteers: Everybody whose pairs in the plans may differ.
  /// - Complexity: that of what the changes and the moves reach, and copies of flat arrays.
  convenience init(
    following earlier: PlannedWorld, world: World, plan: Plan, changes: SnapshotChanges,
    volunteers: Set<Identifier<Volunteer>>
  ) {
    guard let reach = ChangeReach(changes, from: earlier.world.snapshot, to: world.snapshot) else {
      self.init(world: world, plan: plan)
      return
    }
    let touch = PlanTouch(
      from: earlier, to: world, plan, changes, reach,
      volunteers: volunteers.union(plan.volunteers(plannedOtherwiseThan: earlier.plan)))
    let coverage = earlier.coverage.following(
      needs: touch.needs, from: (earlier.world.facts, earlier.plan), to: (world.facts, plan))
    let reliance = Reliance(
      following: earlier.reliance, world.facts.baseline, services: touch.services
    ) { plan.pairs(in: $0).map(\.pairing) }
    self.init(
      world, plan, reliance, coverage,
      Following(mark: earlier.mark, moves: touch.moves, pairings: touch.pairings)
    ) { bare in
      var indexes: [ListName: SearchIndex] = [:]
      for (name, positions) in [
        (ListName.volunteers, touch.volunteers), (.needs, touch.needs), (.services, touch.services),
      ] {
        indexes[name] = bare.following(positions, name, earlier)
      }
      return indexes
    }
  }

  private init(
    _ world: World, _ plan: Plan, _ reliance: Reliance, _ coverage: Coverage, _ following: Following?,
    indexes: (PlannedWorld) -> [ListName: SearchIndex]
  ) {
    // The columns read from a planned world, so the indexes are made from one that has none yet.
    let bare = PlannedWorld(world, plan, reliance, coverage, following, [:])
    self.world = world
    self.plan = plan
    self.reliance = reliance
    self.coverage = coverage
    self.following = following
    notYetAsked = plan.pairs.count
    self.indexes = indexes(bare)
  }

  private init(
    _ world: World, _ plan: Plan, _ reliance: Reliance, _ coverage: Coverage, _ following: Following?,
    _ indexes: [ListName: SearchIndex]
  ) {
    self.world = world
    self.plan = plan
    self.reliance = reliance
    self.coverage = coverage
    self.following = following
    self.indexes = indexes
    notYetAsked = plan.pairs.count
  }

  /// What a filter of a list that shows records searches, with what the plan makes its rows say.
  func index(_ name: ListName) -> SearchIndex? { indexes[name] }

  /// Whether this one was made from another and what differs.
  func follows(_ earlier: PlannedWorld?) -> Bool { following != nil && following?.mark === earlier?.mark }

  /// An index with the rows of some records written anew.
  private func replacing(_ positions: Set<Int32>, _ name: ListName, _ index: SearchIndex?) -> SearchIndex? {
    let rows = world.rows(name)
    let all = rows.positions
    return index.map {
      RecordRows.replacing(
        positions.lazy.compactMap { all.row(ofPosition: $0) }, in: $0, rows, world.facts, plan: self)
    }
  }

  /// The index of the planned world before, with the rows of some records written anew.
  private func following(_ positions: Set<Int32>, _ name: ListName, _ earlier: PlannedWorld) -> SearchIndex? {
    let (was, now) = (earlier.world.rows(name).positions, world.rows(name).positions)
    guard was != now else { return replacing(positions, name, earlier.index(name)) }
    let origins = now.map { was.row(ofPosition: $0) ?? -1 }
    let new = origins.indices.filter { origins[$0] < 0 }.map { now[$0] }
    return replacing(positions.union(new), name, earlier.index(name)?.rearranged(origins))
  }
}

/// What changes of the records and moves in the plan reach together.
private struct PlanTouch {
  private(set) var volunteers: Set<Int32>
  private(set) var needs: Set<Int32>
  private(set) var services: Set<Int32>
  private(set) var pairings: Set<Pairing>
  private(set) var moves: [PlanDifference.Move] = []

  init(
    from earlier: PlannedWorld, to world: World, _ plan: Plan, _ changes: SnapshotChanges,
    _ reach: ChangeReach, volunteers movers: Set<Identifier<Volunteer>>
  ) {
    volunteers = reach.volunteers
    needs = reach.needs
    services = reach.services
    pairings = changes.pairings
    let snapshot = world.snapshot
    moves = PlanDifference(from: earlier.plan, to: plan, among: movers).moves
    let movers = movers.filter { snapshot.position(of: $0) != nil }
    pairings.formUnion(
      world.pairings(in: [earlier.plan, plan], changes, reach).union(
        [earlier.plan, plan].flatMap { plan in
          movers.flatMap { plan.pairs(of: $0).map(\.pairing) }
        }))
    for pairing in pairings { add(pairing, in: snapshot) }
  }

  private mutating func add(_ pairing: Pairing, in snapshot: Snapshot) {
    if let position = snapshot.position(of: pairing.volunteer) { volunteers.insert(Int32(position)) }
    guard let position = snapshot.position(of: pairing.need) else { return }
    needs.insert(Int32(position))
    if let service = snapshot.position(of: snapshot.needs[position].service) {
      services.insert(Int32(service))
    }
  }
}

extension World {
  /// Every pair, planned or placed, of which something is told that changes reach.
  /// - Complexity: O(what the changes reach · pairs of each).
  func pairings(in plans: [Plan], _ changes: SnapshotChanges, _ reach: ChangeReach) -> Set<Pairing> {
    var pairings = changes.pairings
    // A person whose record differs is planned on other terms, though in the same place.
    let volunteers = changes.volunteers.union(reach.volunteers.map { snapshot.volunteers[Int($0)].id })
    let needs = changes.needs.union(reach.needs.map { snapshot.needs[Int($0)].id })
    for plan in plans {
      for id in volunteers { pairings.formUnion(plan.pairs(of: id).map(\.pairing)) }
      for id in needs { pairings.formUnion(plan.pairs(in: id).map(\.pairing)) }
    }
    for position in volunteers.flatMap(snapshot.placementPositions)
      + needs.flatMap(snapshot.placementPositions)
    {
      let placements = snapshot.placements
      pairings.insert(
        Pairing(volunteer: placements[Int(position)].volunteer, need: placements[Int(position)].need))
    }
    return pairings
  }
}
