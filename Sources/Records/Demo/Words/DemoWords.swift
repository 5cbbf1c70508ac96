import Matching

/// The demo's words with the identities that they have in the world that is being made.
struct DemoWords {
  /// All words, those that were there before included.
  let vocabulary: Vocabulary
  private let skills: [DemoSkill: Identifier<Skill>]
  private let causes: [DemoCause: Identifier<Cause>]
  private let languages: [DemoLanguage: Identifier<Language>]
  private let qualifications: [DemoQualification: Identifier<QualificationKind>]
  private let access: [DemoAccess: Identifier<Access>]

  /// Finds the words in a vocabulary, and adds those it lacks after its last identity.
  init(addingTo existing: Vocabulary = Vocabulary()) {
    var vocabulary = existing
    var last = TermKind.allCases.flatMap { existing.terms(of: $0).map(\.identity) }.max() ?? 0
    func identities<Word: Hashable & CaseIterable & RawRepresentable<String>, Kind>(
      _ kind: TermKind, _: Word.Type, _: Kind.Type
    ) -> [Word: Identifier<Kind>] {
      var found: [Word: Identifier<Kind>] = [:]
      for word in Word.allCases {
        if let known = vocabulary.identity(word.rawValue, of: kind, as: Kind.self) {
          found[word] = known
        } else {
          last += 1
          vocabulary.insert(Vocabulary.Term(kind: kind, name: word.rawValue), as: last)
          found[word] = Identifier(last)
        }
      }
      return found
    }
    skills = identities(.skill, DemoSkill.self, Skill.self)
    causes = identities(.cause, DemoCause.self, Cause.self)
    languages = identities(.language, DemoLanguage.self, Language.self)
    qualifications = identities(.qualification, DemoQualification.self, QualificationKind.self)
    access = identities(.access, DemoAccess.self, Access.self)
    self.vocabulary = vocabulary
  }

  /// The identity of a skill.
  func callAsFunction(_ skill: DemoSkill) -> Identifier<Skill> { Self.known(skills[skill]) }
  /// The identity of a cause.
  func callAsFunction(_ cause: DemoCause) -> Identifier<Cause> { Self.known(causes[cause]) }
  /// The identity of a language.
  func callAsFunction(_ language: DemoLanguage) -> Identifier<Language> { Self.known(languages[language]) }
  /// The identity of a qualification.
  func callAsFunction(_ qualification: DemoQualification) -> Identifier<QualificationKind> {
    Self.known(qualifications[qualification])
  }
  /// The identity of a kind of access.
  func callAsFunction(_ kind: DemoAccess) -> Identifier<Access> { Self.known(access[kind]) }

  private static func known<Kind>(_ identity: Identifier<Kind>?) -> Identifier<Kind> {
    guard let identity else { preconditionFailure("every word is given an identity at the start") }
    return identity
  }
}
