@testable import Matching

/// A random world whose records change, a few at a time, and which says what has changed.
struct ChangingWorld {
  /// What may happen to the records.
  enum Happening: CaseIterable {
    case volunteerChanges, volunteerIsAmended, volunteerComes, volunteerGoes
    case needChanges, needIsAmended, needComes, needGoes
    case serviceChanges, serviceComes, serviceIsJudged
    case placementComes, placementMoves, placementGoes
    case decisionComes, decisionGoes
    case planIsCommitted, policyIsWeighed, policyIsRedrawn
  }

  private(set) var snapshot: Snapshot
  /// The short-term level of each service, by position.
  private(set) var levels: [Int]
  /// How often the last step did what.
  private(set) var happened: [Happening] = []
  private var world: RandomWorld
  private var nextID: Int64 = 1_000

  init(seed: UInt64, strictness: Int, volunteers: Int, needs: Int) {
    world = RandomWorld(seed: seed, strictness: strictness)
    snapshot = world.snapshot(volunteers: volunteers, needs: needs)
    levels = snapshot.services.map { _ in 0 }
  }

  var context: MatchingContext { MatchingContext(snapshot: snapshot, today: RandomWorld.today) }

  /// Changes some records; a plan may be given to be committed.
  mutating func step(plan: [Pairing] = []) -> SnapshotChanges {
    var changes = SnapshotChanges()
    happened = []
    for _ in 0..<(world.random.oneIn(4) ? 3 : 1) {
      // Records that move, and policies, make all anew: they come less often.
      var happening = world.random.pick(Happening.allCases)
      if [.volunteerGoes, .needGoes, .policyIsRedrawn].contains(happening), !world.random.oneIn(3) {
        happening = .volunteerIsAmended
      }
      happened.append(happening)
      happen(happening, plan, &changes)
    }
    return changes
  }

  private mutating func newID<Record>() -> Identifier<Record> {
    nextID += 1
    return Identifier(nextID)
  }

