/// What has passed between a volunteer and one need.
struct PastPair: Sendable {
  let need: Int32
  let history: PairHistory
}

/// What placements, decisions and refusals add up to, gathered in one pass over the records.
struct History {
  /// What each volunteer's placements add up to.
  private(set) var pasts: [VolunteerPast]
  /// What has passed between each volunteer and needs.
  let pairs: Rows<PastPair>
  /// Positions of services at which each volunteer was and it ended well.
  let servicesThatEndedWell: Rows<Int32>
  /// Held placements of each need.
  private(set) var heldPlaces: [Int32]
  private var held: [Held] = []

  private struct Held {
    let volunteer: Int
    let need: Int
    let started: Day?
  }

  /// Gathers the past of a snapshot.
  init(of snapshot: Snapshot, today: Day) {
    pasts = Array(repeating: VolunteerPast(), count: snapshot.volunteers.count)
    heldPlaces = Array(repeating: 0, count: snapshot.needs.count)
    var pairs = [[PastPair]](repeating: [], count: snapshot.volunteers.count)
    var goodServices = [[Int32]](repeating: [], count: snapshot.volunteers.count)
    func note(_ history: PairHistory, _ volunteer: Int, _ need: Int) {
      pairs[volunteer].append(PastPair(need: Int32(need), history: history))
    }

    for placement in snapshot.placements {
      guard let volunteer = snapshot.position(of: placement.volunteer) else { continue }
      let need = snapshot.position(of: placement.need)
      let minutes = placement.weeklyMinutes ?? need.flatMap { snapshot.needs[$0].weeklyMinutes } ?? 0
      pasts[volunteer].add(placement, minutes: minutes, today: today)
      guard let need else { continue }
      if placement.status.isHeld {
        heldPlaces[need] += 1
        held.append(Held(volunteer: volunteer, need: need, started: placement.started))
        note(.held, volunteer, need)
      } else if placement.isRefusal {
        note(.refused, volunteer, need)
      }
      if placement.endedWell, let service = snapshot.position(of: snapshot.needs[need].service) {
        goodServices[volunteer].append(Int32(service))
      }
    }
    for decision in snapshot.decisions where decision.kind == .veto {
      if let volunteer = snapshot.position(of: decision.pairing.volunteer),
        let need = snapshot.position(of: decision.pairing.need)
      {
        note(.vetoed, volunteer, need)
      }
    }
    for (need, record) in snapshot.needs.enumerated() {
      for refused in record.refusedVolunteers {
        if let volunteer = snapshot.position(of: refused) { note(.refused, volunteer, need) }
      }
    }
    for volunteer in pasts.indices where !pairs[volunteer].isEmpty { pasts[volunteer].hasHistory = true }
    self.pairs = Rows(pairs)
    servicesThatEndedWell = Rows(goodServices)
  }

  /// Held places that count against a need's short-term places and a service's mentor places.
  func heldConstraints(
    volunteers: [VolunteerFacts], needs: [NeedFacts], services: Int, policy: Policy
  ) -> (shortTerm: [Int32], firstTimers: [Int32]) {
    var shortTerm = [Int32](repeating: 0, count: needs.count)
    var firstTimers = [Int32](repeating: 0, count: services)
    for place in held {
      let (volunteer, need) = (volunteers[place.volunteer], needs[place.need])
      let start = place.started ?? max(volunteer.firstDay, need.firstDay)
      if ShortTerm.holds(
        leaving: volunteer.lastDay, needEnds: need.lastDay, from: start, weeks: policy.shortTermWeeks)
      {
        shortTerm[place.need] += 1
      }
      if volunteer.isFirstTimer, need.service >= 0 { firstTimers[Int(need.service)] += 1 }
    }
    return (shortTerm, firstTimers)
  }
}
