import Foundation
import GRDB
import Matching

/// What saving one imported record did.
public enum ImportOutcome: Equatable, Sendable {
  case added, changed, unchanged
  /// The record's reference belongs to somebody who was erased: it does not come back.
  case erased
}

/// The work of an import, inside its one transaction: finds records by reference and saves them.
///
/// A row that is refused throws and leaves nothing of itself; the import may go on with the next.
public final class ImportSession {
  private let session: WriteSession
  private let hash: ErasureHash
  private let erased: Set<Data>

  init(_ session: WriteSession) throws {
    self.session = session
    erased = try Data.fetchSet(session.database, sql: "SELECT digest FROM erased_reference")
    hash = ErasureHash(key: try Meta.erasureKey(in: session.database))
  }

  /// The volunteer whom a source calls this, whatever space surrounds the reference.
  public func volunteer(_ reference: Reference) throws -> Volunteer? { try find(reference) }
  /// The organisation that a source calls this.
  public func organisation(_ reference: Reference) throws -> Organisation? { try find(reference) }
  /// The service that a source calls this.
  public func service(_ reference: Reference) throws -> Service? { try find(reference) }
  /// The need that a source calls this.
  public func need(_ reference: Reference) throws -> Need? { try find(reference) }
  /// The area of a statistical code.
  public func area(code: String) throws -> Area? {
    try Area.fetch(where: "code = ?", [code.trimmed], in: session.database)
  }

  /// Everything as it stands within the transaction.
  func snapshot() throws -> Snapshot { try Snapshot(session.database) }

  /// Remembers the file of refused rows, so that an erasure can say where it is.
  func rememberRejects(_ path: String) throws {
    try KnownFile(path: path, kind: .rejects).remember(in: session.database)
  }

  /// The civil time zone of the policy.
  func timeZone() throws -> String { try Policy.fetch(in: session.database).timeZone }

  /// The latest placement of a volunteer in a need.
  public func placement(of pairing: Pairing) throws -> Placement? {
    try Placement.fetch(
      where: "volunteer = ? AND need = ? ORDER BY id DESC LIMIT 1",
      [pairing.volunteer.value, pairing.need.value], in: session.database)
  }

  /// Whether a reference belongs to a person who was erased.
  public func isErased(_ reference: Reference) -> Bool {
    !erased.isEmpty && erased.contains(hash.digest(of: reference))
  }

  /// Whether somebody was erased who had this reference, or this name with this code, mail address or telephone.
  func isErased(_ volunteer: Volunteer) -> Bool {
    !erased.isEmpty && hash.digests(of: volunteer).contains { erased.contains($0) }
  }

  /// The identity of a word, which is added where it is new.
  public func term<Of>(_ name: String, _ kind: TermKind, as: Of.Type = Of.self) throws -> Identifier<Of> {
    let term = StoredTerm(term: Vocabulary.Term(kind: kind, name: name))
    return Identifier(try session.save(term).id)
  }

  /// Saves a volunteer: added where the identity is 0.
  ///
  /// An opt-out, a withdrawn consent (unless consent was given on a later day) and a hold stay as they are.
  public func save(_ volunteer: Volunteer) throws -> (outcome: ImportOutcome, record: Volunteer) {
    if volunteer.id.value == 0, isErased(volunteer) { return (.erased, volunteer) }
    guard volunteer.id.value != 0, let current = try Volunteer.fetch(volunteer.id, in: session.database)
    else { return try saved(volunteer) }
    var kept = volunteer
    if current.status == .optedOut || current.status == .erased { kept.status = current.status }
    if case .withdrawn(let day) = current.consent {
      if case .given(let later) = volunteer.consent, later > day {} else { kept.consent = current.consent }
    }
    kept.hold = current.hold ?? volunteer.hold
    return try saved(kept)
  }

  /// Saves an organisation: added where the identity is 0.
  public func save(_ organisation: Organisation) throws -> (outcome: ImportOutcome, record: Organisation) {
    try saved(organisation)
  }
  /// Saves a service: added where the identity is 0.
  public func save(_ service: Service) throws -> (outcome: ImportOutcome, record: Service) {
    try saved(service)
  }
  /// Saves a need: added where the identity is 0.
  public func save(_ need: Need) throws -> (outcome: ImportOutcome, record: Need) { try saved(need) }
  /// Saves an area: added where the identity is 0.
  public func save(_ area: Area) throws -> (outcome: ImportOutcome, record: Area) { try saved(area) }
  /// Saves a placement: added where the identity is 0.
  public func save(_ placement: Placement) throws -> (outcome: ImportOutcome, record: Placement) {
    try saved(placement)
  }

  private func find<R: TableRecord>(_ reference: Reference) throws -> R? {
    let normal = reference.inNormalForm
    return try R.fetch(
      where: "source = ? AND code = ?", [normal.source, normal.code], in: session.database)
  }

  private func saved<R: TableRecord>(_ record: R) throws -> (outcome: ImportOutcome, record: R) {
    var result = record
    try session.attempt {
      result = try session.save(record)
      try session.settle()
    }
    if record.id.value == 0 { return (.added, result) }
    return (result.version == record.version ? .unchanged : .changed, result)
  }
}

extension Store {
  /// How many records an import may change for the journal to keep them word for word, so that undo can take
  /// it back; of a larger one it keeps counts.
  public static let mostJournalledRecords = 10_000

  /// Imports as one transaction with one entry in the journal: all of it is kept, or nothing.
  /// - Parameters:
  ///   - title: What is imported, for the journal.
  ///   - keeps: Whether the work is kept; false to see what it would do (a preview).
  ///   - work: Finds and saves records. Throwing leaves nothing.
  /// - Returns: What `work` returned, and what was done; no `Applied` where nothing was kept.
  /// - Throws: What `work` throws, `StoreError.busy` or `.file`.
  public func importing<Result>(
    _ title: String, keeps: Bool = true, _ work: (ImportSession) throws -> Result
  ) throws -> (result: Result, applied: Applied?) {
    var result: Result?
    do {
      let applied = try journalled(title, kind: .imported, mostChanges: Self.mostJournalledRecords) {
        session in
        result = try work(ImportSession(session))
        if !keeps { throw Preview() }
        return []
      }
      guard let result else { throw StoreError.damaged("an import did not run") }
      return (result, applied)
    } catch is Preview {
      guard let result else { throw StoreError.damaged("an import did not run") }
      return (result, nil)
    }
  }

  /// Ends a transaction whose work was only to be seen.
  private struct Preview: Error {}
}
