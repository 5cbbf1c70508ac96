import Foundation
import Matching

/// Times how long the prepared records and the plan take to follow one change of a record, by kinds of change.
struct FollowWalk {
  /// What happens to the records, in turn.
  enum Happening: String, CaseIterable {
    case volunteerTravels, volunteerPauses, volunteerReturns, volunteerComes
    case needGrows, needShrinks, needIsUrgent, needComes
    case pairIsPinned, pairIsUnpinned, pairIsVetoed, pairIsUnvetoed
    case pairIsAsked, optionIsDeclined
    case weightRises
  }

  private var live: LivePlan
  private let levels: [Int]
  private var random = Steps()
  private var paused: [Identifier<Volunteer>] = []
  private var asked: [Placement] = []
  private var decided: [Decision] = []
  private var nextID: Int64 = 1 << 40
  private var times: [Happening: [(context: Duration, plan: Duration)]] = [:]
  private let clock = ContinuousClock()

  /// Makes the plan that is to follow.
  init(_ snapshot: Snapshot, today: Day) throws {
    let context = MatchingContext(snapshot: snapshot, today: today)
    levels = snapshot.services.map { _ in 0 }
    let start = clock.now
    live = try LivePlan(context, shortTermLevels: levels)
    print("ours plan seconds=\(milliseconds(clock.now - start) / 1_000) pairs=\(live.plan.pairs.count)")
  }

  /// Follows so many changes and prints the times of each kind, then of all; checks the plan in the end.
  mutating func run(_ count: Int) throws {
    for number in 0..<count {
      try step(Happening.allCases[number % Happening.allCases.count])
    }
    for happening in Happening.allCases { report(happening.rawValue, times[happening] ?? []) }
    report("all", times.values.flatMap { $0 })
    let start = clock.now
    try live.check()
    print("ours check milliseconds=\(milliseconds(clock.now - start)) verified=true")
  }

  private mutating func step(_ happening: Happening) throws {
    var edits = SnapshotEdits(of: live.context.snapshot)
    guard edit(&edits, happening) else { return }
    let (snapshot, changes) = live.context.snapshot.applying(edits)
    let start = clock.now
    let context = MatchingContext(following: live.context, snapshot: snapshot, changes: changes)
    let prepared = clock.now
    try live.follow(context, changes, shortTermLevels: levels)
    times[happening, default: []].append((prepared - start, clock.now - prepared))
  }

  private mutating func edit(_ edits: inout SnapshotEdits, _ happening: Happening) -> Bool {
    let snapshot = live.context.snapshot
    func save(_ volunteer: Volunteer) { edits.volunteers = [Replacement(of: volunteer.id, by: volunteer)] }
    func save(_ need: Need) { edits.needs = [Replacement(of: need.id, by: need)] }
    func save(_ decision: Decision) { edits.decisions = [Replacement(of: decision.id, by: decision)] }
    nextID += 1
    var volunteer = snapshot.volunteers[Int.random(in: snapshot.volunteers.indices, using: &random)]
    var need = snapshot.needs[Int.random(in: snapshot.needs.indices, using: &random)]
    guard let planned = live.plan.pairs.randomElement(using: &random)?.pairing else { return false }
    switch happening {
    case .volunteerTravels:
      volunteer.travelLimitMetres = Int.random(in: 2_000...12_000, using: &random)
      save(volunteer)
    case .volunteerPauses:
      guard var leaving = snapshot.volunteer(planned.volunteer) else { return false }
      leaving.status = .paused
      paused.append(leaving.id)
      save(leaving)
    case .volunteerReturns:
      guard var returning = paused.popLast().flatMap({ snapshot.volunteer($0) }) else { return false }
      returning.status = .active
      save(returning)
    case .volunteerComes:
      volunteer.id = Identifier(nextID)
      volunteer.reference = Reference(source: "bench", code: "V\(nextID % 977)-\(nextID)")
      save(volunteer)
    case .needGrows:
      need.places += 1
      save(need)
    case .needShrinks:
      guard var full = snapshot.need(planned.need), full.places > 0 else { return false }
      full.places -= 1
      save(full)
    case .needIsUrgent:
      need.urgency = (need.urgency + 1) % 4
      save(need)
    case .needComes:
      need.id = Identifier(nextID)
      need.reference = Reference(source: "bench", code: "N\(nextID % 977)-\(nextID)")
      save(need)
    case .pairIsPinned, .pairIsVetoed:
      let pairing =
        happening == .pairIsVetoed
        ? planned : Pairing(volunteer: planned.volunteer, need: live.context.snapshot.needs[0].id)
      let decision = Decision(
        id: Identifier(nextID), kind: happening == .pairIsVetoed ? .veto : .pin, pairing: pairing,
        reason: "measured", since: live.context.today)
      decided.append(decision)
      save(decision)
    case .pairIsUnpinned, .pairIsUnvetoed:
      guard let decision = decided.popLast() else { return false }
      edits.decisions = [Replacement(of: decision.id, by: nil)]
    case .pairIsAsked:
      let placement = Placement(
        id: Identifier(nextID), volunteer: planned.volunteer, need: planned.need, status: .asked,
        since: live.context.today)
      asked.append(placement)
      edits.placements = [Replacement(of: placement.id, by: placement)]
    case .weightRises:
      edits.policy.weights[Int.random(in: edits.policy.weights.indices, using: &random)] += 1
    case .optionIsDeclined:
      guard var placement = asked.popLast() else { return false }
      placement.status = .declined
      placement.declinedBy = .volunteer
      edits.placements = [Replacement(of: placement.id, by: placement)]
    }
    return true
  }

  private func report(_ name: String, _ times: [(context: Duration, plan: Duration)]) {
    guard !times.isEmpty else { return }
    func figures(_ durations: [Duration]) -> String {
      let sorted = durations.map(milliseconds).sorted()
      func at(_ share: Double) -> String {
        String(format: "%.2f", sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
      }
      return "p50=\(at(0.5)) p99=\(at(0.99)) max=\(at(1))"
    }
    print(
      "ours follow kind=\(name) count=\(times.count) context: \(figures(times.map(\.context)))",
      "plan: \(figures(times.map(\.plan))) both: \(figures(times.map { $0.context + $0.plan })) ms")
  }

  private func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }
}

/// The same steps in every run: SplitMix64 (Steele, Lea and Flood, 2014).
private struct Steps: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
