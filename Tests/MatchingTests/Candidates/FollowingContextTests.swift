import Testing

@testable import Matching

/// A context that follows changes must not differ from one that is made from scratch.
@Suite("A context that follows changes")
struct FollowingContextTests {
  @Test("After every change it says what a new one says", arguments: 0..<12)
  func agreesWithANewOne(seed: Int) {
    var world = ChangingWorld(
      seed: UInt64(seed), strictness: seed % 4 * 2, volunteers: seed == 0 ? 300 : 14, needs: 9)
    var context = world.context
    let steps = seed == 0 ? 12 : 100
    var followed = 0
    for step in 0..<steps {
      let changes = world.step()
      if Self.follows(context, world.snapshot, changes) { followed += 1 }
      context = MatchingContext(following: context, snapshot: world.snapshot, changes: changes)
      let difference = Self.difference(context, world.context)
      if let difference {
        Issue.record("\(difference), seed \(seed), step \(step): \(world.happened)")
        return
      }
    }
    #expect(followed > steps / 2, "seed \(seed): \(followed) of \(steps)")
  }

  @Test("Changes taken together are followed like one after the other", arguments: 0..<6)
  func union(seed: Int) {
    var world = ChangingWorld(seed: UInt64(100 + seed), strictness: 3, volunteers: 12, needs: 8)
    var context = world.context
    var followed = 0
    for _ in 0..<30 {
      var changes = world.step()
      for _ in 0..<4 { changes.formUnion(world.step()) }
      if Self.follows(context, world.snapshot, changes) { followed += 1 }
      context = MatchingContext(following: context, snapshot: world.snapshot, changes: changes)
      #expect(Self.difference(context, world.context) == nil, "seed \(seed)")
    }
    #expect(followed > 3, "seed \(seed): \(followed) of 30")
  }

  /// Whether changes can be followed, and all is not to be made anew.
  private static func follows(
    _ context: MatchingContext, _ snapshot: Snapshot, _ changes: SnapshotChanges
  ) -> Bool {
    guard let step = ContextStep(from: context.snapshot, to: snapshot, changes) else { return false }
    var records = context.records
    return records.follow(step, today: context.today)
  }

  /// What differs between two contexts; nil where nothing does.
  static func difference(_ one: MatchingContext, _ other: MatchingContext) -> String? {
    let people = 0..<Int32(other.volunteers.count)
    let roles = 0..<Int32(other.needs.count)
    let (own, new) = (one.records, other.records)
    if own.volunteers != new.volunteers { return "facts of volunteers" }
    if !roles.allSatisfy({ own.needs[Int($0)].isLike(new.needs[Int($0)]) }) || own.needs.count != roles.count
    {
      return "facts of needs"
    }
    if own.volunteerOrder != new.volunteerOrder { return "order of volunteers" }
    if own.needOrder != new.needOrder { return "order of needs" }
    if own.held != new.held { return "held places" }
    if own.refusedOrganisations != new.refusedOrganisations { return "refused organisations" }
    if own.history.servicesThatEndedWell != new.history.servicesThatEndedWell { return "services" }
    for volunteer in people {
      for need in roles {
        let (pair, fresh) = (
          one.pair(volunteer: volunteer, need: need), other.pair(volunteer: volunteer, need: need)
        )
        if pair.history != fresh.history { return "history" }
        if !Rulebook.rules.allSatisfy({ $0.permits(pair) == $0.permits(fresh) }) { return "rules" }
        if !Scorebook.scores.allSatisfy({ $0.value(pair) == $0.value(fresh) }) { return "scores" }
      }
    }
    return one.eligiblePairs() == other.eligiblePairs() ? nil : "eligible pairs"
  }
}

extension NeedFacts {
  /// Whether two are equal but for the column of their cause, which is no more than a name.
  fileprivate func isLike(_ other: NeedFacts) -> Bool {
    var copy = self
    copy.cause = other.cause
    return copy == other && (cause == nil) == (other.cause == nil)
  }
}
