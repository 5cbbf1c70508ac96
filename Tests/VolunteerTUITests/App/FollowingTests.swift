import Matching
import Records
import Testing

@testable import VolunteerTUI

@Suite("What the screen is made of follows acts")
struct FollowingTests {
  @Test("Rows, texts, totals, overview and reliance are those from scratch after any edits", arguments: 1...4)
  func worlds(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var world = World(snapshot: Self.snapshot(seed: seed), today: TestWorld.today)
    for _ in 0..<20 {
      let edited = world.snapshot.applying(edits(of: world.snapshot, &random))
      let next = World(following: world, snapshot: edited.snapshot, changes: edited.changes)
      let scratch = World(snapshot: edited.snapshot, today: TestWorld.today)
      #expect(next.follows(world))
      #expect(next.totals == scratch.totals)
      #expect(next.overview == scratch.overview)
      #expect(next.facts.reliance == scratch.facts.reliance)
      for name in RecordRows.names {
        #expect(next.rows(name).positions == scratch.rows(name).positions)
        expectSame(next.index(name), scratch.index(name), next.rows(name), scratch, nil, &random)
        expectOrigins(next.origins(name), from: world, to: next, name)
      }
      world = next
    }
  }

  @Test(
    "Reliance, coverage, texts and the list of the plan are those from scratch after any acts",
    arguments: 1...3)
  func plans(seed: UInt64) throws {
    var random = SeededRandom(seed: seed &+ 50)
    var world = World(snapshot: Self.snapshot(seed: seed), today: TestWorld.today)
    var live = try LivePlan(world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
    var planned = PlannedWorld(world: world, plan: live.plan)
    var rows = PlanRows(world: world, plan: planned)
    for _ in 0..<12 {
      let edited = world.snapshot.applying(
        edits(of: world.snapshot, plan: live.plan.pairs.map(\.pairing), &random))
      let next = World(following: world, snapshot: edited.snapshot, changes: edited.changes)
      // While the plan is on its way the list shows the one before, beside the new records.
      rows = planRows(following: rows, next, planned)
      expectSame(rows, PlanRows(world: next, plan: planned), next, planned, &random)
      let difference = try live.follow(
        next.facts.context, edited.changes, shortTermLevels: next.facts.baseline.shortTermLevels)
      let scratch = PlannedWorld(world: next, plan: live.plan)
      let before = planned
      planned = PlannedWorld(
        following: before, world: next, plan: live.plan, changes: edited.changes,
        volunteers: Set(difference.moves.map(\.volunteer)))
      #expect(planned.reliance == scratch.reliance)
      #expect(planned.coverage == scratch.coverage)
      for name in RecordRows.names {
        expectSame(planned.index(name), scratch.index(name), next.rows(name), next, scratch, &random)
      }
      if let following = planned.following {
        #expect(
          Set(following.moves.map(\.volunteer))
            == Set(PlanDifference(from: before.plan, to: live.plan).moves.map(\.volunteer)))
        rows = PlanRows(following: rows, world: next, plan: planned, changed: following.pairings)
      } else {
        rows = PlanRows(world: next, plan: planned)
      }
      expectSame(rows, PlanRows(world: next, plan: planned), next, planned, &random)
      world = next
    }
  }

