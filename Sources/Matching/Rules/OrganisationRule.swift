/// An organisation takes volunteers while it is insured and has no industrial dispute.
public enum OrganisationRule: Rule {
  /// What people read.
  public static let name = "organisation"
  /// Whose facts it looks at.
  public static let scope = RuleScope.need

  /// Whether the organisation may take anybody today.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    pair.needFacts.organisationTakesVolunteers
  }

  /// Whether an organisation may take anybody on a day; insurance that is not known is to be asked about.
  static func takesVolunteers(_ organisation: Organisation, today: Day) -> Bool {
    !organisation.hasDispute && organisation.insuranceExpires.map { $0 >= today } ?? true
  }

  /// Names the dispute or the day the insurance ends.
  public static func verdict(_ pair: Pair) -> Verdict {
    guard let organisation = pair.organisation else { return asks("Ask which organisation this is for") }
    if organisation.hasDispute {
      return bars("\(organisation.name) has an industrial dispute: no volunteer starts there while it lasts")
    }
    guard let expiry = organisation.insuranceExpires else {
      return asks("Ask \(organisation.name) about its insurance: none is recorded")
    }
    if expiry < pair.context.today {
      return bars(
        "The insurance of \(organisation.name) ended on \(expiry.text)", remedy: "ask for its renewal")
    }
    if expiry < pair.firstDay {
      return asks("The insurance of \(organisation.name) ends on \(expiry.text), before they would start")
    }
    return .holds
  }
}
