import Matching

/// All that is kept of an organisation.
enum OrganisationPage {
  static func lines(_ organisation: Organisation, facts: Facts) -> [PageLine] {
    let contact = [organisation.contactName, organisation.phone, organisation.email].filter { !$0.isEmpty }
    var lines: [PageLine?] = [.heading(organisation.name)]
    lines.append(.field("contact", contact.joined(separator: " · ")))
    lines.append(insurance(organisation, today: facts.today))
    lines.append(.field("safeguarding", organisation.safeguardingLead))
    lines.append(.field("policy seen", YesNoText.of(organisation.hasSafeguardingPolicy)))
    lines.append(.field("charter signed", YesNoText.of(organisation.signedCharter)))
    if organisation.hasDispute {
      lines.append(.field("dispute", "no volunteer starts there while it lasts", .warning))
    }
    lines.append(.field("notes", organisation.notes))
    lines.append(.field("reference", "\(organisation.reference.code) (\(organisation.reference.source))"))
    return lines.compactMap { $0 }
  }

  private static func insurance(_ organisation: Organisation, today: Day) -> PageLine {
    guard let expires = organisation.insuranceExpires else { return .field("insurance", "not known", .dim) }
    let days = expires.days(since: today)
    if days < 0 { return .field("insurance", "ended \(expires.text)", .warning) }
    return .field("insurance", "until \(expires.text)", days <= 60 ? .watch : .text)
  }
}