  private mutating func happen(_ happening: Happening, _ plan: [Pairing], _ changes: inout SnapshotChanges) {
    var (volunteers, needs) = (Array(snapshot.volunteers), Array(snapshot.needs))
    var (services, placements) = (Array(snapshot.services), Array(snapshot.placements))
    var (decisions, planInForce) = (Array(snapshot.decisions), snapshot.planInForce)
    var policy = snapshot.policy
    func save() -> Snapshot {
      Snapshot(
        vocabulary: snapshot.vocabulary, areas: snapshot.areas, organisations: snapshot.organisations,
        services: services, needs: needs, volunteers: volunteers, placements: placements,
        decisions: decisions, planInForce: planInForce, policy: policy)
    }
    switch happening {
    case .volunteerChanges, .volunteerIsAmended:
      guard let row = volunteers.indices.randomElement(using: &world.random) else { return }
      if happening == .volunteerIsAmended {
        amend(&volunteers[row])
      } else {
        let (id, reference) = (volunteers[row].id, volunteers[row].reference)
        volunteers[row] = world.volunteer(id.value, Array(snapshot.organisations))
        if !world.random.oneIn(3) { volunteers[row].reference = reference }
      }
      changes.volunteers.insert(volunteers[row].id)
    case .volunteerComes:
      let id: Identifier<Volunteer> = newID()
      volunteers.append(world.volunteer(id.value, Array(snapshot.organisations)))
      changes.volunteers.insert(id)
    case .volunteerGoes:
      guard volunteers.count > 3, let row = volunteers.indices.randomElement(using: &world.random) else {
        return
      }
      changes.volunteers.insert(volunteers.remove(at: row).id)
    case .needChanges, .needIsAmended:
      guard let row = needs.indices.randomElement(using: &world.random) else { return }
      if happening == .needIsAmended {
        amend(&needs[row])
      } else {
        let (id, reference) = (needs[row].id, needs[row].reference)
        needs[row] = world.need(id.value, services, volunteers: volunteers.count)
        if !world.random.oneIn(3) { needs[row].reference = reference }
      }
      changes.needs.insert(needs[row].id)
    case .needComes:
      let id: Identifier<Need> = newID()
      needs.append(world.need(id.value, services, volunteers: volunteers.count))
      changes.needs.insert(id)
    case .needGoes:
      guard needs.count > 3, let row = needs.indices.randomElement(using: &world.random) else { return }
      changes.needs.insert(needs.remove(at: row).id)
    case .serviceChanges:
      let row = Int.random(in: services.indices, using: &world.random)
      services[row] = world.service(services[row].id.value, Array(snapshot.organisations))
      changes.services.insert(services[row].id)
    case .serviceComes:
      let id: Identifier<Service> = newID()
      services.append(world.service(id.value, Array(snapshot.organisations)))
      levels.append(0)
      changes.services.insert(id)
    case .serviceIsJudged:
      levels[Int.random(in: services.indices, using: &world.random)] = .random(
        in: 0...3, using: &world.random)
    case .placementComes:
      guard !volunteers.isEmpty, !needs.isEmpty else { return }
      let id: Identifier<Placement> = newID()
      placements.append(world.placement(id.value, volunteers, needs))
      changes.pairings.insert(placements[placements.count - 1].pairing)
    case .placementMoves:
      guard let row = placements.indices.randomElement(using: &world.random) else { return }
      placements[row].status = world.random.pick(PlacementStatus.allCases)
      placements[row].declinedBy = placements[row].status == .declined ? .volunteer : nil
      changes.pairings.insert(placements[row].pairing)
    case .placementGoes:
      guard let row = placements.indices.randomElement(using: &world.random) else { return }
      changes.pairings.insert(placements.remove(at: row).pairing)
    case .decisionComes:
      guard !volunteers.isEmpty, !needs.isEmpty else { return }
      let id: Identifier<Decision> = newID()
      let pairing =
        world.random.oneIn(3) && !plan.isEmpty
        ? world.random.pick(plan)
        : Pairing(volunteer: world.random.pick(volunteers).id, need: world.random.pick(needs).id)
      decisions.append(
        Decision(
          id: id, kind: world.random.oneIn(3) ? .veto : .pin, pairing: pairing,
          reason: world.random.pick(["", "a test", "a test"]), since: RandomWorld.today))
      changes.pairings.insert(pairing)
    case .decisionGoes:
      guard let row = decisions.indices.randomElement(using: &world.random) else { return }
      changes.pairings.insert(decisions.remove(at: row).pairing)
    case .planIsCommitted:
      let pairings =
        world.random.oneIn(2)
        ? plan
        : (0..<4).map { _ in
          Pairing(volunteer: world.random.pick(volunteers).id, need: world.random.pick(needs).id)
        }
      planInForce = PlanInForce(
        pairings: pairings, committed: Timestamp(milliseconds: 0), policyVersion: policy.version)
      changes.planInForce = true
    case .policyIsWeighed:
      policy.weights[Int.random(in: policy.weights.indices, using: &world.random)] = .random(
        in: 0...20, using: &world.random)
      changes.policy = true
    case .policyIsRedrawn:
      policy.goal = world.random.pick(Goal.allCases)
      policy.keepBonus = world.random.pick([0, 500])
      policy.shortTermPrice = world.random.pick([0, 300, 4_000])
      policy.spread = world.random.pick([0, 1, 10])
      policy.spreadSteps = world.random.pick([[100, 50, 25, 10], [100], []])
      policy.shortTermWeeks = world.random.pick([4, 12, 30])
      policy.firstTimerWeeks = world.random.pick([4, 12])
      changes.policy = true
    }
    snapshot = save()
  }

  private mutating func amend(_ volunteer: inout Volunteer) {
    switch Int.random(in: 0..<6, using: &world.random) {
    case 0: volunteer.status = world.random.pick([.active, .active, .paused, .optedOut])
    case 1: volunteer.rolesAtOnce = .random(in: 1...4, using: &world.random)
    case 2: volunteer.slots = volunteer.slots.map { Slots(rawValue: $0.rawValue << 1 & Slots.any.rawValue) }
    case 3: volunteer.availableUntil = world.random.pick([nil, RandomWorld.today.adding(days: 20)])
    case 4: volunteer.experience = world.random.pick(Experience.allCases)
    default: volunteer.travelLimitMetres = 1_000 * .random(in: 0...12, using: &world.random)
    }
  }

  private mutating func amend(_ need: inout Need) {
    switch Int.random(in: 0..<6, using: &world.random) {
    case 0, 1: need.places = .random(in: 0...3, using: &world.random)
    case 2: need.urgency = .random(in: 0...3, using: &world.random)
    case 3: need.mostShortTermPlaces = world.random.pick([nil, 0, 1])
    case 4: need.isOpen.toggle()
    default: need.end = world.random.pick([nil, RandomWorld.today.adding(days: 30)])
    }
  }
}

extension Placement {
  /// The pair that it is of.
  var pairing: Pairing { Pairing(volunteer: volunteer, need: need) }
}
