/// Places that held placements take of needs and services.
struct HeldPlaces: Sendable, Equatable {
  /// Held placements of each need.
  private(set) var places: [Int32]
  /// Held placements of each need whose pair is short-term.
  private(set) var shortTerm: [Int32]
  /// Held placements of first-timers in each service, over all its needs.
  private(set) var firstTimers: [Int32]

  /// Counts the held placements of a snapshot.
  /// - Complexity: O(records).
  init(_ snapshot: Snapshot, volunteers: Chunks<VolunteerFacts>, needs: Chunks<NeedFacts>) {
    places = Array(repeating: 0, count: needs.count)
    shortTerm = places
    firstTimers = Array(repeating: 0, count: snapshot.services.count)
    for placement in snapshot.placements where placement.status.isHeld {
      guard let need = snapshot.position(of: placement.need) else { continue }
      count(placement, needs[need], in: snapshot, volunteers)
    }
  }

  /// The positions of needs of which other places are held; new needs among them.
  func needs(heldOtherwiseThan before: HeldPlaces) -> [Int32] {
    places.indices.filter { need in
      need >= before.places.count || places[need] != before.places[need]
        || shortTerm[need] != before.shortTerm[need]
    }.map { Int32($0) }
  }

  /// The positions of services with other held first-timers; new services among them.
  func services(heldOtherwiseThan before: HeldPlaces) -> [Int32] {
    firstTimers.indices.filter { service in
      service >= before.firstTimers.count || firstTimers[service] != before.firstTimers[service]
    }.map { Int32($0) }
  }

  /// Counts the placements of some needs anew, and the first-timers of some services, those of the needs among them.
  ///
  /// - Complexity: O(placements in the needs and services).
  mutating func recount(
    needs changed: Set<Int>, services: Set<Int>, in snapshot: Snapshot, volunteers: Chunks<VolunteerFacts>,
    needs: Chunks<NeedFacts>
  ) {
    extend(&places, to: needs.count)
    extend(&shortTerm, to: needs.count)
    extend(&firstTimers, to: snapshot.services.count)
    for service in services { firstTimers[service] = 0 }
    let together = services.flatMap { snapshot.needs(of: snapshot.services[$0].id) }
      .compactMap { snapshot.position(of: $0.id) }
    for need in changed.union(together) {
      places[need] = 0
      shortTerm[need] = 0
      for placement in snapshot.placements(in: snapshot.needs[need].id) where placement.status.isHeld {
        count(placement, needs[need], in: snapshot, volunteers)
      }
    }
  }

  private mutating func count(
    _ placement: Placement, _ need: NeedFacts, in snapshot: Snapshot, _ volunteers: Chunks<VolunteerFacts>
  ) {
    guard let position = snapshot.position(of: placement.volunteer) else { return }
    let volunteer = volunteers[position]
    places[Int(need.position)] += 1
    let start = placement.started ?? max(volunteer.firstDay, need.firstDay)
    if ShortTerm.holds(
      leaving: volunteer.lastDay, needEnds: need.lastDay, from: start, weeks: snapshot.policy.shortTermWeeks)
    {
      shortTerm[Int(need.position)] += 1
    }
    if volunteer.isFirstTimer, need.service >= 0 { firstTimers[Int(need.service)] += 1 }
  }

  private func extend(_ counts: inout [Int32], to count: Int) {
    counts.append(contentsOf: repeatElement(0, count: max(0, count - counts.count)))
  }
}
