import Matching
import Records

/// As many records as a large volunteer centre has, drawn from a seed: full rows, with no story to them.
struct Crowd {
  private var random: Lehmer
  private let today = Day(20_781)
  private var batch = Batch()

  /// So many volunteers; ten to a need, forty to a service, three placements each.
  static func batch(volunteers: Int, seed: UInt64) -> Batch {
    var crowd = Crowd(random: Lehmer(seed: seed))
    crowd.addWords()
    crowd.addServices(max(1, volunteers / 40))
    crowd.addVolunteers(volunteers)
    crowd.addNeeds(max(1, volunteers / 10))
    crowd.addPlacements(3 * volunteers)
    crowd.batch.isDemo = true
    return crowd.batch
  }

  private mutating func addWords() {
    for (index, kind) in TermKind.allCases.enumerated() {
      for number in 0..<20 {
        let identity = Int64(index * 20 + number + 1)
        batch.vocabulary.insert(Vocabulary.Term(kind: kind, name: "\(kind) \(number)"), as: identity)
      }
    }
  }

  private mutating func words<Of>(_ kind: TermKind, _ count: Int) -> [Identifier<Of>] {
    let offset = (TermKind.allCases.firstIndex(of: kind) ?? 0) * 20 + 1
    return (0..<count).map { _ in Identifier(Int64(offset + random.below(20))) }
  }

  private mutating func addServices(_ count: Int) {
    for number in 1...count {
      let reference = Reference(source: "demo", code: "O\(number)")
      batch.organisations.append(
        Organisation(id: Identifier(Int64(number)), reference: reference, name: "Organisation \(number)"))
      var service = Service(
        id: Identifier(Int64(number)), reference: Reference(source: "demo", code: "S\(number)"),
        name: "Service \(number)", organisation: Identifier(Int64(number)))
      let causes: [Identifier<Cause>] = words(.cause, 1)
      service.cause = causes.first
      service.paidPosts = [PaidPost(title: "Manager", weeklyMinutes: 2220)]
      batch.services.append(service)
    }
  }

  private mutating func addVolunteers(_ count: Int) {
    for number in 1...count {
      var volunteer = Volunteer(
        id: Identifier(Int64(number)), reference: Reference(source: "demo", code: "V\(number)"),
        name: "Given\(random.below(500)) Family\(random.below(2000))")
      volunteer.email = "person\(number)@example.org"
      volunteer.phone = "07700 \(900_000 + random.below(1000))"
      volunteer.postcode = "L36 \(random.below(9))AB"
      volunteer.place = Place(
        latitude: 53_400_000 + Int32(random.below(90_000)),
        longitude: -2_800_000 + Int32(random.below(90_000)))
      volunteer.skills = words(.skill, 4).map { SkillLevel($0, level: random.below(4)) }
      volunteer.wantedSkills = words(.skill, 2)
      volunteer.likedCauses = words(.cause, 2)
      volunteer.languages = words(.language, 2)
      volunteer.slots = Slots(rawValue: UInt32(random.below(1 << 21)))
      volunteer.mostWeeklyMinutes = 60 * (1 + random.below(12))
      volunteer.consent = .given(today)
      volunteer.registered = today.adding(days: -random.below(700))
      volunteer.ownWords = "I would like to help people near me, and to get back into work."
      var check = Check(scheme: .dbs, level: .enhanced, workforce: .adults)
      check.issued = today.adding(days: -random.below(900))
      check.seenBy = "Jo"
      volunteer.checks = [check]
      batch.volunteers.append(volunteer)
    }
  }

  private mutating func addNeeds(_ count: Int) {
    for number in 1...count {
      var need = Need(
        id: Identifier(Int64(number)), reference: Reference(source: "demo", code: "N\(number)"),
        service: Identifier(Int64(1 + random.below(batch.services.count))), title: "Need \(number)")
      need.places = 1 + random.below(5)
      need.slots = Slots(rawValue: UInt32(random.below(1 << 21)))
      need.requiredSkills = words(.skill, 1)
      need.preferredSkills = words(.skill, 3)
      need.whoGoesWithout = "People who would have no meal that day."
      batch.needs.append(need)
    }
  }

  private mutating func addPlacements(_ count: Int) {
    for number in 1...count {
      let isOpen = number % 6 == 0
      var placement = Placement(
        id: Identifier(Int64(number)),
        volunteer: Identifier(Int64(1 + (number - 1) % batch.volunteers.count)),
        need: Identifier(Int64(1 + random.below(batch.needs.count))), status: isOpen ? .started : .ended,
        since: today)
      placement.started = today.adding(days: -random.below(700))
      if !isOpen {
        placement.ended = today
        placement.endReason = .completed
      }
      batch.placements.append(placement)
    }
  }
}

/// The minimal standard generator (Park and Miller, 1988).
struct Lehmer {
  private var state: UInt64

  init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

  /// A number from 0 to one below a bound.
  mutating func below(_ bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state) % bound
  }
}
