import Matching

extension TestWorld {
  /// The needs by what the tests call them.
  enum N {
    /// Three places, one of them asked; a mentor, training, and who goes without.
    static let packing = Identifier<Need>(1)
    /// Needs somebody who drives, and was a paid post.
    static let van = Identifier<Need>(2)
    /// Needs a check for work with adults.
    static let visits = Identifier<Need>(3)
    /// From anywhere.
    static let calls = Identifier<Need>(4)
    /// Far from the town.
    static let digging = Identifier<Need>(5)
    /// Nobody was ever asked, and its times are not known.
    static let stall = Identifier<Need>(6)
    /// Closed, so in no list.
    static let closed = Identifier<Need>(7)
  }

  static var needs: [Need] {
    [packing, van, visits, calls, digging, stall, closed]
  }

  private static func need(
    _ id: Identifier<Need>, _ service: Int64, _ title: String, hours: Int, _ slots: Slots?
  ) -> Need {
    var need = Need(
      id: id, reference: reference("N-\(id)"), service: Identifier(service), title: title)
    need.weeklyMinutes = hours * 60
    need.slots = slots
    need.registered = today.adding(days: -20 - Int(id.value))
    return need
  }

  private static var packing: Need {
    var need = need(N.packing, 1, "Tuesday packing", hours: 3, Slots(Slot(.tuesday, .morning)))
    need.places = 3
    need.urgency = 3
    need.whoGoesWithout = "40 households go without a parcel"
    need.preferredSkills = [stockControl]
    need.developsSkills = [stockControl]
    need.hasMentor = true
    need.offersTraining = true
    need.offersReference = true
    need.canFlex = true
    return need
  }

  private static var van: Need {
    var need = need(N.van, 1, "Van driving", hours: 4, Slots(Slot(.friday, .morning)))
    need.requiredSkills = [driving]
    need.formerlyPaidPost = "Driver"
    need.urgency = 2
    return need
  }

  private static var visits: Need {
    var need = need(
      N.visits, 2, "Befriending visits", hours: 2,
      [Slots(Slot(.wednesday, .afternoon)), Slots(Slot(.thursday, .afternoon))])
    need.places = 2
    need.requiredChecks = [
      RequiredCheck(level: .enhanced, workforce: .adults, lawfulReason: "alone with frail people at home")
    ]
    need.preferredSkills = [listening]
    need.shortestCommitmentWeeks = 26
    need.mostShortTermPlaces = 0
    need.whoGoesWithout = "9 people see nobody from week to week"
    need.urgency = 2
    return need
  }

  private static var calls: Need {
    var need = need(
      N.calls, 2, "Evening calls", hours: 1,
      [Slots(Slot(.monday, .evening)), Slots(Slot(.thursday, .evening))])
    need.places = 2
    need.isRemote = true
    need.preferredSkills = [listening]
    return need
  }

  private static var digging: Need {
    var need = need(N.digging, 3, "Saturday digging", hours: 3, Slots(Slot(.saturday, .morning)))
    need.places = 4
    need.accessOffered = [stepFree]
    need.urgency = 1
    return need
  }

  private static var stall: Need {
    var need = need(N.stall, 3, "Fundraising stall", hours: 2, nil)
    need.registered = today.adding(days: -61)
    need.end = today.adding(weeks: 20)
    return need
  }

  private static var closed: Need {
    var need = need(N.closed, 1, "Harvest supper", hours: 2, Slots(Slot(.sunday, .evening)))
    need.isOpen = false
    return need
  }
}
