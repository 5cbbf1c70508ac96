import GRDB
import Matching

/// Words, the plan in force and the policy: what is kept without a version of its own, or once only.
extension WriteSession {
  /// Finds a word, or adds it.
  func save(_ given: StoredTerm) throws -> StoredTerm {
    let folded = Vocabulary.folded(given.term)
    if let found = try StoredTerm.fetch(kind: given.term.kind, folded: folded.name, in: database) {
      return found
    }
    var term = given
    term.term.name = given.term.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    try naming(.term(term)) { term = try term.insert(folded: folded.name, in: database) }
    note(RecordKey(kind: .term, id: term.id), before: nil, after: .term(term))
    return term
  }

  /// Replaces the plan in force.
  func save(_ plan: PlanInForce) throws -> PlanInForce {
    let normal = PlanInForce(
      pairings: plan.pairings.normal, committed: plan.committed, policyVersion: plan.policyVersion)
    try replacePlan(with: normal)
    return normal
  }

  /// Replaces the plan in force, or leaves none.
  func replacePlan(with plan: PlanInForce?) throws {
    let before = try PlanInForce.fetch(in: database)
    guard before != plan else { return }
    try naming(
      .plan(plan ?? PlanInForce(pairings: [], committed: Timestamp(milliseconds: 0), policyVersion: 1))
    ) {
      try database.execute(sql: "DELETE FROM plan_in_force")
      try plan?.insert(in: database)
    }
    note(RecordKey(kind: .plan, id: 1), before: before.map { .plan($0) }, after: plan.map { .plan($0) })
  }

  /// Replaces the policy where it still has its version.
  func save(_ given: Policy) throws -> Policy {
    let current = try Policy.fetch(in: database)
    guard current.version == given.version else {
      throw StoreError.stale(mine: .policy(given), theirs: .policy(current))
    }
    guard current != given else { return current }
    return try replacePolicy(with: given, version: current.version + 1)
  }

  /// Replaces the policy, whatever its version.
  func replacePolicy(with given: Policy, version: Int) throws -> Policy {
    let current = try Policy.fetch(in: database)
    var policy = given
    policy.version = version
    try naming(.policy(policy)) { try policy.store(in: database) }
    note(RecordKey(kind: .policy, id: 1), before: .policy(current), after: .policy(policy))
    return policy
  }
}
