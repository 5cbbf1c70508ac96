import Matching
import Records
import Testing

@testable import VolunteerTUI

@Suite("What acts write")
struct ActTests {
  private static let world = World(
    snapshot: Snapshot(
      organisations: [], services: [], needs: [], volunteers: [], placements: [], decisions: []),
    today: TestWorld.today)

  private func world() throws -> World { try Script().world }

  private func refusal(_ act: Act, _ world: World) -> String? {
    do throws(ActRefused) {
      _ = try act.write(world: world, plan: nil)
      return nil
    } catch {
      return error.sentence
    }
  }

  private func saved(_ act: Act, _ world: World) throws -> [Record] {
    try act.write(world: world, plan: nil).changes.compactMap { change in
      if case .save(let record) = change { record } else { nil }
    }
  }

  @Test("An act on what is no longer there is refused in words")
  func gone() {
    let world = Self.world
    let pairing = Pairing(volunteer: TestWorld.V.amina, need: TestWorld.N.packing)
    for act in [
      Act.ask([pairing]), .answer(Identifier(1), .yes), .nextStage(Identifier(1)), .lift(Identifier(1)),
      .commitPlan([]), .ask([]),
    ] { #expect(refusal(act, world)?.isEmpty == false, "\(act)") }
  }

  @Test("Asking writes who, when, at which time and how long")
  func ask() throws {
    let world = try world()
    let records = try saved(.ask([Pairing(volunteer: TestWorld.V.amina, need: TestWorld.N.packing)]), world)
    guard case .placement(let placement)? = records.first else {
      Issue.record("no placement")
      return
    }
    #expect(placement.status == .asked)
    #expect(placement.since == TestWorld.today && placement.asked == TestWorld.today)
    #expect(placement.slot == Slot(.tuesday, .morning))
    #expect(placement.weeklyMinutes == 180)
  }

  @Test("Asking is refused for people who are paused, held back, without consent, opted out or not checked")
  func refused() throws {
    let world = try world()
    for (volunteer, need) in [
      (TestWorld.V.grace, TestWorld.N.packing), (TestWorld.V.bea, TestWorld.N.calls),
      (TestWorld.V.colm, TestWorld.N.packing), (TestWorld.V.oscar, TestWorld.N.packing),
      (TestWorld.V.amina, TestWorld.N.visits), (TestWorld.V.eve, TestWorld.N.calls),
      (TestWorld.V.amina, TestWorld.N.closed),
    ] {
      #expect(
        refusal(.ask([Pairing(volunteer: volunteer, need: need)]), world) != nil, "\(volunteer) \(need)")
    }
    // Her check is pending: she may be asked.
    #expect(refusal(.ask([Pairing(volunteer: TestWorld.V.priya, need: TestWorld.N.visits)]), world) == nil)
  }

  @Test("An answer to a placement that awaits none is refused")
  func noAnswerAwaited() throws {
    let world = try world()
    #expect(refusal(.answer(TestWorld.P.dorothyVisits, .yes), world)?.contains("no answer") == true)
    #expect(refusal(.answer(TestWorld.P.priyaCalls, .noReply), world)?.contains("were asked") == true)
  }

  @Test(
    "Every answer and stage leads to a status that the store accepts", arguments: PlacementStatus.allCases)
  func successors(status: PlacementStatus) throws {
    let world = try world()
    var placement = Placement(
      id: Identifier(99), volunteer: TestWorld.V.jose, need: TestWorld.N.digging, status: status,
      since: TestWorld.today.adding(days: -9))
    if status == .started { placement.started = placement.since }
    let snapshot = world.snapshot
    let changed = World(
      snapshot: Snapshot(
        vocabulary: snapshot.vocabulary, areas: snapshot.areas, organisations: snapshot.organisations,
        services: snapshot.services, needs: snapshot.needs, volunteers: snapshot.volunteers,
        placements: snapshot.placements + [placement]), today: TestWorld.today)
    let acts: [Act] = [
      .answer(placement.id, .yes), .answer(placement.id, .no(by: .volunteer, reason: "x")),
      .answer(placement.id, .noReply), .nextStage(placement.id),
    ]
    for act in acts {
      guard refusal(act, changed) == nil else { continue }
      for case .placement(let after) in try saved(act, changed) where after.id == placement.id {
        #expect(status.successors.contains(after.status), "\(status) to \(after.status) by \(act)")
      }
    }
    // Whatever awaits an answer can be answered, and whatever has a next stage can go there.
    #expect(status.awaitsAnswer == (refusal(acts[0], changed) == nil))
    if status.next != nil, status != .proposed {
      #expect((refusal(acts[3], changed) == nil) == (status != .asked && status != .introduced))
    }
  }

  @Test("The commonest reasons are a key each, and differ for each who says no", arguments: Decliner.allCases)
  func reasons(decliner: Decliner) {
    let reasons = DeclineReasons.of(decliner)
    #expect(reasons.count >= 4 && reasons.count <= 9)
    #expect(Set(reasons).count == reasons.count)
    let keys = Menus.declineReason(Identifier(1), decliner).items.map(\.key)
    #expect(Set(keys).count == keys.count)
  }
}
