import Solver
import Testing

@testable import Matching

@Suite("The check of a plan")
struct PlanCheckTests {
  private typealias Town = PlanExample

  /// Amina has one role; packing has one place; all else is free.
  private static func refusal(_ corrupt: (inout PlanProof) -> Void) throws -> String? {
    let live = try Town().session().live
    var proof = try live.solver.proof()
    #expect(try live.solver.check(proof, in: live.context) == .optimal)
    corrupt(&proof)
    do {
      _ = try live.solver.check(proof, in: live.context)
      return nil
    } catch PlanError.refuted(let reason) {
      return reason
    }
  }

  @Test("A person with too many roles is named")
  func tooManyRoles() throws {
    let reason = try Self.refusal { proof in
      proof.assignment.chosen = [0, 1]
      proof.assignment.slot = [
        Slots(Slot(.tuesday, .morning)).rawValue, Slots(Slot(.tuesday, .morning)).rawValue,
      ]
    }
    #expect(reason == "Amina Yusuf has 2 roles of 1")
  }

  @Test("A need with too many people is named")
  func tooManyPeople() throws {
    let reason = try Self.refusal { proof in
      proof.assignment.chosen = [0, 1, 2].map { proof.problem.pairs.row(of: $0).lowerBound }
      proof.assignment.slot = Array(repeating: Slots(Slot(.tuesday, .morning)).rawValue, count: 3)
    }
    #expect(reason == "Tuesday packing, Prescot Food Bank has 3 people for 1 free place")
  }

  @Test("A pair at a time that does not suit is named")
  func wrongTime() throws {
    let reason = try Self.refusal { proof in
      proof.assignment.slot[0] = Slots(Slot(.sunday, .evening)).rawValue
    }
    #expect(reason?.hasSuffix("is at a time that does not suit both") == true)
    #expect(reason?.contains(" → ") == true)
  }

  @Test("Figures that do not add up are named")
  func wrongFigures() throws {
    #expect(
      try Self.refusal { $0.assignment.objective += 1 }?.hasPrefix("its objective") == true)
    #expect(try Self.refusal { $0.assignment.changes += 1 }?.hasPrefix("its changes") == true)
  }

  @Test("A plan that is feasible and not the best is not called optimal")
  func notOptimal() throws {
    let (live, proof, loss) = try PlanExample.withoutLastPair()
    guard case .within(let objective, let places) = try live.solver.check(proof, in: live.context) else {
      Issue.record("the plan is called optimal")
      return
    }
    #expect(objective >= loss && places == 0)
  }
}
