import Matching

/// What takes the records that an import reads: the store within a transaction, or memory for a preview.
protocol ImportTarget {
  /// Keeps a shared word and gives its identity.
  mutating func add(_ term: Vocabulary.Term) throws -> Int64
  /// Adds a record whose identity is 0, or replaces the one that has its identity; gives it back as it stands now.
  mutating func save<R: ImportableRecord>(_ record: R) throws -> R
  /// Whether the record of a reference was erased.
  func isErased(_ reference: Reference) throws -> Bool
}

/// Takes everything and keeps nothing: what a preview counts with.
struct PreviewTarget: ImportTarget {
  private var lastIdentity = Int64.max / 2
  private let wasErased: (Reference) throws -> Bool

  init(isErased: @escaping (Reference) throws -> Bool) { wasErased = isErased }

  mutating func add(_ term: Vocabulary.Term) -> Int64 {
    lastIdentity += 1
    return lastIdentity
  }

  mutating func save<R: ImportableRecord>(_ record: R) -> R {
    var saved = record
    if saved.id.value == 0 {
      lastIdentity += 1
      saved.id = Identifier(lastIdentity)
    } else {
      saved.version += 1
    }
    return saved
  }

  func isErased(_ reference: Reference) throws -> Bool { try wasErased(reference) }
}
