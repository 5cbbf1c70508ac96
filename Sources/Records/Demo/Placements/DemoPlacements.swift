import Matching

/// Makes what has passed between the people and the needs of a world: two years of it, and what is held today.
///
/// What happens changes people: whoever found work is employed now, and whoever has been somewhere for months is no
/// beginner any more.
struct DemoPlacements {
  /// The services, with what they are there to show.
  let services: [DemoService]
  /// The organisations, by identity.
  let organisations: [Organisation]
  /// The locality of each volunteer.
  let localities: [Int32]
  let seed: UInt64
  let today: Day

  /// The people as they are today.
  var volunteers: [Volunteer]
  /// The needs as they are today.
  var needs: [DemoNeed]
  /// What has been made so far, in no order.
  var placements: [Placement] = []

  /// Pins and vetoes.
  var decisions: [Decision] = []
  /// The day on which each person's last spell that is over was over.
  var freeFrom: [Day]

  /// Positions of the needs of each locality in which anybody has ever been asked.
  let needsOfLocality: [[Int]]

  /// Starts with nothing having passed.
  init(
    volunteers: [Volunteer], localities: [Int32], needs: [DemoNeed], services: DemoServices, map: DemoMap,
    seed: UInt64, today: Day
  ) {
    self.volunteers = volunteers
    self.localities = localities
    self.needs = needs
    self.services = services.made
    organisations = services.organisations
    self.seed = seed
    self.today = today
    freeFrom = Array(repeating: today.adding(days: -3650), count: volunteers.count)
    var grouped = [[Int]](repeating: [], count: map.localities.count)
    for (position, need) in needs.enumerated() where !need.isNeverMatched {
      grouped[services.made[need.service].locality.index].append(position)
    }
    needsOfLocality = grouped
  }

  /// Gives the placements their identities, oldest first.
  mutating func number() {
    let order = placements.indices.sorted {
      let (one, other) = (placements[$0], placements[$1])
      return (one.asked ?? one.since, $0) < (other.asked ?? other.since, $1)
    }
    placements = order.enumerated().map { number, position in
      var placement = placements[position]
      placement.id = Identifier(Int64(number + 1))
      return placement
    }
  }

  /// A few people want nothing to do with an organisation, and a few organisations with a person.
  mutating func refuse() {
    for position in volunteers.indices {
      var random = DemoRandom(seed: seed, stream: .decisions, index: position)
      guard random.perMille(25), let near = random.pick(needsOfLocality[Int(localities[position])]) else {
        continue
      }
      if random.chance(70) {
        volunteers[position].refusedOrganisations = [services[needs[near].service].service.organisation]
      } else {
        needs[near].need.refusedVolunteers.append(volunteers[position].id)
      }
    }
  }

  /// Notes that somebody spoke to a person on a day.
  mutating func noteContact(with position: Int, on day: Day) {
    volunteers[position].lastContact = max(volunteers[position].lastContact ?? day, day)
  }
}
