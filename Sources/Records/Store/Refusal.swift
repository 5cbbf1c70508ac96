import GRDB
import Matching

/// Puts what the schema refused into words.
enum Refusal {
  /// A sentence for a constraint that failed; the schema names its checks in words.
  static func sentence(_ error: DatabaseError, record: Record, removing: Bool, in database: Database)
    -> String
  {
    if error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE,
      let sentence = taken(record, in: database)
    {
      return sentence
    }
    let subject = "\(record.key.kind.text) “\(record.title)”"
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_CHECK:
      let rule = message.split(separator: ":", maxSplits: 1).last.map { String($0).trimmed } ?? message
      return "The \(subject) was refused: \(rule)."
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      return "The \(subject) was refused: \(double(of: record))."
    case .SQLITE_CONSTRAINT_FOREIGNKEY where removing:
      return "The \(subject) can't be removed: \(references(to: record.key, in: database))."
    case .SQLITE_CONSTRAINT_FOREIGNKEY:
      return "The \(subject) was refused: it names a record or a word that is not there."
    default:
      return "The \(subject) was refused: \(message)."
    }
  }

  private static func double(of record: Record) -> String {
    switch record {
    case .placement: "the two have an open placement already"
    case .decision: "the two have a pin or a veto already; remove that first"
    case .area(let area): "another area has the code \(area.code)"
    case .volunteer(let volunteer): taken(volunteer.reference, by: "volunteer")
    case .need(let need): taken(need.reference, by: "need")
    case .service(let service): taken(service.reference, by: "service")
    case .organisation(let organisation): taken(organisation.reference, by: "organisation")
    case .term, .plan, .policy: "there is one already"
    }
  }

  /// What stands in the place of a pair's new record, by the names of the pair; nil for other records.
  private static func taken(_ record: Record, in database: Database) -> String? {
    let pairing: Pairing
    switch record {
    case .placement(let placement):
      pairing = Pairing(volunteer: placement.volunteer, need: placement.need)
    case .decision(let decision): pairing = decision.pairing
    default: return nil
    }
    guard let volunteer = try? Volunteer.fetch(pairing.volunteer, in: database),
      let need = try? Need.fetch(pairing.need, in: database)
    else { return nil }
    let pair = "volunteer = \(volunteer.id) AND need = \(need.id)"
    if case .decision = record {
      guard let decision = try? Decision.fetchAll(where: pair, in: database).first else { return nil }
      let what = decision.kind == .pin ? "pinned to" : "vetoed for"
      return "\(volunteer.name) is \(what) “\(need.title)” already: remove that first."
    }
    guard
      let open = try? Placement.fetchAll(where: pair, in: database).first(where: {
        $0.status.isOption || $0.status.isHeld
      })
    else { return nil }
    return "\(volunteer.name) has an open placement in “\(need.title)” already: "
      + "\(open.status.text) since \(open.since.text)."
  }

  private static func taken(_ reference: Reference, by kind: String) -> String {
    "another \(kind) has the reference \(reference.code) of \(reference.source)"
  }

  /// What refers to a record, counted, such as `3 placements`.
  static func references(to key: RecordKey, in database: Database) -> String {
    let found = referrers(to: key.kind).compactMap { table, column, one, many -> String? in
      let sql = "SELECT count(*) FROM \(table) WHERE \(column) = ?"
      guard let count = try? Int.fetchOne(database, sql: sql, arguments: [key.id]), count > 0 else {
        return nil
      }
      return "\(count) \(count == 1 ? one : many)"
    }
    return found.isEmpty ? "other records refer to it" : "refers to it: " + found.joined(separator: ", ")
  }

  private static func referrers(to kind: RecordKind) -> [(
    table: String, column: String, one: String, many: String
  )] {
    switch kind {
    case .organisation:
      [
        ("service", "organisation", "service", "services"),
        ("volunteer_refused_organisation", "organisation", "refusal", "refusals"),
      ]
    case .service: [("need", "service", "need", "needs")]
    case .area:
      [("volunteer", "area", "volunteer", "volunteers"), ("service", "area", "service", "services")]
    case .need:
      [
        ("placement", "need", "placement", "placements"), ("decision", "need", "decision", "decisions"),
        ("plan_pairing", "need", "pair of the plan in force", "pairs of the plan in force"),
      ]
    case .volunteer:
      [
        ("placement", "volunteer", "placement", "placements"),
        ("decision", "volunteer", "decision", "decisions"),
        ("plan_pairing", "volunteer", "pair of the plan in force", "pairs of the plan in force"),
        ("need_refused_volunteer", "volunteer", "refusal", "refusals"),
      ]
    case .term, .placement, .decision, .plan, .policy: []
    }
  }
}
