import Foundation
import Matching

/// How a file is to be imported.
public struct ImportOptions: Sendable {
  /// What the rows are; nil to tell from the headers.
  public var kind: ImportKind?
  /// Whether only to look: nothing is changed and nothing is written.
  public var isPreview = false
  /// A file that says what unknown headers mean (`HeaderMapping`); nil for none.
  public var mappingFile: String?
  /// Where refused rows go; nil for the file's name with `.rejects.csv` after it, `.rejects.jsonld` for activities.
  public var rejectsFile: String?
  /// Whether an empty cell clears what is known, rather than changing nothing.
  public var clearsEmpty = false
  /// The source of rows that name none; nil for the file's name without its ending.
  public var source: String?
  /// The day of the import.
  public var today: Day

  /// An import of today with nothing out of the ordinary.
  public init(today: Day) { self.today = today }
}

extension Store {
  /// Imports one file as one transaction: all of its good rows are kept, or nothing.
  ///
  /// Bad rows are reported and, unless this is a preview, written to the rejects file (0600) before the transaction
  /// ends, so that no row is ever lost between the two.
  /// - Parameters:
  ///   - file: A CSV file of one kind of record, or activities in the UK Volunteering Data Standard (JSON-LD).
  ///   - options: How.
  /// - Returns: What was done, for people.
  /// - Throws: `ImportFailure` where the file cannot be read at all, `StoreError` where nothing can be written.
  /// - Complexity: O(bytes + records of the store).
  public func importFile(_ file: String, _ options: ImportOptions) throws -> ImportReport {
    let bytes = try InputFile.read(file)
    let mapping = try options.mappingFile.map { try HeaderMapping.read($0) } ?? HeaderMapping()
    if Self.looksLikeActivities(bytes) { return try importActivities(bytes, file: file, options) }
    let (csv, table): (CSVFile, CSVTable)
    do {
      csv = try CSVFile(bytes)
      table = try CSVTable(csv)
    } catch {
      throw ImportFailure(error, file: file)
    }
    let kind = try options.kind ?? guessedKind(table, mapping, file: file)
    return switch kind {
    case .areas: try importRows(of: Area.self, table, csv, mapping, file: file, options)
    case .organisations: try importRows(of: Organisation.self, table, csv, mapping, file: file, options)
    case .services: try importRows(of: Service.self, table, csv, mapping, file: file, options)
    case .volunteers: try importRows(of: Volunteer.self, table, csv, mapping, file: file, options)
    case .needs: try importRows(of: Need.self, table, csv, mapping, file: file, options)
    }
  }

  private func guessedKind(
    _ table: CSVTable, _ mapping: HeaderMapping, file: String
  ) throws(ImportFailure) -> ImportKind {
    let candidates = KindGuess.kinds(table.columns.map(\.name), mapped: mapping.headers.map(\.name))
    guard candidates.count == 1 else { throw .unknownKind(file: file, candidates: candidates) }
    return candidates[0]
  }

  private func importRows<R: ImportableRecord>(
    of type: R.Type, _ table: CSVTable, _ csv: CSVFile, _ mapping: HeaderMapping, file: String,
    _ options: ImportOptions
  ) throws -> ImportReport {
    let binding = try HeaderBinding<R>(
      table.columns, mapping: mapping, file: file, mappingFile: options.mappingFile ?? "")
    let rejectsPath = options.rejectsFile ?? file + ".rejects.csv"
    let source = options.source ?? binding.constantSource ?? InputFile.source(of: file)
    return try importing("Import of \(R.kind.rawValue)", keeps: !options.isPreview) { session in
      var table = table
      var rows = RowImporter<R>(
        table, binding, file: file, source: source, clearsEmpty: options.clearsEmpty,
        snapshot: try session.snapshot(), today: options.today)
      var (report, rejects) = try rows.run(&table, into: session)
      report.isPreview = options.isPreview
      if csv.encoding != .utf8 {
        report.notices.append(ImportNotice(text: "the file is UTF-16", line: nil, times: 1))
      }
      if report.hasRejects, !options.isPreview {
        try writeRejects(rejects.bytes, to: rejectsPath, of: file, &report, in: session)
      }
      return report
    }.result
  }
}

extension Store {
  /// Writes what a file's import refused, remembers where, and says so in the report.
  func writeRejects(
    _ bytes: [UInt8], to path: String, of file: String, _ report: inout ImportReport,
    in session: ImportSession
  ) throws {
    try session.rememberRejects(path)
    do {
      try WholeFile.write(bytes, to: path, sparing: files + [file])
    } catch {
      guard case .cannotWrite(let file, let why) = error else { throw error }
      throw ImportFailure.cannotWrite(
        file: file, why: "\(why); say with --rejects where refused rows may go")
    }
    report.rejectsFile = path
  }
}

extension ImportFailure {
  /// Puts a broken table into words.
  init(_ failure: CSVFailure, file: String) {
    switch failure {
    case .empty:
      self = .badData(
        file: file, line: nil, message: "is empty", remedy: "give a file with a header row and rows under it")
    case .unsupportedEncoding:
      self = .badData(file: file, line: nil, message: "is not UTF-8 text", remedy: "save it as CSV, UTF-8")
    case .brokenHeader(let defect):
      self = .badData(
        file: file, line: defect.position.line, message: "has a broken header, which \(defect.message)",
        remedy: defect.remedy)
    }
  }
}
