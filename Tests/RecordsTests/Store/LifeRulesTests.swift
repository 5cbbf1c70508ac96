import Matching
import Testing

@testable import Records

@Suite("The rules of a placement's life")
struct LifeRulesTests {
  /// One organisation and service with four needs, and two people who may be matched.
  static var world: Batch {
    var batch = Batch()
    batch.organisations = [
      Organisation(id: Identifier(1), reference: Reference(source: "t", code: "O1"), name: "Bank")
    ]
    batch.services = [
      Service(
        id: Identifier(1), reference: Reference(source: "t", code: "S1"), name: "Packing",
        organisation: Identifier(1))
    ]
    batch.needs = [1, 2, 3, 4].map {
      Need(
        id: Identifier($0), reference: Reference(source: "t", code: "N\($0)"), service: Identifier(1),
        title: "Need \($0)")
    }
    batch.volunteers = [1, 2].map { (number: Int64) in
      var volunteer = Volunteer(
        id: Identifier(number), reference: Reference(source: "t", code: "V\(number)"),
        name: "Volunteer \(number)")
      volunteer.consent = .given(Scratch.today)
      return volunteer
    }
    return batch
  }

  private static func placement(_ id: Int64, need: Int64, _ status: PlacementStatus) -> Placement {
    var placement = Placement(
      id: Identifier(id), volunteer: Identifier(1), need: Identifier(need), status: status,
      since: Scratch.today)
    if status == .started || status == .paused { placement.started = Scratch.today }
    return placement
  }

  private func store(_ scratch: Scratch, _ change: (inout Batch) -> Void = { _ in }) throws -> Store {
    var batch = Self.world
    change(&batch)
    let store = try scratch.store()
    try store.load(batch, title: "World")
    return store
  }

  private func move(_ store: Store, to status: PlacementStatus) throws {
    var placement = try #require(try store.snapshot().placements.first)
    placement.status = status
    try store.write("Move on", [.save(placement)])
  }

  @Test("Leaving withdraws what is proposed and held, and ends what has started", arguments: 0..<2)
  func leaving(kind: Int) throws {
    let scratch = Scratch()
    let store = try store(scratch) {
      $0.placements = [
        Self.placement(1, need: 1, .proposed), Self.placement(2, need: 2, .interested),
        Self.placement(3, need: 3, .started), Self.placement(4, need: 4, .noReply),
      ]
    }
    var volunteer = try #require(try store.snapshot().volunteers.first)
    if kind == 0 { volunteer.status = .optedOut } else { volunteer.consent = .withdrawn(Scratch.today) }
    let applied = try #require(try store.write("Leaves", [.save(volunteer)]))
    let placements = try store.snapshot().placements
    #expect(placements.map(\.status) == [.declined, .declined, .ended, .noReply])
    #expect(placements.map(\.declinedBy) == [.volunteer, .volunteer, nil, nil])
    #expect(placements[2].ended == Scratch.today)
    #expect(applied.changes?.count == 4)
    #expect(applied.entry.counts["placement"]?.changed == 3)
  }

  @Test("One agreement releases the other options of a person who takes one role")
  func release() throws {
    let scratch = Scratch()
    let store = try store(scratch) {
      $0.placements = [
        Self.placement(1, need: 1, .introduced), Self.placement(2, need: 2, .asked),
        Self.placement(3, need: 3, .proposed), Self.placement(4, need: 4, .noReply),
      ]
    }
    try move(store, to: .agreed)
    let placements = try store.snapshot().placements
    #expect(placements.map(\.status) == [.agreed, .declined, .declined, .noReply])
    #expect(placements.map(\.isReleased) == [false, true, true, false])
    #expect(placements.map(\.reason) == ["", "took another role", "took another role", ""])
    try store.undo()
    #expect(try store.snapshot().placements.map(\.status) == [.introduced, .asked, .proposed, .noReply])
  }

  @Test("What was released may be matched and asked again once there is room; what was declined may not")
  func comesBack() throws {
    let scratch = Scratch()
    let store = try store(scratch) {
      $0.placements = [
        Self.placement(1, need: 1, .introduced), Self.placement(2, need: 2, .asked),
        Self.placement(3, need: 3, .asked),
      ]
    }
    var declined = try #require(try store.snapshot().placement(Identifier(3)))
    declined.status = .declined
    declined.declinedBy = .coordinator
    try store.write("No", [.save(declined)])
    try move(store, to: .agreed)
    try move(store, to: .didNotStart)

    let context = MatchingContext(snapshot: try store.snapshot(), today: Scratch.today)
    func isBarred(_ need: Int64) throws -> Bool {
      let pairing = Pairing(volunteer: Identifier(1), need: Identifier(need))
      return try #require(context.assess(pairing)).barriers.contains { $0.rule == RefusalRule.name }
    }
    #expect(try !isBarred(2))
    #expect(try isBarred(3))
    try store.write("Ask again", [.save(Self.placement(0, need: 2, .asked))])
    #expect(try store.snapshot().placements.last?.status == .asked)
  }

  @Test("A person who takes two roles keeps their options after the first agreement")
  func releaseLater() throws {
    let scratch = Scratch()
    let store = try store(scratch) {
      $0.volunteers[0].rolesAtOnce = 2
      $0.placements = [Self.placement(1, need: 1, .introduced), Self.placement(2, need: 2, .asked)]
    }
    try move(store, to: .agreed)
    #expect(try store.snapshot().placements.map(\.status) == [.agreed, .asked])
  }

