import Testing

@testable import Matching

@Suite("Sentences")
struct WordingTests {
  @Test(
    "A sentence ends once, whatever its last word brings",
    arguments: [
      ("Speak to Ann", "Speak to Ann."), ("They refuse Foodshare Ltd.", "They refuse Foodshare Ltd."),
      ("Too far!", "Too far!"), ("Why?", "Why?"), ("Later …", "Later …"), ("", "."),
    ])
  func ends(_ text: String, _ sentence: String) {
    #expect(text.endingOnce == sentence)
  }

  @Test("A remedy follows a sentence without the full stop of its last word")
  func remedy() {
    let barrier = Barrier(
      rule: "veto", sentence: "Vetoed on 24 Nov 2026: spoke to her.", remedy: "lift the veto")
    #expect(barrier.text == "Vetoed on 24 Nov 2026: spoke to her: lift the veto.")
  }
}
