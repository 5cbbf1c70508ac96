import Testing

@testable import Matching

@Suite("Candidates")
struct CandidateTests {
  @Test(
    "The eligible come first by points, then the rest by how little bars them, equals by reference",
    arguments: 0..<30)
  func order(seed: Int) {
    var world = RandomWorld(seed: UInt64(seed), strictness: 4)
    let context = world.context(volunteers: 30, needs: 6)
    for need in Int32(0)..<6 {
      let expected = context.volunteerOrder
        .filter { [.active, .paused].contains(context.snapshot.volunteers[Int($0)].status) }
        .map { (position: $0, assessment: context.assess(volunteer: $0, need: need)) }
        .enumerated().sorted { one, other in
          func key(_ one: (offset: Int, element: (position: Int32, assessment: Assessment))) -> [Int] {
            let isHeldBack = context.snapshot.volunteers[Int(one.element.position)].hold != nil
            return [
              isHeldBack ? 1 : 0, one.element.assessment.barriers.count, -one.element.assessment.points,
              one.offset,
            ]
          }
          return key(one).lexicographicallyPrecedes(key(other))
        }.map(\.element)
      let candidates = context.candidates(forNeed: need)
      #expect(candidates.map(\.volunteer) == expected.map(\.position))
      #expect(candidates.map { Int($0.points) } == expected.map(\.assessment.points))
      #expect(candidates.map(\.isEligible) == expected.map(\.assessment.isEligible))
      #expect(candidates.map { context.firstBarrier(of: $0) } == expected.map(\.assessment.barriers.first))
    }
  }

  @Test("The needs of a volunteer are listed in the same way", arguments: 0..<10)
  func needs(seed: Int) {
    var world = RandomWorld(seed: UInt64(seed), strictness: 4)
    let context = world.context(volunteers: 8, needs: 20)
    for volunteer in Int32(0)..<8 {
      let candidates = context.candidates(forVolunteer: volunteer)
      let isListed = [.active, .paused].contains(context.snapshot.volunteers[Int(volunteer)].status)
      #expect(Set(candidates.map(\.need)).count == (isListed ? 20 : 0))
      for (one, other) in zip(candidates, candidates.dropFirst()) {
        #expect(
          one.barrierCount < other.barrierCount
            || (one.barrierCount == other.barrierCount
              && (one.points > other.points
                || (one.points == other.points
                  && context.needRank[Int(one.need)] < context.needRank[Int(other.need)])))
        )
      }
    }
  }

  @Test("People who opted out or were erased are in no list; the paused are, with the reason")
  func unlisted() {
    var one = OnePair()
    for status in [VolunteerStatus.optedOut, .erased] {
      one.volunteer.status = status
      #expect(one.context.candidates(forNeed: 0).isEmpty)
      #expect(one.context.candidates(forVolunteer: 0).isEmpty)
      #expect(one.context.eligiblePairs().count == 0)
    }
    one.volunteer.status = .paused
    let context = one.context
    let candidates = context.candidates(forNeed: 0)
    #expect(candidates.compactMap { context.firstBarrier(of: $0)?.sentence } == ["Paused"])
  }

  @Test("The order of rows in the store changes no list")
  func rowOrder() {
    for seed in 0..<10 {
      var world = RandomWorld(seed: UInt64(seed), strictness: 2)
      let snapshot = world.snapshot(volunteers: 20, needs: 10, placements: 0, decisions: 0)
      // The same records under identities in the opposite order.
      func reversed(_ volunteers: RecordList<Volunteer>) -> [Volunteer] {
        let count = Int64(volunteers.count)
        return volunteers.reversed().map { volunteer in
          var copy = volunteer
          copy.id = Identifier(count + 1 - volunteer.id.value)
          return copy
        }
      }
      let needs = snapshot.needs.map { need in
        var copy = need
        copy.refusedVolunteers = need.refusedVolunteers.map { Identifier(21 - $0.value) }
        return copy
      }
      let other = Snapshot(
        vocabulary: snapshot.vocabulary, areas: snapshot.areas, organisations: snapshot.organisations,
        services: snapshot.services, needs: needs, volunteers: reversed(snapshot.volunteers))
      func described(_ snapshot: Snapshot) -> [String] {
        let context = MatchingContext(snapshot: snapshot, today: RandomWorld.today)
        let pairs = context.eligiblePairs()
        return context.volunteerOrder.flatMap { volunteer in
          pairs[volunteer].map { pair in
            "\(snapshot.volunteers[Int(volunteer)].reference.code) \(pair.need) \(pair.points)"
          }
        }
      }
      #expect(described(snapshot) == described(other))
    }
  }
}