  @Test("A person has up to three options open at once, and one more once one is answered")
  func options() throws {
    let scratch = Scratch()
    let store = try store(scratch) {
      $0.placements = [1, 2, 3].map { Self.placement($0, need: $0, .asked) }
    }
    let fourth = Self.placement(0, need: 4, .proposed)
    let error = #expect(throws: StoreError.self) { try store.write("Shortlist", [.save(fourth)]) }
    #expect(error?.description.contains("3 open options already") == true)
    try move(store, to: .noReply)
    try store.write("Shortlist", [.save(fourth)])
    #expect(try store.snapshot().placements.map(\.status) == [.noReply, .asked, .asked, .proposed])
  }

  @Test("A status only follows one that it may follow", arguments: PlacementStatus.allCases)
  func succession(from: PlacementStatus) throws {
    for to in PlacementStatus.allCases where to != from {
      let scratch = Scratch()
      let store = try store(scratch) {
        var placement = Self.placement(1, need: 1, from)
        placement.started = Scratch.today
        if from == .ended { placement.ended = Scratch.today }
        $0.placements = [placement]
      }
      if from.successors.contains(to) {
        try move(store, to: to)
        #expect(try store.snapshot().placements.first?.status == to)
      } else {
        #expect(throws: StoreError.self, "\(from) to \(to)") { try move(store, to: to) }
        #expect(try store.snapshot().placements.first?.status == from)
      }
    }
  }

  @Test("Nobody is asked who is on hold, paused, opted out or has not agreed", arguments: 0..<5)
  func participation(kind: Int) throws {
    let scratch = Scratch()
    let store = try store(scratch) { batch in
      switch kind {
      case 0: batch.volunteers[0].hold = Hold(lead: "Sam", since: Scratch.today)
      case 1: batch.volunteers[0].status = .paused
      case 2: batch.volunteers[0].status = .optedOut
      case 3: batch.volunteers[0].consent = .unknown
      default: batch.volunteers[0].consent = .withdrawn(Scratch.today)
      }
    }
    let error = #expect(throws: StoreError.self) {
      try store.write("Ask", [.save(Self.placement(0, need: 1, .asked))])
    }
    let words = ["speak to Sam", "paused", "opted out", "not agreed", "withdrawn consent"]
    #expect(error?.description.contains(words[kind]) == true)
    #expect(try store.snapshot().placements.isEmpty)
  }

  @Test(
    "Nobody starts while a required check is missing, pending or overdue, or there is a dispute",
    arguments: 0..<6)
  func start(kind: Int) throws {
    let scratch = Scratch()
    let store = try store(scratch) { batch in
      batch.placements = [Self.placement(1, need: 1, .agreed)]
      batch.needs[0].requiredChecks = [RequiredCheck(level: .enhanced, workforce: .adults)]
      var check = Check(scheme: .dbs, level: .enhanced, workforce: .adultsAndChildren)
      check.issued = kind == 1 ? nil : Scratch.today
      check.reviewBy = kind == 2 ? Scratch.today.adding(days: -1) : Scratch.today
      if kind != 0 { batch.volunteers[0].checks = [check] }
      if kind == 3 { batch.organisations[0].hasDispute = true }
      if kind == 4 { batch.organisations[0].insuranceExpires = Scratch.today.adding(days: -1) }
    }
    guard kind < 5 else {
      try move(store, to: .started)
      #expect(try store.snapshot().placements.first?.started == Scratch.today)
      return
    }
    let error = #expect(throws: StoreError.self) { try move(store, to: .started) }
    let words = ["not recorded", "pending", "overdue", "dispute", "insurance"]
    #expect(error?.description.contains(words[kind]) == true)
    try move(store, to: .clearing)
  }

  @Test("Consent that is given in the same write counts, in whatever order")
  func consentInTheSameWrite() throws {
    let scratch = Scratch()
    let store = try store(scratch) { $0.volunteers[0].consent = .unknown }
    var volunteer = try #require(try store.snapshot().volunteers.first)
    volunteer.consent = .given(Scratch.today)
    let asked = Self.placement(0, need: 1, .asked)
    try store.write("Consent and ask", [.save(asked), .save(volunteer)])
    #expect(try store.snapshot().placements.map(\.status) == [.asked])
  }

  @Test("A hold is lifted by its lead with a reason, and by nothing else")
  func hold() throws {
    let scratch = Scratch()
    let store = try store(scratch) { $0.volunteers[0].hold = Hold(lead: "Sam", since: Scratch.today) }
    let held = try #require(try store.snapshot().volunteers.first)
    var lifted = held
    lifted.hold = nil
    #expect(throws: StoreError.self) { try store.write("Lift", [.save(lifted)]) }
    var other = held
    other.hold = Hold(lead: "Jo", since: Scratch.today)
    #expect(throws: StoreError.self) { try store.write("Change the lead", [.save(other)]) }
    #expect(throws: StoreError.self) { try store.liftHold(on: held, by: "Jo", reason: "All is well") }
    #expect(throws: StoreError.self) { try store.liftHold(on: held, by: "Sam", reason: " ") }
    #expect(try store.snapshot().volunteers.first?.hold == held.hold)
    let applied = try store.liftHold(on: held, by: " sam ", reason: "Looked into, unfounded")
    #expect(applied?.entry.title == "Hold lifted by Sam: Looked into, unfounded")
    #expect(try store.snapshot().volunteers.first?.hold == nil)
    #expect(throws: StoreError.self) { try store.undo() }
  }

  @Test("An edit does not erase, and an erased record is not edited")
  func erasedByEdit() throws {
    let scratch = Scratch()
    let store = try store(scratch)
    var volunteer = try #require(try store.snapshot().volunteers.first)
    volunteer.status = .erased
    #expect(throws: StoreError.self) { try store.write("Erase", [.save(volunteer)]) }
  }
}
