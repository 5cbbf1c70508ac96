import Matching

/// The page of each kind of record.
enum Pages {
  static func page(of name: RecordName, facts: Facts, plan: PlannedWorld?) -> [PageLine] {
    let snapshot = facts.snapshot
    switch name {
    case .volunteer(let id):
      return snapshot.volunteer(id).map { VolunteerPage.lines($0, facts: facts, plan: plan) } ?? gone
    case .need(let id):
      return snapshot.need(id).map { NeedPage.lines($0, facts: facts, plan: plan) } ?? gone
    case .service(let id):
      return snapshot.service(id).map { ServicePage.lines($0, facts: facts, plan: plan) } ?? gone
    case .organisation(let id):
      return snapshot.organisation(id).map { OrganisationPage.lines($0, facts: facts) } ?? gone
    }
  }

  /// The page of what a list's row is about.
  static func page(of key: RowKey, facts: Facts, plan: PlannedWorld?) -> [PageLine] {
    switch key {
    case .volunteer(let id): return page(of: RecordName.volunteer(id), facts: facts, plan: plan)
    case .need(let id): return page(of: RecordName.need(id), facts: facts, plan: plan)
    case .service(let id): return page(of: RecordName.service(id), facts: facts, plan: plan)
    case .pairing(let pairing):
      // A pair from its proposal until it is over: the placement tells more once there is one.
      let open = facts.snapshot.placements(of: pairing.volunteer).last {
        $0.need == pairing.need && ($0.status.isHeld || $0.status == .proposed)
      }
      return PairPage.lines(pairing, placement: open, facts: facts, plan: plan)
    case .placement(let id):
      guard let placement = facts.snapshot.placement(id) else { return gone }
      return PairPage.lines(
        Pairing(volunteer: placement.volunteer, need: placement.need), placement: placement, facts: facts,
        plan: plan)
    }
  }

  private static let gone: [PageLine] = [.text("This record is no longer there", .dim)]
}

extension Vocabulary {
  /// Words by their identities, with commas between.
  func names<Kind>(_ identities: [Identifier<Kind>]) -> String {
    identities.map { name($0) }.joined(separator: ", ")
  }
}

extension Deciles {
  /// What people read: `overall 1 · access 3 · employment 1`.
  var text: String? {
    let parts = [("overall", overall), ("access", access), ("employment", employment)].compactMap {
      name, value in
      value.map { "\(name) \($0)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ") + " (1 = most deprived tenth)"
  }
}

/// Three-valued answers.
enum YesNoText {
  static func of(_ value: Bool?) -> String { value.map { $0 ? "yes" : "no" } ?? "not known" }
}
