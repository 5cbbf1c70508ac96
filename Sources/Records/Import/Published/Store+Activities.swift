import Foundation
import Matching

extension Store {
  /// Whether the bytes look like JSON rather than a table.
  static func looksLikeActivities(_ bytes: Data) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let first = text.first {
      $0 != Byte.space && $0 != Byte.tab && $0 != Byte.lineFeed && $0 != Byte.carriageReturn
    }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Imports published activities as needs, in one transaction.
  func importActivities(_ bytes: Data, file: String, _ options: ImportOptions) throws -> ImportReport {
    guard options.kind == nil || options.kind == .needs else {
      throw ImportFailure.badData(
        file: file, line: nil, message: "holds published activities, which are needs",
        remedy: "leave out --as")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return try importing("Import of published activities", keeps: !options.isPreview) { session in
      let zone = TimeZone(identifier: try session.timeZone()) ?? TimeZone(secondsFromGMT: 0) ?? .current
      let reader = try ActivityReader(text, file: file, zone: zone)
      let lines = LineFinder(text)
      let source = options.source ?? reader.source ?? InputFile.source(of: file)
      var importer = ActivityImporter(
        file: file, source: source, today: options.today, areas: try Array(session.snapshot().areas),
        lineOf: lines.line(of:))
      var report = try importer.run(reader.activities, into: session)
      report.isPreview = options.isPreview
      if report.hasRejects, !options.isPreview {
        try writeRejects(
          reader.document(of: importer.rejected, source: source),
          to: options.rejectsFile ?? file + ".rejects.jsonld", of: file, &report, in: session)
      }
      return report
    }.result
  }
}

/// Finds the line of a JSON document that names an identity.
struct LineFinder {
  private let lines: [String: Int]

  /// Indexes every string that stands alone as a value on its line: `"id": "10241623",`.
  init(_ bytes: Data) {
    var lines: [String: Int] = [:]
    for (position, line) in bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      let parts = line.split(separator: Byte.quote)
      guard parts.count >= 4, parts[1].elementsEqual("id".utf8) || parts[1].elementsEqual("@id".utf8) else {
        continue
      }
      let identity = String(decoding: parts[3], as: UTF8.self)
      if lines[identity] == nil { lines[identity] = position + 1 }
    }
    self.lines = lines
  }

  /// The line, or 1 where the document has no line ends to tell lines by.
  func line(of identity: String) -> Int { lines[identity] ?? 1 }
}
