import Matching

/// Records as tables that an import reads back.
public enum RecordExport {
  /// The volunteers whom lists show, a column for each field; nobody on a safeguarding hold.
  public static func volunteers(
    _ snapshot: Snapshot, profile: ExportProfile, only: Set<Identifier<Volunteer>>? = nil
  ) -> TextTable {
    let listed = snapshot.volunteers.filter {
      ($0.status == .active || $0.status == .paused) && only?.contains($0.id) ?? true
    }
    guard profile == .mail else {
      return table(listed.filter { $0.hold == nil }, in: snapshot)
    }
    return TextTable(
      columns: ["name", "email", "phone", "preferred contact", "postcode"],
      rows: listed.filter { $0.hold == nil && $0.consent.isGiven }.map {
        [
          .text($0.name), .text(optional: $0.email), .text(optional: $0.phone),
          .text(Words.contact.word($0.preferredContact)), .text(optional: $0.postcode),
        ]
      })
  }

  /// The needs.
  public static func needs(_ snapshot: Snapshot, only: Set<Identifier<Need>>? = nil) -> TextTable {
    table(snapshot.needs.filter { only?.contains($0.id) ?? true }, in: snapshot)
  }
  /// The services.
  public static func services(_ snapshot: Snapshot, only: Set<Identifier<Service>>? = nil) -> TextTable {
    table(snapshot.services.filter { only?.contains($0.id) ?? true }, in: snapshot)
  }
  /// The organisations.
  public static func organisations(_ snapshot: Snapshot) -> TextTable {
    table(snapshot.organisations, in: snapshot)
  }
  /// The areas.
  public static func areas(_ snapshot: Snapshot) -> TextTable { table(snapshot.areas, in: snapshot) }

  private static func table<R: ImportableRecord>(_ records: some Sequence<R>, in snapshot: Snapshot)
    -> TextTable
  {
    let fields = R.fields.filter { $0.write != nil }
    let identity = R.hasSource ? ["reference", "source"] : ["code"]
    return TextTable(
      columns: identity + fields.map(\.name),
      rows: records.map { record in
        var origin: [TextTable.Cell] = [.text(record.origin.code)]
        if R.hasSource { origin.append(.text(record.origin.source)) }
        return origin
          + fields.map { field in
            switch field.write?(record, snapshot) {
            case .text(let text): .text(optional: text)
            case .number(let digits): .number(digits)
            case nil: .none
            }
          }
      })
  }
}
