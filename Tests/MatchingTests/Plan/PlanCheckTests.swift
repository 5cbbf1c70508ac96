import Solver
import Testing

@testable import Matching

@Suite("The check of a plan")
struct PlanCheckTests {
  private typealias Town = PlanExample

  /// Amina has one role; packing has one place; all else is free.
  private static func problem() throws -> (problem: PlanProblem, assignment: Assignment) {
    let session = try Town().session()
    return (session.planProblem, session.solved.assignment)
  }

  private static func refusal(_ corrupt: (inout Assignment, PlanProblem) -> Void) throws -> String? {
    let (problem, sound) = try Self.problem()
    #expect(try problem.check(sound) == .optimal)
    var assignment = sound
    corrupt(&assignment, problem)
    do {
      _ = try problem.plan(of: assignment)
      return nil
    } catch PlanError.refuted(let reason) {
      return reason
    }
  }

  @Test("A person with too many roles is named")
  func tooManyRoles() throws {
    let reason = try Self.refusal { assignment, _ in
      assignment.chosen = [0, 1]
      assignment.slot = [Slots(Slot(.tuesday, .morning)).rawValue, Slots(Slot(.tuesday, .morning)).rawValue]
    }
    #expect(reason == "Amina Yusuf has 2 roles of 1")
  }

  @Test("A need with too many people is named")
  func tooManyPeople() throws {
    let reason = try Self.refusal { assignment, problem in
      assignment.chosen = [0, 1, 2].map { problem.problem.pairs.row(of: $0).lowerBound }
      assignment.slot = Array(repeating: Slots(Slot(.tuesday, .morning)).rawValue, count: 3)
    }
    #expect(reason == "Tuesday packing, Prescot Food Bank has 3 people for 1 free place")
  }

  @Test("A pair at a time that does not suit is named")
  func wrongTime() throws {
    let reason = try Self.refusal { assignment, _ in
      assignment.slot[0] = Slots(Slot(.sunday, .evening)).rawValue
    }
    #expect(reason?.hasSuffix("is at a time that does not suit both") == true)
    #expect(reason?.contains(" → ") == true)
  }

  @Test("Figures that do not add up are named")
  func wrongFigures() throws {
    #expect(
      try Self.refusal { assignment, _ in assignment.objective += 1 }?.hasPrefix("its objective") == true)
    #expect(try Self.refusal { assignment, _ in assignment.changes += 1 }?.hasPrefix("its changes") == true)
  }

  @Test("A plan that is feasible and not the best is not called optimal")
  func notOptimal() throws {
    let (problem, sound) = try Self.problem()
    var assignment = sound
    let left = assignment.chosen.removeLast()
    assignment.slot.removeLast()
    let task = Int(problem.problem.pairs.task[left])
    let step = problem.problem.tasks.stepValue[Int(problem.problem.tasks.stepOffset[task])]
    let loss = problem.problem.pairs.weight[left] + step
    assignment.objective -= loss
    assignment.changes -= 1
    let plan = try problem.plan(of: assignment)
    guard case .within(let objective, let places) = plan.proof else {
      Issue.record("the plan is called optimal")
      return
    }
    #expect(objective >= Int(loss) && places == 0)
    #expect(plan.upperBound >= Int(sound.objective))
  }
}
