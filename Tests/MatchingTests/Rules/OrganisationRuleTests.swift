import Testing

@testable import Matching

@Suite("Organisation")
struct OrganisationRuleTests {
  @Test("An organisation that is insured and at peace takes volunteers")
  func holds() {
    #expect(OnePair().verdict(OrganisationRule.self) == "holds")
  }

  @Test("Insurance covers its last day and not the day after")
  func insurance() {
    var one = OnePair()
    one.organisation.insuranceExpires = one.today
    #expect(one.verdict(OrganisationRule.self) == "holds")
    one.organisation.insuranceExpires = one.today.adding(days: -1)
    #expect(
      one.verdict(OrganisationRule.self)
        == "bars: The insurance of Prescot Larder ended on 23 Nov 2026: ask for its renewal.")
  }

  @Test("Insurance that ends before they would start is to be watched")
  func endsBeforeStart() {
    var one = OnePair()
    one.organisation.insuranceExpires = one.today.adding(days: 5)
    one.need.start = one.today.adding(days: 6)
    #expect(
      one.verdict(OrganisationRule.self)
        == "asks: The insurance of Prescot Larder ends on 29 Nov 2026, before they would start")
  }

  @Test("Insurance that is not known is asked about")
  func unknown() {
    var one = OnePair()
    one.organisation.insuranceExpires = nil
    #expect(
      one.verdict(OrganisationRule.self)
        == "asks: Ask Prescot Larder about its insurance: none is recorded")
  }

  @Test("No volunteer starts where there is an industrial dispute")
  func dispute() {
    var one = OnePair()
    one.organisation.hasDispute = true
    #expect(
      one.verdict(OrganisationRule.self)
        == "bars: Prescot Larder has an industrial dispute: no volunteer starts there while it lasts.")
  }
}
