/// A skill that a person can hold, want or be asked for.
public enum Skill {}
/// What a need or a service is for: food, older people, the environment.
public enum Cause {}
/// A language that people speak together.
public enum Language {}
/// A licence or certificate issued by a body, such as a food hygiene certificate.
public enum QualificationKind {}
/// Something that makes a place possible for a person: step-free access, a hearing loop.
public enum Access {}

/// The kinds of word that records share.
public enum TermKind: String, Codable, CaseIterable, Sendable {
  case skill, cause, language, qualification, access
}

/// The words that records share, by identity: skills, causes, languages, qualifications and access.
///
/// Records hold small identities rather than words, so that matching compares integers. All kinds share one
/// sequence of identities.
public struct Vocabulary: Sendable, Equatable {
  /// One shared word.
  public struct Term: Codable, Hashable, Sendable {
    /// What kind of word it is.
    public var kind: TermKind
    /// The word as people read it.
    public var name: String

    /// Describes a word of a kind.
    public init(kind: TermKind, name: String) {
      self.kind = kind
      self.name = name
    }
  }

  private var terms: [Int64: Term]
  private var identities: [Term: Int64]

  /// Gathers words under the identities the store gave them.
  public init(_ terms: [Int64: Term] = [:]) {
    self.terms = terms
    identities = Dictionary(terms.map { (Self.folded($0.value), $0.key) }, uniquingKeysWith: min)
  }

  /// The word behind an identity, or a question mark where it is not known.
  public func name<Kind>(_ identity: Identifier<Kind>) -> String {
    terms[identity.value]?.name ?? "?"
  }

  /// The identity of a word, whatever its case and surrounding space; nil where the word is new.
  public func identity<Kind>(_ name: String, of kind: TermKind, as: Kind.Type = Kind.self) -> Identifier<
    Kind
  >? {
    identities[Self.folded(Term(kind: kind, name: name))].map { Identifier($0) }
  }

  /// All words of a kind with their identities, by identity.
  public func terms(of kind: TermKind) -> [(identity: Int64, name: String)] {
    terms.filter { $0.value.kind == kind }.map { ($0.key, $0.value.name) }.sorted { $0.0 < $1.0 }
  }

  /// Adds a word under the identity that the store gave it.
  public mutating func insert(_ term: Term, as identity: Int64) {
    terms[identity] = term
    identities[Self.folded(term)] = identity
  }

  /// Removes the word of an identity.
  public mutating func remove(_ identity: Int64) {
    guard let term = terms.removeValue(forKey: identity) else { return }
    identities[Self.folded(term)] = nil
  }

  /// How many words there are of all kinds.
  public var count: Int { terms.count }

  /// The word as it is compared: lower case, single spaces.
  public static func folded(_ term: Term) -> Term {
    let words = term.name.split(whereSeparator: \.isWhitespace)
    return Term(kind: term.kind, name: words.joined(separator: " ").lowercased())
  }
}
