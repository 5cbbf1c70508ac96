import Testing

@testable import Matching

@Suite("Qualifications")
struct QualificationRuleTests {
  private func one(expires: Int?, seen: String = "Office") -> OnePair {
    var one = OnePair()
    one.need.requiredQualifications = [RandomWorld.qualifications[0]]
    var qualification = Qualification(kind: RandomWorld.qualifications[0])
    qualification.expires = expires.map { OnePair.today.adding(days: $0) }
    qualification.seenBy = seen
    one.volunteer.qualifications = [qualification]
    return one
  }

  @Test("A qualification that is held and does not expire holds")
  func held() {
    #expect(one(expires: nil).verdict(QualificationRule.self) == "holds")
  }

  @Test("One that is not recorded bars")
  func missing() {
    var one = one(expires: nil)
    one.volunteer.qualifications[0].kind = RandomWorld.qualifications[1]
    #expect(
      one.verdict(QualificationRule.self)
        == "bars: Not recorded as qualified: food hygiene: ask to see the certificate.")
  }

  @Test("It must be valid on the first day")
  func expires() {
    var one = one(expires: 10)
    one.need.start = one.today.adding(days: 10)
    #expect(one.verdict(QualificationRule.self) == "holds")
    one.need.start = one.today.adding(days: 11)
    #expect(
      one.verdict(QualificationRule.self)
        == "bars: Qualification ends before the first day, 5 Dec 2026: food hygiene on 4 Dec 2026: "
        + "ask whether it is being renewed.")
  }

  @Test("One that nobody has seen is flagged")
  func unseen() {
    #expect(
      one(expires: nil, seen: "").verdict(QualificationRule.self)
        == "asks: Ask to see the certificate: food hygiene")
  }
}
