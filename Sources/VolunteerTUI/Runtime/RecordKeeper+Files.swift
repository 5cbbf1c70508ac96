import Foundation
import Matching
import Records

/// Files that the dashboard reads and writes.
extension RecordKeeper {
  /// Imports a file and reads the records anew; asks what its rows are where that is not clear.
  func importFile(_ path: String, as kind: ImportKind?, today: Day) throws -> Event {
    var options = ImportOptions(today: today)
    options.kind = kind
    let report: ImportReport
    do {
      report = try openStore().importFile(Self.expanded(path), options)
    } catch ImportFailure.unknownKind(_, let candidates) where !candidates.isEmpty {
      return .importUnclear(path, candidates)
    }
    forgetFinal()
    let world = try load(today: today)
    var written = Written(title: report.lines.first ?? "imported \(path)", canUndo: false, saved: nil)
    if report.lines.count > 1 {
      let lines = report.lines.map { PageLine.text($0, report.hasRejects ? .watch : .text) }
      written.page = ExplanationPage(pairing: nil, lines: [.heading("Import of \(path)")] + lines)
    }
    return .written(world, written)
  }

  /// Writes an export whole or not at all.
  func export(_ request: ExportRequest, world: World, plan: PlannedWorld?) throws -> Event {
    let store = try openStore()
    let path = Self.expanded(request.path)
    // A plan of other records than those it is told with would be told with figures that are not its own.
    let planned = plan?.world === world ? plan : nil
    if planned == nil, request.subject.includesPlan {
      throw Exporter.Refusal(
        sentence: "There is no plan of these records yet, and it belongs in this export: a moment, or M")
    }
    if !request.replaces, FileManager.default.fileExists(atPath: path) { return .exportWouldReplace(request) }
    let table = try Exporter.table(
      request.subject, request.profile, store: store, context: world.facts.context, plan: planned?.plan,
      reliance: planned?.reliance ?? world.facts.reliance, selection: request.selection)
    try WholeFile.write(
      path.hasSuffix(".json") ? table.json() : table.csv(), to: path, sparing: store.files)
    try Exporter.note(request.subject, request.profile, rows: table.rows.count, in: store)
    return .exported("\(table.rows.count.grouped) rows in \(path), readable by you alone")
  }

  /// Makes the demo in a file of its own and goes on with that.
  func makeDemo(today: Day) throws -> Event {
    let demo = StoreOptions.demoPath(ProcessInfo.processInfo.environment)
    if !FileManager.default.fileExists(atPath: demo) {
      _ = try DemoMaker.make(at: demo, size: .small, seed: 1, near: nil, user: user, today: today)
    }
    try goOn(with: demo, today: today)
    return .switched(try load(today: today), title: Dashboard.title(for: demo))
  }

  /// `~` as the shell has it.
  private static func expanded(_ path: String) -> String {
    NSString(string: path).expandingTildeInPath
  }
}
