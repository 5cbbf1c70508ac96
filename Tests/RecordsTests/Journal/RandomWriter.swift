import Matching

@testable import Records

/// Writes that a coordinator could make: lawful, and such as undo may take back.
struct RandomWriter {
  private var records: RandomRecords
  private static let size = 12

  init(seed: UInt64) { records = RandomRecords(seed: seed) }

  /// People who can be matched, so that most writes are lawful.
  mutating func batch() -> Batch {
    var batch = records.batch(size: Self.size)
    for position in batch.volunteers.indices {
      batch.volunteers[position].status = .active
      batch.volunteers[position].consent = .given(Scratch.today)
      batch.volunteers[position].hold = nil
    }
    return batch
  }

  /// Makes one random write; nil where it changed nothing or was against the rules.
  mutating func write(_ step: Int, to store: Store, _ snapshot: Snapshot) throws -> Applied? {
    let changes = (0...records.random.below(3)).compactMap { _ in change(snapshot) }
    do {
      return try store.write("Step \(step)", changes)
    } catch StoreError.refused, StoreError.stale, StoreError.gone {
      return nil
    }
  }

  private mutating func change(_ snapshot: Snapshot) -> Change? {
    switch records.random.below(11) {
    case 0: return .save(records.area())
    case 1: return .save(records.organisation())
    case 2: return .save(records.service(organisations: Self.size, areas: Self.size))
    case 3: return .save(records.need(services: Self.size, volunteers: Self.size))
    case 4: return .save(replaced(snapshot))
    case 5: return .save(Vocabulary.Term(kind: .skill, name: "Skill \(records.random.below(40))"))
    case 6: return placement(snapshot)
    case 7:
      guard let decision = pick(snapshot.decisions) else { return nil }
      return .remove(.decision(decision))
    case 8:
      var policy = snapshot.policy
      policy.keepBonus = records.random.below(1000)
      return .save(policy)
    case 9:
      guard records.random.below(4) > 0, let plan = snapshot.planInForce else {
        return snapshot.planInForce.map { .remove(.plan($0)) }
      }
      let kept = plan.pairings.filter { _ in records.random.below(3) > 0 }
      return .save(PlanInForce(pairings: kept, committed: plan.committed, policyVersion: 4))
    default:
      guard let organisation = pick(snapshot.organisations) else { return nil }
      return .remove(.organisation(organisation))
    }
  }

  /// A volunteer with other content, though not with other consent, hold or status.
  private mutating func replaced(_ snapshot: Snapshot) -> Volunteer {
    let old = snapshot.volunteers[records.random.below(snapshot.volunteers.count)]
    var volunteer = records.volunteer(old.id.value, organisations: Self.size, areas: Self.size)
    volunteer.version = old.version
    volunteer.status = old.status
    volunteer.consent = old.consent
    volunteer.hold = old.hold
    return volunteer
  }

  private mutating func placement(_ snapshot: Snapshot) -> Change? {
    guard records.random.below(3) > 0, var placement = pick(snapshot.placements) else {
      let pairing = Pairing(
        volunteer: records.identity(upTo: Self.size), need: records.identity(upTo: Self.size))
      return .save(records.placement(of: pairing))
    }
    guard !placement.status.successors.isEmpty else { return nil }
    placement.status = records.random.element(placement.status.successors)
    placement.since = Scratch.today
    if placement.status == .ended { placement.ended = Scratch.today.adding(days: 40_000) }
    return .save(placement)
  }

  private mutating func pick<Element>(_ elements: RecordList<Element>) -> Element? {
    elements.isEmpty ? nil : records.random.element(Array(elements))
  }
}
