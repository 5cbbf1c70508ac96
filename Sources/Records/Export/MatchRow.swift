import Matching

/// One match to be exported: a placement, a pair that the plan proposes, or both.
struct MatchRow {
  let pairing: Pairing
  let placement: Placement?
  let planned: PlannedPair?
  let volunteer: Volunteer
  let need: Need
  let service: Service
  let organisation: Organisation?

  var slot: Slot? { placement?.slot ?? planned?.slot }
  var status: PlacementStatus { placement?.status ?? .proposed }

  /// Open placements and the plan's pairs, by the references of volunteer and need; nobody who opted out.
  /// - Complexity: O(m log m) for m matches.
  static func all(in snapshot: Snapshot, plan: Plan?) -> [MatchRow] {
    let open = snapshot.placements.filter { $0.status.isHeld || $0.status == .proposed }
    let taken = Set(open.map { Pairing(volunteer: $0.volunteer, need: $0.need) })
    let rows =
      open.compactMap { placement in
        let pairing = Pairing(volunteer: placement.volunteer, need: placement.need)
        return MatchRow(pairing, placement, plan?.pair(pairing), snapshot)
      }
      + (plan?.pairs ?? []).filter { !taken.contains($0.pairing) }.compactMap {
        MatchRow($0.pairing, nil, $0, snapshot)
      }
    return rows.sorted {
      ($0.volunteer.reference, $0.need.reference, $0.placement?.id.value ?? 0)
        < ($1.volunteer.reference, $1.need.reference, $1.placement?.id.value ?? 0)
    }
  }

  private init?(_ pairing: Pairing, _ placement: Placement?, _ planned: PlannedPair?, _ snapshot: Snapshot) {
    guard let volunteer = snapshot.volunteer(pairing.volunteer), let need = snapshot.need(pairing.need),
      let service = snapshot.service(need.service), volunteer.status == .active || volunteer.status == .paused
    else { return nil }
    self.pairing = pairing
    self.placement = placement
    self.planned = planned
    self.volunteer = volunteer
    self.need = need
    self.service = service
    organisation = snapshot.organisation(service.organisation)
  }

  /// Whether the person said yes to this organisation and nothing keeps their contact from it.
  var mayBeToldToHost: Bool {
    guard volunteer.hold == nil, volunteer.consent.isGiven else { return false }
    switch status {
    case .introduced, .agreed, .clearing, .started, .paused: return true
    case .proposed, .asked, .interested, .ended, .declined, .noReply, .didNotStart: return false
    }
  }

  /// When the role is done, for people.
  var times: String {
    if let slot { return slot.text }
    if need.pattern == .flexible { return "flexible" }
    return need.slots?.text ?? "not known"
  }

  /// The contact that the person prefers; else the telephone, else electronic mail.
  var preferredContact: String {
    switch volunteer.preferredContact {
    case .email where !volunteer.email.isEmpty: volunteer.email
    case .phone, .text, .post, .notSaid, .email: volunteer.phone.isEmpty ? volunteer.email : volunteer.phone
    }
  }
}
