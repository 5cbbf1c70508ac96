@testable import Matching

extension Snapshot {
  /// The same records with other decisions or another plan in force.
  func with(decisions: [Decision]? = nil, planInForce: PlanInForce? = nil) -> Snapshot {
    Snapshot(
      vocabulary: vocabulary, areas: areas, organisations: organisations, services: services, needs: needs,
      volunteers: volunteers, placements: placements, decisions: decisions ?? Array(self.decisions),
      planInForce: planInForce ?? self.planInForce, policy: policy)
  }

  /// The same records with one more decision.
  func deciding(_ kind: Decision.Kind, _ pairing: Pairing) -> Snapshot {
    let id = Identifier<Decision>((decisions.last?.id.value ?? 0) + 1)
    return with(
      decisions: decisions + [
        Decision(id: id, kind: kind, pairing: pairing, reason: "a test", since: RandomWorld.today)
      ])
  }
}
