import ArgumentParser
import Foundation
import Matching
import Records

/// Makes a plan.
struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Makes the best plan and prints its pairs.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, json }

  @OptionGroup var store: StoreOptions
  @Option(help: ArgumentHelp("Where the pairs go; standard output unless given.", valueName: "file"))
  var output: String?
  @Option(help: "csv or json.") var format: Format = .csv
  @Option(
    name: .customLong("policy"), parsing: .singleValue,
    help: ArgumentHelp("A figure of the policy for this plan alone.", valueName: "name=value"))
  var policy: [String] = []
  @ArgumentParser.Flag(help: "Put the plan in force.") var commit = false
  @Option(help: ArgumentHelp("Where the prices that prove the plan go, as JSON.", valueName: "file"))
  var certificate: String?
  @Option(
    help: ArgumentHelp(
      "Where the whole problem goes, as JSON for other solvers; docs/PROBLEM.md says what it means.",
      valueName: "file"))
  var writeProblem: String?

  func validate() throws {
    if commit, !policy.isEmpty {
      throw ValidationError(
        "--commit puts a plan in force under the policy that is kept: change that first, with volunteer-tui policy set"
      )
    }
  }

  func run() throws {
    try leaving {
      let database = try commit ? store.openExisting() : store.openForReading()
      var snapshot = try database.snapshot()
      if !policy.isEmpty {
        var changed = snapshot.policy
        for assignment in policy { try PolicySetting.apply(assignment, to: &changed) }
        snapshot = snapshot.replacing(policy: changed)
      }
      let world = World(snapshot: snapshot, today: store.day(for: snapshot.policy))
      let session = try PlanSession(
        world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
      let planned = PlannedWorld(world: world, plan: session.plan)
      let table = MatchExport.planTable(
        session.plan, context: world.facts.context, reliance: planned.reliance)
      try Output.write(format == .csv ? table.csv() : table.json(), to: output, sparing: database.files)
      if let certificate {
        try Output.write(
          try CertificateText.json(session, snapshot), to: certificate,
          sparing: database.files + [output].compactMap { $0 })
      }
      if let writeProblem {
        try Output.write(
          session.statement.json(), to: writeProblem,
          sparing: database.files + [output, certificate].compactMap { $0 })
      }
      if commit {
        let write = CommitAct.write(session.plan)
        try database.write(write.title, write.changes)
      }
      summary(of: planned).forEach(say)
      return .done
    }
  }

  /// What a person wants to know of the plan, a line each.
  private func summary(of planned: PlannedWorld) -> [String] {
    let plan = planned.plan
    let snapshot = planned.world.snapshot
    let proof =
      switch plan.proof {
      case .optimal: "optimal, proven"
      case .within(let objective, let places):
        places > 0
          ? "within \(places) places and \(objective) points of the best possible"
          : "within \(objective) points of the best possible"
      }
    return [
      "\(plan.pairs.count) pairs, objective \(plan.objective), \(proof), \(plan.changes) changes, policy \(plan.policyVersion)"
    ] + plan.conflicts.map { "conflict: " + $0.sentence(in: snapshot) }
  }
}