  @Test("An ask that is overdue waits no longer once its person is gone or opted out, and again once back")
  func askOfWhoIsGone() throws {
    let snapshot = Self.snapshot(seed: 1)
    let volunteer = Volunteer(
      id: Identifier((snapshot.volunteers.last?.id.value ?? 0) + 1),
      reference: Reference(source: "new", code: "N1"), name: "New Person")
    var optedOut = volunteer
    optedOut.status = .optedOut
    let placement = Placement(
      id: Identifier((snapshot.placements.last?.id.value ?? 0) + 1), volunteer: volunteer.id,
      need: snapshot.needs[0].id, status: .asked, since: TestWorld.today.adding(days: -9))
    let row = RowKey.pairing(Pairing(volunteer: placement.volunteer, need: placement.need))
    var world = World(snapshot: snapshot, today: TestWorld.today)
    var isFirst = true
    for (record, waits) in [(volunteer, true), (nil, false), (volunteer, true), (optedOut, false)] {
      var edits = SnapshotEdits(of: world.snapshot)
      edits.volunteers = [Replacement(of: volunteer.id, by: record)]
      if isFirst { edits.placements = [Replacement(of: placement.id, by: placement)] }
      isFirst = false
      let edited = world.snapshot.applying(edits)
      world = World(following: world, snapshot: edited.snapshot, changes: edited.changes)
      #expect(world.reach != nil, "all was made anew")
      #expect(world.overview == World(snapshot: edited.snapshot, today: TestWorld.today).overview)
      #expect(world.overview.queues[.unansweredAsks]?.contains(row) == waits)
    }
  }

  private func planRows(following rows: PlanRows, _ world: World, _ plan: PlannedWorld) -> PlanRows {
    guard let reach = world.reach else { return PlanRows(world: world, plan: plan) }
    return PlanRows(
      following: rows, world: world, plan: plan,
      changed: world.pairings(in: [plan.plan], world.changes, reach))
  }

  // MARK: Comparing

