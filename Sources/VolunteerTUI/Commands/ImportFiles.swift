import ArgumentParser
import Foundation
import Matching
import Records

/// Imports files.
struct ImportFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Imports volunteers, organisations, services, needs and areas from CSV, and published activities.")

  @OptionGroup var store: StoreOptions
  @Argument(help: "The files, in the order in which they are to be read.") var files: [String]
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What the rows are, where the headers do not tell.", valueName: "kind"))
  var kind: ImportKind?
  @ArgumentParser.Flag(help: "Only look: nothing is changed, nothing is written.") var preview = false
  @Option(
    help: ArgumentHelp("A file of lines header=field for headers that are not known.", valueName: "file"))
  var mapping: String?
  @Option(
    help: ArgumentHelp(
      "Where refused rows go; FILE.rejects.csv (activities: FILE.rejects.jsonld) unless given.",
      valueName: "file"))
  var rejects: String?
  @ArgumentParser.Flag(help: "An empty cell clears what is known, rather than changing nothing.")
  var clearEmpty = false

  func run() throws {
    try leaving {
      var options = ImportOptions(today: store.day())
      options.kind = kind
      options.isPreview = preview
      options.mappingFile = mapping
      options.rejectsFile = rejects
      options.clearsEmpty = clearEmpty
      // Where there is no database, a preview makes none.
      let hasRejects =
        preview && !FileManager.default.fileExists(atPath: store.path)
        ? try PassingStore.with(user: store.name, today: store.day()) { try take(into: $0, options) }
        : try take(into: store.open(), options)
      return hasRejects ? .doneWithRejects : .done
    }
  }

  /// Imports every file; says whether a row was refused.
  private func take(into database: Store, _ options: ImportOptions) throws -> Bool {
    var hasRejects = false
    for file in files {
      let report = try database.importFile(file, options)
      report.lines.forEach(say)
      hasRejects = hasRejects || report.hasRejects
    }
    return hasRejects
  }
}

extension ImportKind: ExpressibleByArgument {}
