import Matching

extension TestWorld {
  /// The people by what the tests call them.
  enum V {
    /// Volunteers for the first time and looks for work; nobody has spoken to her.
    static let amina = Identifier<Volunteer>(1)
    /// Drives, has his check, takes two roles; introduced to van driving.
    static let tom = Identifier<Volunteer>(2)
    /// An accented name; leaves in six weeks.
    static let jose = Identifier<Volunteer>(3)
    /// A name in wide characters; pinned to the digging.
    static let wang = Identifier<Volunteer>(4)
    /// A name that would command a terminal and turn its text round.
    static let eve = Identifier<Volunteer>(5)
    /// On a safeguarding hold, asked before it.
    static let bea = Identifier<Volunteer>(6)
    /// Opted out.
    static let oscar = Identifier<Volunteer>(7)
    /// Paused.
    static let grace = Identifier<Volunteer>(8)
    /// Has not agreed to be matched.
    static let colm = Identifier<Volunteer>(9)
    /// Her check is pending; interested in the calls.
    static let priya = Identifier<Volunteer>(10)
    /// Visits already; her check is overdue for review.
    static let dorothy = Identifier<Volunteer>(11)
    /// Under 18.
    static let liam = Identifier<Volunteer>(12)
    /// Asked a week ago and has not answered.
    static let hana = Identifier<Volunteer>(13)
    /// Times, travel and age are not known.
    static let samuel = Identifier<Volunteer>(14)
  }

  static var volunteers: [Volunteer] {
    [
      amina, tom, jose, wang, eve, bea, oscar, grace, colm, priya, dorothy, liam, hana, samuel,
    ]
  }

  private static func person(
    _ id: Identifier<Volunteer>, _ name: String, _ slots: Slots?, _ age: AgeBand = .from35to49
  ) -> Volunteer {
    var volunteer = Volunteer(id: id, reference: reference("V-\(id)"), name: name)
    volunteer.slots = slots
    volunteer.ageBand = age
    volunteer.phone = "0151 496 00\(id.value < 10 ? "0" : "")\(id)"
    volunteer.email = "v\(id)@post.example"
    volunteer.postcode = "L36 \(id.value % 9 + 1)AB"
    volunteer.place = huyton
    volunteer.area = Identifier(1)
    volunteer.travelLimitMetres = 8000
    volunteer.mostWeeklyMinutes = 6 * 60
    volunteer.languages = [english]
    volunteer.experience = .before
    volunteer.registered = today.adding(days: -100 + Int(id.value))
    volunteer.lastContact = today.adding(days: -10)
    volunteer.lawfulBasis = .consent
    volunteer.consent = .given(today.adding(days: -90))
    return volunteer
  }

  private static var amina: Volunteer {
    var amina = person(
      V.amina, "Amina Yusuf", [Slots(Slot(.tuesday, .morning)), Slots(Slot(.wednesday, .afternoon))],
      .from25to34)
    amina.employment = .seekingWork
    amina.experience = .firstTime
    amina.wantedSkills = [stockControl]
    amina.likedCauses = [food]
    amina.lastContact = nil
    amina.preferredContact = .phone
    amina.ownWords = "I would like a way back to work"
    amina.wouldCarryOnAfterWork = true
    return amina
  }

  private static var tom: Volunteer {
    var tom = person(
      V.tom, "Tom Reece", [Slots(Slot(.tuesday, .morning)), Slots(Slot(.friday, .morning))], .from65to79)
    tom.skills = [SkillLevel(driving, level: 3)]
    tom.employment = .retired
    tom.rolesAtOnce = 2
    var check = Check(scheme: .dbs, level: .enhanced, workforce: .adults)
    check.issued = today.adding(days: -700)
    check.seenBy = "Ruth Okafor"
    check.reviewBy = today.adding(days: 30)
    tom.checks = [check]
    return tom
  }

  private static var jose: Volunteer {
    var jose = person(
      V.jose, "José Núñez-Łukasz", [Slots(Slot(.tuesday, .morning)), Slots(Slot(.saturday, .morning))],
      .from18to24)
    jose.employment = .student
    jose.availableUntil = today.adding(weeks: 6)
    jose.likedCauses = [environment]
    return jose
  }

  private static var wang: Volunteer {
    var wang = person(V.wang, "王小明", Slots(Slot(.saturday, .morning)))
    wang.languages = [mandarin]
    wang.likedCauses = [environment]
    return wang
  }

  private static var eve: Volunteer {
    person(V.eve, "Eve\u{1B}[31m Red\u{202E}dne\u{200B}", .any)
  }

  private static var bea: Volunteer {
    var bea = person(V.bea, "Bea Hartley", .any)
    bea.skills = [SkillLevel(cooking, level: 3)]
    bea.ownWords = "Nobody may read this"
    bea.hold = Hold(lead: "Ruth Okafor", since: today.adding(days: -5))
    return bea
  }

  private static var oscar: Volunteer {
    var oscar = person(V.oscar, "Oscar Doyle", .any)
    oscar.status = .optedOut
    return oscar
  }

  private static var grace: Volunteer {
    var grace = person(V.grace, "Grace Mbeki", .any)
    grace.status = .paused
    return grace
  }

  private static var colm: Volunteer {
    var colm = person(V.colm, "Colm Byrne", Slots(Slot(.tuesday, .morning)))
    colm.consent = .unknown
    return colm
  }

  private static var priya: Volunteer {
    var priya = person(
      V.priya, "Priya Nair",
      [
        Slots(Slot(.wednesday, .afternoon)), Slots(Slot(.thursday, .afternoon)),
        Slots(Slot(.thursday, .evening)),
      ])
    priya.skills = [SkillLevel(listening, level: 3)]
    priya.employment = .caring
    priya.rolesAtOnce = 2
    priya.checks = [Check(scheme: .dbs, level: .enhanced, workforce: .adults)]
    return priya
  }

  private static var dorothy: Volunteer {
    var dorothy = person(
      V.dorothy, "Dorothy Pike", [Slots(Slot(.wednesday, .afternoon)), Slots(Slot(.monday, .evening))],
      .from80)
    dorothy.rolesAtOnce = 2
    var check = Check(scheme: .dbs, level: .enhanced, workforce: .adults)
    check.issued = today.adding(days: -1200)
    check.seenBy = "Idris Vaughan"
    check.reviewBy = today.adding(days: -12)
    dorothy.checks = [check]
    return dorothy
  }

  private static var liam: Volunteer {
    var liam = person(V.liam, "Liam O’Hare", Slots(Slot(.saturday, .morning)), .from16to17)
    liam.guardian = "Nuala O’Hare"
    liam.experience = .firstTime
    return liam
  }

  private static var hana: Volunteer {
    person(V.hana, "Hana Kovářová", Slots(Slot(.saturday, .morning)))
  }

  private static var samuel: Volunteer {
    var samuel = person(V.samuel, "Samuel Achebe", nil, .notSaid)
    samuel.travelLimitMetres = nil
    samuel.mostWeeklyMinutes = nil
    return samuel
  }
}
