/// What either side refused does not come back: an organisation, a cause, or this very pairing.
///
/// An ask that had no reply is no refusal, and neither is an option that an agreement elsewhere released.
public enum RefusalRule: Rule {
  /// What people read.
  public static let name = "refusal"

  /// Whether neither side refused.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    !pair.history.contains(.refused) && !pair.refusesOrganisation && !pair.refusesCause
  }

  /// Keeps the needs of a run that it permits.
  public static func narrow(_ run: inout NeedRun) {
    if run.volunteer.hasHistory || run.volunteer.refusesOrganisations {
      run.narrow { permits($0) }
    } else if run.words.refusesCauses {
      let refused = run.words.refusedCauses
      run.narrow { need, columns in
        let cause = Int(columns.causes[need])
        return cause < 0 || refused[cause / 64] & (1 << UInt64(cause % 64)) == 0
      }
    }
  }

  /// Says who refused what, and when where it is known.
  public static func verdict(_ pair: Pair) -> Verdict {
    let (volunteer, need, snapshot) = (pair.volunteer, pair.need, pair.snapshot)
    let decline = snapshot.placements(of: volunteer.id).last { $0.need == need.id && $0.isRefusal }
    if let decline, let decliner = decline.declinedBy {
      let reason = decline.reason.isEmpty ? "" : ": \(decline.reason)"
      return bars("\(name(of: decliner)) declined this on \(decline.since.text)\(reason)")
    }
    if need.refusedVolunteers.contains(volunteer.id) {
      return bars("The organisation refused them for this need")
    }
    if let organisation = pair.organisation, volunteer.refusedOrganisations.contains(organisation.id) {
      return bars("They refuse \(organisation.name)")
    }
    if let cause = snapshot.cause(of: need), volunteer.refusedCauses.contains(cause) {
      return bars("They refuse the cause \(snapshot.vocabulary.name(cause))")
    }
    return .holds
  }

  private static func name(of decliner: Decliner) -> String {
    switch decliner {
    case .volunteer: "They"
    case .organisation: "The organisation"
    case .coordinator: "The coordinator"
    }
  }
}
