import Testing

@testable import Matching

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("A word is found whatever its case and spaces, and read as it was written")
  func folded() {
    let vocabulary = Vocabulary([7: .init(kind: .skill, name: "Food  Hygiene")])
    let identity: Identifier<Skill>? = vocabulary.identity(" food hygiene ", of: .skill)
    #expect(identity == Identifier(7))
    #expect(vocabulary.name(Identifier<Skill>(7)) == "Food  Hygiene")
  }

  @Test("The same word of another kind is another word")
  func kinds() {
    let vocabulary = Vocabulary([7: .init(kind: .skill, name: "Welsh")])
    #expect(vocabulary.identity("Welsh", of: .language, as: Language.self) == nil)
  }

  @Test("A word that is not known reads as a question mark")
  func unknown() {
    #expect(Vocabulary().name(Identifier<Cause>(3)) == "?")
  }

  @Test("Words of a kind come by identity")
  func terms() {
    var vocabulary = Vocabulary([9: .init(kind: .cause, name: "Food"), 2: .init(kind: .cause, name: "Youth")])
    vocabulary.insert(.init(kind: .skill, name: "Driving"), as: 4)
    #expect(vocabulary.terms(of: .cause).map(\.identity) == [2, 9])
    #expect(vocabulary.count == 3)
  }
}
