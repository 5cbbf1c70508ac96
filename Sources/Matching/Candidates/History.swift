/// What has passed between a volunteer and one need.
struct PastPair: Sendable, Equatable {
  let need: Int32
  let history: PairHistory
}

/// What placements, decisions and refusals of each volunteer add up to.
struct History: Sendable {
  /// A need that refuses somebody.
  private struct Refusal {
    var need: Int32
    var volunteer: Identifier<Volunteer>
  }

  /// What has passed between each volunteer and needs.
  private(set) var pairs: Chunks<[PastPair]>
  /// Positions of services at which each volunteer was and it ended well.
  private(set) var servicesThatEndedWell: Chunks<[Int32]>
  private var refusals: [Refusal] = []

  /// Gathers the past of a snapshot.
  /// - Returns: Also what each volunteer's placements add up to.
  static func gather(_ snapshot: Snapshot, today: Day) -> (History, pasts: [VolunteerPast]) {
    var history = History(volunteers: snapshot.volunteers.count)
    for need in snapshot.needs.indices { history.noteRefusals(ofNeed: need, in: snapshot) }
    let vetoes = Dictionary(grouping: snapshot.vetoes, by: \.volunteer)
    let refusals = Dictionary(grouping: history.refusals, by: \.volunteer)
    let pasts = snapshot.volunteers.indices.map { volunteer in
      let vetoes = vetoes[Int32(volunteer)] ?? []
      let refusals = refusals.isEmpty ? [] : refusals[snapshot.volunteers[volunteer].id] ?? []
      // Most people have no past.
      guard !vetoes.isEmpty || !refusals.isEmpty || !snapshot.placementsOfVolunteer[volunteer].isEmpty else {
        return VolunteerPast()
      }
      return history.set(volunteer, vetoes: vetoes, refusals: refusals, in: snapshot, today: today)
    }
    return (history, pasts)
  }

  private init(volunteers: Int) {
    pairs = Chunks(repeatElement([], count: volunteers))
    servicesThatEndedWell = Chunks(repeatElement([], count: volunteers))
  }

  /// Takes in that the people whom some needs refuse are others.
  /// - Returns: The volunteers whose past that may change.
  mutating func follow(needs: Set<Int>, in snapshot: Snapshot) -> Set<Identifier<Volunteer>> {
    guard !needs.isEmpty else { return [] }
    var touched = Set(refusals.lazy.filter { needs.contains(Int($0.need)) }.map(\.volunteer))
    refusals.removeAll { needs.contains(Int($0.need)) }
    let kept = refusals.count
    for need in needs { noteRefusals(ofNeed: need, in: snapshot) }
    touched.formUnion(refusals[kept...].map(\.volunteer))
    return touched
  }

  /// Gathers the past of some volunteers anew.
  /// - Returns: What the placements of each add up to, in the same order.
  mutating func follow(volunteers: [Int], in snapshot: Snapshot, today: Day) -> [VolunteerPast] {
    let asked = Set(volunteers)
    let vetoes = snapshot.vetoes.filter { asked.contains(Int($0.volunteer)) }
    return volunteers.map { volunteer in
      let id = snapshot.volunteers[volunteer].id
      return set(
        volunteer, vetoes: vetoes.filter { Int($0.volunteer) == volunteer },
        refusals: refusals.filter { $0.volunteer == id }, in: snapshot, today: today)
    }
  }

  private mutating func noteRefusals(ofNeed need: Int, in snapshot: Snapshot) {
    for refused in snapshot.needs[need].refusedVolunteers {
      refusals.append(Refusal(need: Int32(need), volunteer: refused))
    }
  }

  /// Writes the past of a volunteer.
  private mutating func set(
    _ volunteer: Int, vetoes: [Snapshot.Veto], refusals: [Refusal], in snapshot: Snapshot, today: Day
  ) -> VolunteerPast {
    var past = VolunteerPast()
    var pairs: [PastPair] = []
    var services: [Int32] = []
    for placement in snapshot.placements(of: snapshot.volunteers[volunteer].id) {
      let need = snapshot.position(of: placement.need)
      let minutes = placement.weeklyMinutes ?? need.flatMap { snapshot.needs[$0].weeklyMinutes } ?? 0
      past.add(placement, minutes: minutes, today: today)
      guard let need else { continue }
      if placement.status.isHeld {
        pairs.append(PastPair(need: Int32(need), history: .held))
      } else if placement.isRefusal {
        pairs.append(PastPair(need: Int32(need), history: .refused))
      }
      if placement.endedWell, let service = snapshot.position(of: snapshot.needs[need].service) {
        services.append(Int32(service))
      }
    }
    pairs += vetoes.map { PastPair(need: $0.need, history: .vetoed) }
    pairs += refusals.map { PastPair(need: $0.need, history: .refused) }
    if !pairs.isEmpty { past.hasHistory = true }
    self.pairs.put(pairs, at: volunteer)
    servicesThatEndedWell.put(services, at: volunteer)
    return past
  }
}

extension Snapshot {
  /// A veto, by the positions of its pair.
  fileprivate struct Veto {
    var volunteer: Int32
    var need: Int32
  }

  fileprivate var vetoes: [Veto] {
    decisions.compactMap { decision in
      guard decision.kind == .veto, let volunteer = position(of: decision.pairing.volunteer),
        let need = position(of: decision.pairing.need)
      else { return nil }
      return Veto(volunteer: Int32(volunteer), need: Int32(need))
    }
  }
}
