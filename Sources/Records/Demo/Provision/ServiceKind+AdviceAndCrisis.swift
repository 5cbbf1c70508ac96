extension ServiceKind {
  /// Advice, justice and emergencies.
  static let adviceAndCrisis = [adviceCentre, debtLine, refuge, resilience, firstResponse]

  private static let adviceCentre = ServiceKind(
    name: "Advice Centre", cause: .advice, providers: [.charity, .council],
    posts: [
      Post(title: "Advice supervisor", hours: 37, qualification: "Generalist adviser certificate"),
      Post(title: "Caseworker", hours: 74),
      Post(title: "Receptionist", hours: 30),
    ], isCore: true,
    roles: [
      RoleKind(
        title: "Generalist adviser", without: "# people a week are told to come back", minutes: 300...420,
        places: 2...5,
        requires: [.formFilling], prefers: [.listening, .recordKeeping], develops: [.moneyAdvice],
        qualifications: [.adviser], lowerAge: 18, weeks: [26, 52], paidPost: "Caseworker"),
      RoleKind(
        title: "Form-filling helper", without: "# claims and appeals run out of time", places: 2...6,
        prefers: [.formFilling, .patience, .clearSpeech],
        develops: [.formFilling, .listening, .recordKeeping], lowerAge: 18),
      RoleKind(
        title: "Front desk", without: "the queue goes round the corner", times: .mornings, places: 1...4,
        prefers: [.customerService, .calm], develops: [.customerService, .recordKeeping, .calm],
        paidPost: "Receptionist"),
      RoleKind(
        title: "Treasurer", without: "the accounts are a year behind", times: .evenings, minutes: 60...120,
        places: 1...1,
        requires: [.bookkeeping], prefers: [.governance, .spreadsheets], lowerAge: 18, weeks: [52],
        pattern: .monthly),
    ])

  private static let debtLine = ServiceKind(
    name: "Debt Help", cause: .advice, providers: [.charity], posts: [Post(title: "Debt adviser", hours: 37)],
    isCore: true,
    roles: [
      RoleKind(
        title: "Budget buddy", without: "# households open no letters", minutes: 60...120, places: 2...5,
        requires: [.moneyAdvice], prefers: [.listening, .patience], develops: [.moneyAdvice],
        check: .basic("Sees people's bank papers"), lowerAge: 21, weeks: [12, 26]),
      RoleKind(
        title: "Call-back volunteer", without: "# messages on the machine", times: .evenings,
        minutes: 60...120, places: 1...3,
        prefers: [.clearSpeech, .recordKeeping], develops: [.clearSpeech, .recordKeeping], isRemote: true),
    ])

  private static let refuge = ServiceKind(
    name: "Women's Refuge", cause: .justice, providers: [.charity],
    posts: [Post(title: "Refuge worker", hours: 111), Post(title: "Children's worker", hours: 30)],
    isCore: true, setting: .town,
    roles: [
      RoleKind(
        title: "Children's play", without: "# children who left their toys behind", times: .schoolDays,
        places: 1...4,
        requires: [.childCare], prefers: [.arts, .calm], develops: [.childCare, .calm],
        check: .children("Supervises children: regulated activity"), lowerAge: 21, weeks: [12, 26],
        paidPost: "Children's worker"),
      RoleKind(
        title: "Court companion", without: "# people who would go to court alone", times: .flexible,
        minutes: 120...300,
        places: 1...3, requires: [.calm], prefers: [.listening],
        check: .adults("One to one with adults at risk"), lowerAge: 21),
      RoleKind(
        title: "Donations room", without: "bags pile up in the hall", places: 1...3,
        prefers: [.sortingAndPacking],
        develops: [.sortingAndPacking], lowerAge: 18),
    ])

  private static let resilience = ServiceKind(
    name: "Flood Wardens", cause: .emergency, providers: [.community, .council], posts: [], isCore: false,
    volunteerLed: 80,
    setting: .district,
    roles: [
      RoleKind(
        title: "Flood warden", without: "# houses by the river with no warning", times: .flexible,
        minutes: 30...60,
        places: 4...20, prefers: [.calm, .radio, .navigation], develops: [.radio], lowerAge: 18,
        weeks: [26, 52]),
      RoleKind(
        title: "Rest centre crew", without: "nobody to open the hall at night", times: .flexible,
        minutes: 30...60, places: 3...12,
        prefers: [.calm, .firstAid, .cooking], develops: [.firstAid]),
      RoleKind(
        title: "Radio operator", without: "the valley without a signal", times: .evenings, minutes: 60...90,
        places: 1...2,
        requires: [.radio], prefers: [.clearSpeech], pattern: .monthly),
    ])

  private static let firstResponse = ServiceKind(
    name: "Community First Responders", cause: .emergency, providers: [.health, .charity],
    posts: [Post(title: "Responder trainer", hours: 20, qualification: "Paramedic")], isCore: true,
    setting: .district,
    roles: [
      RoleKind(
        title: "First responder", without: "# minutes until an ambulance reaches the last village",
        times: .anyDay,
        minutes: 240...480, places: 2...6, requires: [.firstAid, .driving], prefers: [.calm, .radio],
        qualifications: [.firstAid], check: .adults("Gives treatment: regulated activity"), lowerAge: 18,
        weeks: [52]),
      RoleKind(
        title: "Defibrillator checks", without: "# cabinets that nobody has opened this year",
        times: .flexible,
        minutes: 30...60, places: 1...4, prefers: [.recordKeeping], weeks: [12, 26], pattern: .monthly),
      RoleKind(
        title: "First aid day", without: "a street fair that may not open", times: .dated, minutes: 240...360,
        places: 3...10,
        requires: [.firstAid], prefers: [.calm], qualifications: [.firstAid], weeks: [1]),
    ])
}
