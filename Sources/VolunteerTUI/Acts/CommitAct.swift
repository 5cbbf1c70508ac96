import Matching
import Records

/// Putting the plan in force: new plans then keep its pairs unless something better is worth the change.
enum CommitAct {
  static func write(_ pairings: [Pairing], plan: PlannedWorld?, world: World) throws(ActRefused) -> Write {
    guard let planned = plan, planned.world === world else {
      throw ActRefused("There is no plan of these records to put in force yet: a moment")
    }
    guard planned.plan.pairs.map(\.pairing) == pairings else {
      throw ActRefused("The plan has changed since the question was put: look at it again")
    }
    var write = write(planned.plan)
    write.reliesOn = planned
    return write
  }

  /// The write; the store says when it was.
  static func write(_ plan: Plan) -> Write {
    let inForce = PlanInForce(
      pairings: plan.pairs.map(\.pairing), committed: Timestamp(milliseconds: 0),
      policyVersion: plan.policyVersion)
    return Write(title: "put a plan of \(plan.pairs.count.grouped) pairs in force", changes: [.save(inForce)])
  }
}