  /// The same texts in every row, and the same rows for what is typed.
  private func expectSame(
    _ index: SearchIndex?, _ other: SearchIndex?, _ rows: ListRows, _ world: World, _ plan: PlannedWorld?,
    _ random: inout SeededRandom
  ) {
    guard let index, let other else {
      Issue.record("no index")
      return
    }
    let all = Array(0..<Int32(rows.count))
    let source = ListSource(facts: world.facts, plan: plan, rows: rows)
    let columns = rows.columns
    for row in all where random.below(8) == 0 {
      for (number, column) in columns.enumerated() {
        let text = column.value(source, Int(row)).text
        #expect(index.rows([row], holding: text, in: number) == [row], "\(column.name): \(text)")
      }
    }
    for _ in 0..<12 where !all.isEmpty {
      let column = random.below(columns.count)
      let text = columns[column].value(source, random.below(rows.count)).text
      #expect(
        index.rows(all, holding: text, in: column) == other.rows(all, holding: text, in: column), "\(text)")
    }
  }

  private func expectSame(
    _ rows: PlanRows, _ other: PlanRows, _ world: World, _ plan: PlannedWorld, _ random: inout SeededRandom
  ) {
    #expect(rows.list.entries == other.list.entries)
    expectSame(rows.index, other.index, .pairs(rows.list), world, plan, &random)
  }

  private func expectOrigins(_ origins: RowOrigins, from: World, to: World, _ name: ListName) {
    let (was, now) = (from.rows(name), to.rows(name))
    let expected = RowPlaces.origins(
      of: (0..<now.count).map { now.key($0, in: to.snapshot) },
      in: (0..<was.count).map { was.key($0, in: from.snapshot) })
    switch origins {
    case .same: #expect(expected == Array(0..<Int32(now.count)))
    case .rows(let origins): #expect(origins == expected)
    case .unknown: break
    }
  }

  // MARK: Records

  private static func snapshot(seed: UInt64) -> Snapshot {
    let world = DemoWorld.make(size: .small, seed: seed, today: TestWorld.today)
    return Snapshot(
      vocabulary: world.vocabulary, areas: world.areas, organisations: world.organisations,
      services: world.services, needs: world.needs, volunteers: world.volunteers,
      placements: world.placements, decisions: world.decisions)
  }

  private func edits(
    of snapshot: Snapshot, plan: [Pairing] = [], _ random: inout SeededRandom
  ) -> SnapshotEdits {
    var edits = SnapshotEdits(of: snapshot)
    func pick<Record>(_ list: RecordList<Record>) -> Record { list[random.below(list.count)] }
    for _ in 0...random.below(2) {
      switch random.below(14) {
      case 0:
        var volunteer = pick(snapshot.volunteers)
        volunteer.name = "Zoë \(random.below(1000))"
        volunteer.lastContact = random.below(2) == 0 ? nil : TestWorld.today
        edits.volunteers.append(Replacement(of: volunteer.id, by: volunteer))
      case 1:
        var volunteer = pick(snapshot.volunteers)
        volunteer.availableUntil = TestWorld.today.adding(days: random.below(200))
        volunteer.status = [.active, .paused, .optedOut][random.below(3)]
        edits.volunteers.append(Replacement(of: volunteer.id, by: volunteer))
      case 2:
        var volunteer = pick(snapshot.volunteers)
        volunteer.hold = volunteer.hold == nil ? Hold(lead: "Ruth Okafor", since: TestWorld.today) : nil
        edits.volunteers.append(Replacement(of: volunteer.id, by: volunteer))
      case 3:
        var volunteer = Volunteer(
          id: Identifier((snapshot.volunteers.last?.id.value ?? 0) + 1),
          reference: Reference(source: "new", code: "N\(random.below(1000))"), name: "New Person")
        volunteer.registered = TestWorld.today.adding(days: -10)
        edits.volunteers = [Replacement(of: volunteer.id, by: volunteer)]
      case 4:
        let last = snapshot.volunteers[snapshot.volunteers.count - 1]
        if last.reference.source == "new" { edits.volunteers = [Replacement(of: last.id, by: nil)] }
      case 5:
        var need = pick(snapshot.needs)
        need.title = "Role \(random.below(1000))"
        need.places += random.below(2)
        edits.needs.append(Replacement(of: need.id, by: need))
      case 6:
        var need = pick(snapshot.needs)
        if random.below(3) == 0 { need.service = pick(snapshot.services).id }
        need.isOpen.toggle()
        edits.needs.append(Replacement(of: need.id, by: need))
      case 7:
        var service = pick(snapshot.services)
        service.name = "Service \(random.below(1000))"
        service.professionalFloorMinutes = random.below(4000)
        edits.services.append(Replacement(of: service.id, by: service))
      case 8:
        var placement = pick(snapshot.placements)
        placement.status = PlacementStatus.allCases[random.below(PlacementStatus.allCases.count)]
        placement.since = TestWorld.today.adding(days: -random.below(20))
        edits.placements.append(Replacement(of: placement.id, by: random.below(5) == 0 ? nil : placement))
      case 9:
        let placement = Placement(
          id: Identifier((snapshot.placements.last?.id.value ?? 0) + 1),
          volunteer: pick(snapshot.volunteers).id, need: pick(snapshot.needs).id, status: .asked,
          since: TestWorld.today)
        edits.placements = [Replacement(of: placement.id, by: placement)]
      case 10 where !snapshot.decisions.isEmpty:
        edits.decisions = [Replacement(of: pick(snapshot.decisions).id, by: nil)]
      case 11:
        let pairings = plan.filter { _ in random.below(3) > 0 }
        edits.planInForce = PlanInForce(
          pairings: pairings, committed: Timestamp(milliseconds: 0), policyVersion: 1)
      case 12:
        edits.policy.weights[random.below(edits.policy.weights.count)] = random.below(20)
      default:
        let pairing = Pairing(volunteer: pick(snapshot.volunteers).id, need: pick(snapshot.needs).id)
        guard !snapshot.decisions.contains(where: { $0.pairing == pairing }) else { continue }
        let decision = Decision(
          id: Identifier((snapshot.decisions.last?.id.value ?? 0) + 1),
          kind: random.below(3) == 0 ? .pin : .veto, pairing: pairing, reason: "because",
          since: TestWorld.today)
        edits.decisions = [Replacement(of: decision.id, by: decision)]
      }
    }
    return edits
  }
}
