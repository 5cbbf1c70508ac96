import Matching

/// Picks the table of what is to be exported, and for whom.
public enum Exporter {
  /// Why something cannot be exported.
  public struct Refusal: Error, Equatable, Sendable {
    /// What is wrong and what to ask instead, as a sentence.
    public var sentence: String

    /// Says why.
    public init(sentence: String) { self.sentence = sentence }
  }

  /// Builds a table.
  ///
  /// - Throws: `Refusal` where the profile does not fit, and what reading the journal throws.
  public static func table(
    _ subject: ExportSubject, _ profile: ExportProfile, store: Store, context: MatchingContext, plan: Plan?,
    reliance: Reliance, organisation: Identifier<Organisation>? = nil,
    selection: ExportSelection = ExportSelection()
  ) throws -> TextTable {
    guard subject.profiles.contains(profile) else {
      let names = subject.profiles.map(\.rawValue).joined(separator: ", ")
      throw Refusal(sentence: "\(subject.rawValue) can be exported for \(names), not for \(profile.rawValue)")
    }
    let snapshot = context.snapshot
    switch subject {
    case .matches:
      return MatchExport.table(
        profile, context: context, plan: plan, reliance: reliance, organisation: organisation,
        selection: selection)
    case .volunteers: return RecordExport.volunteers(snapshot, profile: profile, only: selection.volunteers)
    case .organisations: return RecordExport.organisations(snapshot)
    case .services: return RecordExport.services(snapshot, only: selection.services)
    case .needs: return RecordExport.needs(snapshot, only: selection.needs)
    case .areas: return RecordExport.areas(snapshot)
    case .warnings: return WarningExport.table(snapshot, reliance)
    case .journal: return try JournalExport.table(store, snapshot)
    }
  }

  /// Notes in the journal that something left the house: such an entry is never undone.
  public static func note(_ subject: ExportSubject, _ profile: ExportProfile, rows: Int, in store: Store)
    throws
  {
    guard profile.isSent else { return }
    try store.write(
      "exported \(rows) \(subject.rawValue) for \(profile.rawValue)", [], kind: .sent)
  }
}
