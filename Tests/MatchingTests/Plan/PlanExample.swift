@testable import Matching

/// A small town to tell one thing at a time: two services, two needs, three people.
struct PlanExample {
  static let today = Day(20_600)
  static let amina = Identifier<Volunteer>(1)
  static let tom = Identifier<Volunteer>(2)
  static let jo = Identifier<Volunteer>(3)
  static let packing = Identifier<Need>(1)
  static let visits = Identifier<Need>(2)

  var services: [Service]
  var needs: [Need]
  var volunteers: [Volunteer]
  var placements: [Placement] = []
  var decisions: [Decision] = []
  var inForce: [Pairing] = []
  var policy = Policy()
  var levels = [0, 0]

  init() {
    services = zip(1...Int64(2), ["Prescot Food Bank", "Huyton Befriending"]).map { number, name in
      Service(
        id: Identifier(number), reference: Reference(source: "test", code: "S\(number)"), name: name,
        organisation: Identifier(1))
    }
    needs = zip(1...Int64(2), ["Tuesday packing", "Visits"]).map { number, title in
      var need = Need(
        id: Identifier(number), reference: Reference(source: "test", code: "N\(number)"),
        service: Identifier(number), title: title)
      need.slots = Slots(Slot(.tuesday, .morning))
      return need
    }
    volunteers = zip(1...Int64(3), ["Amina Yusuf", "Tom Reece", "Jo Bell"]).map { number, name in
      var volunteer = Volunteer(
        id: Identifier(number), reference: Reference(source: "test", code: "V\(number)"), name: name)
      volunteer.consent = .given(Self.today)
      volunteer.slots = .any
      return volunteer
    }
  }

  var snapshot: Snapshot {
    Snapshot(
      organisations: [
        Organisation(id: Identifier(1), reference: Reference(source: "test", code: "O"), name: "Organisation")
      ],
      services: services, needs: needs, volunteers: volunteers, placements: placements, decisions: decisions,
      planInForce: PlanInForce(
        pairings: inForce, committed: Timestamp(milliseconds: 0), policyVersion: 1),
      policy: policy)
  }

  func session() throws -> PlanSession {
    try PlanSession(MatchingContext(snapshot: snapshot, today: Self.today), shortTermLevels: levels)
  }

  func plan() throws -> Plan { try session().plan }

  /// The conflicts of the plan in words.
  func conflicts() throws -> [String] { try plan().conflicts.map { $0.sentence(in: snapshot) } }

  mutating func hold(_ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>, slot: Slot? = nil) {
    var placement = Placement(
      id: Identifier(Int64(placements.count + 1)), volunteer: volunteer, need: need, status: .started,
      since: Self.today)
    placement.slot = slot
    placements.append(placement)
  }

  mutating func decide(
    _ kind: Decision.Kind, _ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>, reason: String = ""
  ) {
    decisions.append(
      Decision(
        id: Identifier(Int64(decisions.count + 1)), kind: kind,
        pairing: Pairing(volunteer: volunteer, need: need), reason: reason, since: Self.today))
  }

  static func pair(_ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>) -> Pairing {
    Pairing(volunteer: volunteer, need: need)
  }
}

extension Plan {
  /// The pairs alone.
  var pairings: [Pairing] { pairs.map(\.pairing) }
}

extension PlanExample {
  /// The plan of the town with a proof that lacks its last pair, and what that pair is worth.
  static func withoutLastPair() throws -> (live: LivePlan, proof: PlanProof, loss: Int) {
    let live = try PlanExample().session().live
    var proof = try live.solver.proof()
    let left = proof.assignment.chosen.removeLast()
    proof.assignment.slot.removeLast()
    let task = Int(proof.problem.pairs.task[left])
    let step = proof.problem.tasks.stepValue[Int(proof.problem.tasks.stepOffset[task])]
    let loss = proof.problem.pairs.weight[left] + step
    proof.assignment.objective -= loss
    proof.assignment.changes -= 1
    return (live, proof, Int(loss))
  }
}
