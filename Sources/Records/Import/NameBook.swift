import Matching

/// The shared words of the store and those that a file adds to them.
///
/// A word that a row brings gets a negative identity until the row is known to be good; then the target stores it and
/// `settle` takes the identity that it was given. So a row that is refused leaves no words behind.
struct NameBook {
  private struct Key: Hashable {
    var kind: TermKind
    var name: String
  }

  private var identities: [Key: Int64] = [:]
  /// Words that the row at hand brought, in the order of their negative identities −1, −2, ….
  private(set) var fresh: [Vocabulary.Term] = []

  /// Starts from the words that are stored.
  init(_ vocabulary: Vocabulary = Vocabulary()) {
    for kind in TermKind.allCases {
      for (identity, name) in vocabulary.terms(of: kind) {
        identities[Key(kind: kind, name: Self.folded(name))] = identity
      }
    }
  }

  /// The identity of a word, negative where the row at hand brings it.
  mutating func identity(of name: String, kind: TermKind) -> Int64 {
    let asWritten = Key(kind: kind, name: name)
    if let known = identities[asWritten] { return known }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Key(kind: kind, name: words.lowercased())
    if let known = identities[key] {
      // Remembered as written too: folding costs more than looking up.
      if known > 0 { identities[asWritten] = known }
      return known
    }
    fresh.append(Vocabulary.Term(kind: kind, name: words))
    let provisional = -Int64(fresh.count)
    identities[key] = provisional
    return provisional
  }

  /// Takes the identities that the words of the row at hand were given.
  mutating func settle(_ given: [Int64]) {
    for (term, identity) in zip(fresh, given) {
      identities[Key(kind: term.kind, name: Self.folded(term.name))] = identity
    }
    fresh = []
  }

  /// Forgets the words of the row at hand.
  mutating func forget() {
    for term in fresh { identities[Key(kind: term.kind, name: Self.folded(term.name))] = nil }
    fresh = []
  }

  private static func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
