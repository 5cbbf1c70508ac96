import ArgumentParser
import Foundation
import Matching
import Records

/// Says what services lean on.
struct ShowReliance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliance",
    abstract: "Says which services lean on people who will soon be gone, and what would help.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @OptionGroup var store: StoreOptions
  @Argument(help: "A service's reference; all services unless given.") var service: String?
  @Option(help: "text, csv or json.") var format: Format = .text
  @Option(help: ArgumentHelp("Where it goes; standard output unless given.", valueName: "file")) var output:
    String?

  func run() throws {
    try leaving {
      let database = try store.openForReading()
      let snapshot = try database.snapshot()
      let world = World(snapshot: snapshot, today: store.day(for: snapshot.policy))
      var positions = Array(snapshot.services.indices)
      if let service {
        let one = try Lookup.one(service, among: snapshot.services, \.reference, "service")
        positions = snapshot.position(of: one.id).map { [$0] } ?? []
      }
      let session = try PlanSession(
        world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
      let planned = PlannedWorld(world: world, plan: session.plan)
      let text =
        switch format {
        case .text: RelianceText.text(planned, positions: positions, isWhole: service == nil)
        case .csv: table(planned, positions).csv()
        case .json: table(planned, positions).json()
        }
      try Output.write(text, to: output, sparing: database.files)
      return .done
    }
  }

  private func table(_ planned: PlannedWorld, _ positions: [Int]) -> TextTable {
    WarningExport.table(planned.world.snapshot, planned.reliance, positions: positions, warningsOnly: false)
  }
}

/// What services lean on, as text to be read aloud.
enum RelianceText {
  static func text(_ planned: PlannedWorld, positions: [Int], isWhole: Bool) -> [UInt8] {
    let services = planned.world.snapshot.services
    var lines = isWhole ? ["All services together"] + sentences(planned.reliance.together) : []
    for position in positions {
      let reliance = planned.reliance.services[position]
      if isWhole, reliance.levelBefore == .fine, reliance.levelAfter == .fine { continue }
      lines += ["", services[position].name] + sentences(reliance)
    }
    return Array(lines.map { SafeText.clean($0, cells: .max) + "\n" }.joined().utf8)
  }

  private static func sentences(_ reliance: ServiceReliance) -> [String] {
    reliance.indicators.flatMap { comparison -> [String] in
      ["  \(comparison.before.level.text): \(comparison.name): \(comparison.before.sentence)"]
        + comparison.before.remedies.map { "    would clear it: \($0.sentence)" }
        + (comparison.effectSentence.map { ["    \($0)"] } ?? [])
    }
  }
}
