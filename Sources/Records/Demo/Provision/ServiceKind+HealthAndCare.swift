extension ServiceKind {
  /// Hospitals, befriending, carers and disability.
  static let healthAndCare = [
    hospital, befriending, hospice, carers, dementiaCafe, drop, disability, listeningLine,
  ]

  private static let hospital = ServiceKind(
    name: "Hospital Volunteers", cause: .health, providers: [.health],
    posts: [
      Post(title: "Voluntary services manager", hours: 37),
      Post(title: "Ward nurse", hours: 150, qualification: "Registered nurse"),
      Post(title: "Discharge coordinator", hours: 37),
    ], isCore: true, setting: .town,
    roles: [
      RoleKind(
        title: "Ward visitor", without: "# patients a week whom nobody visits", times: .anyDay,
        places: 3...10,
        prefers: [.listening, .patience], develops: [.listening, .careWork],
        check: .adults("Sits with patients who are at risk"), lowerAge: 18),
      RoleKind(
        title: "Way-finder", without: "people are late for clinics they waited months for", times: .mornings,
        places: 2...8,
        prefers: [.clearSpeech, .customerService], develops: [.customerService, .clearSpeech]),
      RoleKind(
        title: "Home from hospital", without: "# people go home to an empty fridge", places: 2...5,
        requires: [.patience], prefers: [.driving, .careWork], develops: [.careWork],
        check: .adults("Goes into the homes of adults at risk"), lowerAge: 18, paidPost: "Discharge assistant"
      ),
      RoleKind(
        title: "Mealtime companion", without: "# patients on a ward eat too little", places: 2...6,
        prefers: [.patience, .careWork], develops: [.careWork, .dementia],
        check: .adults("Helps patients to eat: regulated activity"), lowerAge: 18,
        paidPost: "Healthcare assistant"),
      RoleKind(
        title: "Hospital radio", without: "the wards are silent of an evening", times: .evenings,
        places: 1...3,
        requires: [.clearSpeech], prefers: [.music, .basicIT], develops: [.clearSpeech]),
    ])

  private static let befriending = ServiceKind(
    name: "Befriending", cause: .olderPeople, providers: [.charity, .community],
    posts: [Post(title: "Befriending coordinator", hours: 30)], isCore: false,
    roles: [
      RoleKind(
        title: "Home visiting", without: "# people who see nobody from week to week", times: .anyDay,
        minutes: 60...120,
        places: 3...12, prefers: [.listening, .patience, .dementia], develops: [.listening, .dementia],
        check: .adults("Visits adults at risk at home, alone"), lowerAge: 18, weeks: [26, 26, 52]),
      RoleKind(
        title: "Telephone friend", without: "# people whose phone does not ring", times: .evenings,
        minutes: 60...90,
        places: 2...6, prefers: [.listening, .clearSpeech], develops: [.listening],
        check: .basic("Speaks with adults at risk, unobserved"), weeks: [12, 26], isRemote: true),
      RoleKind(
        title: "Weekend tea host", without: "# people have no table to come to", times: .weekends,
        places: 1...4,
        prefers: [.cooking, .listening], weeks: [12, 26], pattern: .monthly),
      RoleKind(
        title: "Walking companion", without: "people who would walk if they were not afraid to fall",
        places: 1...4,
        prefers: [.patience, .firstAid], develops: [.careWork, .firstAid],
        check: .adults("Alone with adults at risk")),
    ])

  private static let hospice = ServiceKind(
    name: "Hospice", cause: .health, providers: [.charity],
    posts: [
      Post(title: "Hospice nurse", hours: 120, qualification: "Registered nurse"),
      Post(title: "Volunteer manager", hours: 30),
      Post(title: "Bereavement counsellor", hours: 20, qualification: "Counsellor"),
    ], isCore: true,
    roles: [
      RoleKind(
        title: "Bedside companion", without: "# people who would otherwise die alone", times: .anyDay,
        places: 2...6,
        requires: [.listening], prefers: [.calm, .patience], develops: [.listening],
        check: .adults("Sits with people who are dying"), lowerAge: 21, weeks: [26, 52]),
      RoleKind(
        title: "Hospice gardener", without: "the garden outside the windows grows wild", times: .mornings,
        places: 1...4,
        prefers: [.gardening], develops: [.gardening]),
      RoleKind(
        title: "Reception", without: "families arrive and nobody greets them", times: .weekends,
        places: 1...3,
        prefers: [.clearSpeech, .calm, .customerService], develops: [.customerService],
        paidPost: "Receptionist"),
      RoleKind(
        title: "Shop assistant", without: "the shop that pays for two nurses", times: .anyDay, places: 2...8,
        prefers: [.customerService, .cashHandling, .sortingAndPacking],
        develops: [.customerService, .cashHandling]),
    ])

  private static let carers = ServiceKind(
    name: "Carers' Centre", cause: .carers, providers: [.charity, .council],
    posts: [Post(title: "Carers' support worker", hours: 37), Post(title: "Respite care worker", hours: 60)],
    isCore: true,
    roles: [
      RoleKind(
        title: "Sitter", without: "# carers who have not left the house in a month",
        minutes: 150...240,
        places: 2...6, requires: [.careWork], prefers: [.patience, .dementia], develops: [.careWork],
        check: .adults("Personal care at home: regulated activity"), lowerAge: 18, weeks: [12, 26],
        paidPost: "Respite care worker"),
      RoleKind(
        title: "Carers' café host", without: "# carers have nobody to compare notes with", places: 1...3,
        prefers: [.listening, .customerService], develops: [.leading, .listening], pattern: .fortnightly),
      RoleKind(
        title: "Young carers' club", without: "# children who care for a parent have no evening off",
        cause: .youngPeople, times: .evenings,
        places: 2...5, prefers: [.youthWork, .sport, .arts], develops: [.youthWork],
        check: .children("Supervises children: regulated activity"), lowerAge: 18, weeks: [12, 26]),
    ])

  private static let dementiaCafe = ServiceKind(
    name: "Memory Café", cause: .olderPeople, providers: [.charity, .community, .health],
    posts: [Post(title: "Memory café leader", hours: 16)], isCore: false, volunteerLed: 20,
    roles: [
      RoleKind(
        title: "Table host", without: "# couples have no afternoon out together", places: 2...5,
        prefers: [.dementia, .listening, .patience], develops: [.dementia, .listening]),
      RoleKind(
        title: "Singing leader", without: "the songs that they remember go unsung", minutes: 90...150,
        places: 1...2,
        requires: [.music], prefers: [.dementia, .leading], develops: [.leading], pattern: .fortnightly),
      RoleKind(
        title: "Lift giver", without: "# people can't come any more", places: 1...4, requires: [.driving],
        qualifications: [.drivingLicence], check: .basic("Collects people from home"), lowerAge: 21),
    ])

  private static let drop = ServiceKind(
    name: "Wellbeing Drop-in", cause: .mentalHealth, providers: [.charity, .health, .council],
    posts: [
      Post(title: "Mental health worker", hours: 74, qualification: "Mental health practitioner"),
      Post(title: "Centre manager", hours: 37),
    ],
    isCore: true,
    roles: [
      RoleKind(
        title: "Drop-in host", without: "# people stand before a locked door", places: 2...5,
        prefers: [.listening, .calm], develops: [.listening, .calm]),
      RoleKind(
        title: "Craft group", without: "a group of # has no leader", minutes: 90...180, places: 1...3,
        requires: [.arts],
        prefers: [.leading, .patience], develops: [.leading, .teaching]),
      RoleKind(
        title: "Peer mentor", without: "# people just out of hospital", minutes: 60...150, places: 2...5,
        requires: [.listening], prefers: [.mentoring, .calm], develops: [.mentoring],
        check: .adults("One to one with adults at risk"), lowerAge: 18, weeks: [12, 26]),
      RoleKind(
        title: "Evening singing", without: "the longest evening of the week", times: .evenings,
        minutes: 90...150,
        places: 1...3, prefers: [.music], pattern: .weekly),
    ])

  private static let disability = ServiceKind(
    name: "Inclusive Sports", cause: .disability, providers: [.charity, .community, .council],
    posts: [
      Post(title: "Inclusion officer", hours: 30),
      Post(title: "Swimming teacher", hours: 12, qualification: "Swimming teacher"),
    ],
    isCore: false,
    roles: [
      RoleKind(
        title: "Pool buddy", without: "# swimmers wait at the side", times: .weekends, minutes: 60...120,
        places: 3...10,
        prefers: [.sport, .patience], develops: [.sport, .careWork],
        check: .children("Helps children change and swim: regulated activity"), lowerAge: 18),
      RoleKind(
        title: "Poolside lifeguard", without: "the session can't open", times: .weekends, minutes: 90...150,
        places: 1...2,
        qualifications: [.lifeguard], lowerAge: 16, paidPost: "Lifeguard"),
      RoleKind(
        title: "Wheelchair games helper", without: "a team of # with nobody to referee", times: .evenings,
        places: 1...4,
        prefers: [.sport, .teamwork], develops: [.sport, .leading]),
      RoleKind(
        title: "Signed activities", without: "# Deaf children who join in by guessing", times: .weekends,
        places: 1...2,
        requires: [.signLanguage], prefers: [.childCare],
        check: .children("Supervises children: regulated activity"),
        languages: [.signed]),
    ])

  private static let listeningLine = ServiceKind(
    name: "Listening Line", cause: .mentalHealth, providers: [.charity],
    posts: [Post(title: "Line supervisor", hours: 74)], isCore: false, setting: .town,
    roles: [
      RoleKind(
        title: "Evening listener", without: "one call in # is not answered", times: .evenings,
        minutes: 150...240,
        places: 4...12, requires: [.listening], prefers: [.calm], develops: [.listening, .calm],
        check: .basic("Speaks with people in distress, unobserved"), lowerAge: 18, weeks: [52], isRemote: true
      ),
      RoleKind(
        title: "Newsletter", without: "supporters hear nothing for months", times: .flexible,
        minutes: 60...120, places: 1...1,
        requires: [.webAndSocialMedia], prefers: [.photography], develops: [.webAndSocialMedia],
        isRemote: true),
    ])
}
