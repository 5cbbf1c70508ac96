import Foundation
import Matching

/// The journal as a table: who did what, when; without the records' contents.
public enum JournalExport {
  /// Builds the table, the latest first.
  /// - Throws: What reading the store throws.
  public static func table(_ store: Store, _ snapshot: Snapshot) throws -> TextTable {
    // Who opted out, or is on a safeguarding hold, is in no export: not in the words of the journal either.
    let withheld = snapshot.volunteers.filter { $0.hold != nil || $0.status == .optedOut }.map(\.name)
      .filter { !$0.isEmpty }
    var rows: [[TextTable.Cell]] = []
    var before: Int64?
    while true {
      let entries = try store.journal(limit: 1000, before: before)
      guard let last = entries.last else { break }
      rows += entries.map { entry in
        [
          .number(String(entry.id)), .text(moment(entry.at)), .text(entry.who), .text(entry.kind.rawValue),
          .text(withholding(withheld, from: entry.title)), .text(entry.state.rawValue),
          .text(
            optional: entry.counts.sorted { $0.key < $1.key }.map { kind, count in
              "\(kind) +\(count.added) ~\(count.changed) −\(count.removed)"
            }.joined(separator: "; ")),
          .text(optional: entry.finalBecause),
        ]
      }
      before = last.id
    }
    return TextTable(
      columns: ["entry", "when (UTC)", "who", "kind", "what", "state", "records", "final because"], rows: rows
    )
  }

  private static func withholding(_ names: [String], from title: String) -> String {
    names.reduce(title) { title, name in
      title.contains(name) ? title.replacingOccurrences(of: name, with: "(name withheld)") : title
    }
  }

  private static func moment(_ timestamp: Timestamp) -> String {
    let seconds = timestamp.milliseconds >= 0 ? timestamp.milliseconds / 1000 : 0
    let day = Day(Int32(clamping: seconds / 86_400))
    let rest = seconds % 86_400
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day.iso)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
