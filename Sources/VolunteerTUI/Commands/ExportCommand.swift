import ArgumentParser
import Foundation
import Matching
import Records

/// Exports matches and records.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports matches, records, warnings or the journal as CSV or JSON.")

  @OptionGroup var store: StoreOptions
  @Argument(help: "matches, volunteers, organisations, services, needs, areas, warnings or journal.")
  var subject: ExportSubject
  @Option(help: "For whom: host, mail, internal or funder.") var profile: ExportProfile = .internal
  @Option(help: "csv or json.") var format: Match.Format = .csv
  @ArgumentParser.Flag(help: "Mark the file so that Excel reads it as UTF-8.") var excel = false
  @Option(help: ArgumentHelp("One organisation's matches alone, by its reference.", valueName: "reference"))
  var organisation: String?
  @Option(help: ArgumentHelp("Where it goes; standard output unless given.", valueName: "file")) var output:
    String?

  func run() throws {
    try leaving {
      let database = try profile.isSent ? store.openExisting() : store.openForReading()
      let snapshot = try database.snapshot()
      let world = World(snapshot: snapshot, today: store.day(for: snapshot.policy))
      let host = try organisation.map {
        try Lookup.one($0, among: world.snapshot.organisations, \.reference, "organisation").id
      }
      let plan =
        subject == .matches || subject == .warnings
        ? try PlanSession(world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels).plan
        : nil
      let reliance = plan.map { Reliance(world.facts.baseline, adding: $0.pairs.map(\.pairing)) }
      let table = try Exporter.table(
        subject, profile, store: database, context: world.facts.context, plan: plan,
        reliance: reliance ?? world.facts.reliance, organisation: host)
      try Output.write(
        format == .csv ? table.csv(forExcel: excel) : table.json(), to: output, sparing: database.files)
      try Exporter.note(subject, profile, rows: table.rows.count, in: database)
      return .done
    }
  }
}

extension ExportSubject: ExpressibleByArgument {}
extension ExportProfile: ExpressibleByArgument {}
