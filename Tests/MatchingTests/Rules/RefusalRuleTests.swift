import Testing

@testable import Matching

@Suite("Refusals")
struct RefusalRuleTests {
  @Test(
    "A pair that any side declined does not come back",
    arguments: [
      (Decliner.volunteer, "They"), (.organisation, "The organisation"), (.coordinator, "The coordinator"),
    ])
  func declined(_ decliner: Decliner, _ who: String) {
    var one = OnePair()
    one.place(.declined) {
      $0.declinedBy = decliner
      $0.reason = "too far"
    }
    #expect(one.verdict(RefusalRule.self) == "bars: \(who) declined this on 24 Nov 2026: too far.")
  }

  @Test(
    "An ask without a reply, a proposal and a placement that ended may come back",
    arguments: [PlacementStatus.noReply, .proposed, .ended, .didNotStart])
  func mayComeBack(_ status: PlacementStatus) {
    var one = OnePair()
    one.place(status)
    #expect(one.verdict(RefusalRule.self) == "holds")
  }

  @Test("An option that an agreement elsewhere released may come back")
  func released() {
    var one = OnePair()
    one.place(.declined) { $0.reason = "took another role" }
    #expect(one.verdict(RefusalRule.self) == "holds")
  }

  @Test("A reason that ends with a full stop of its own ends the sentence once")
  func reasonEnds() {
    var one = OnePair()
    one.place(.declined) {
      $0.declinedBy = .volunteer
      $0.reason = "It is too far."
    }
    #expect(one.verdict(RefusalRule.self) == "bars: They declined this on 24 Nov 2026: It is too far.")
  }

  @Test("A decline in another need says nothing about this one")
  func otherNeed() {
    var one = OnePair()
    one.addOtherNeed()
    one.place(.declined, in: 2) { $0.declinedBy = .volunteer }
    #expect(one.verdict(RefusalRule.self) == "holds")
  }

  @Test("An organisation's refusal of the person bars")
  func organisationRefuses() {
    var one = OnePair()
    one.need.refusedVolunteers = [one.volunteer.id]
    #expect(one.verdict(RefusalRule.self) == "bars: The organisation refused them for this need.")
  }

  @Test("A refused organisation bars by its name")
  func refusedOrganisation() {
    var one = OnePair()
    one.volunteer.refusedOrganisations = [one.organisation.id]
    #expect(one.verdict(RefusalRule.self) == "bars: They refuse Prescot Larder.")
  }

  @Test("A refused cause bars, the need's own before the service's")
  func refusedCause() {
    var one = OnePair()
    one.service.cause = RandomWorld.causes[0]
    one.volunteer.refusedCauses = [RandomWorld.causes[0]]
    #expect(one.verdict(RefusalRule.self) == "bars: They refuse the cause cause 101.")
    one.need.cause = RandomWorld.causes[1]
    #expect(one.verdict(RefusalRule.self) == "holds")
  }
}
