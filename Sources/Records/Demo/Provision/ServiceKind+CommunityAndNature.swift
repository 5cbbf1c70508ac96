extension ServiceKind {
  /// Gardens, animals, heritage, repairs, halls and shops.
  static let communityAndNature = [
    garden, reserve, repairCafe, animalRescue, museum, charityShop, hall, parkRun, community,
  ]

  private static let garden = ServiceKind(
    name: "Community Garden", cause: .environment, providers: [.community, .charity],
    posts: [Post(title: "Garden leader", hours: 20)],
    isCore: false, volunteerLed: 40,
    roles: [
      RoleKind(
        title: "Growing day", without: "# plots that feed a street", times: .mornings, places: 3...12,
        prefers: [.gardening, .manualHandling], develops: [.gardening, .teamwork], weeks: [4, 4, 8]),
      RoleKind(
        title: "Weekend watering", without: "a summer's seedlings", times: .weekends, minutes: 60...120,
        places: 1...4,
        prefers: [.gardening], develops: [.gardening], weeks: [4, 8]),
      RoleKind(
        title: "School group leader", without: "# children who have never pulled a carrot",
        times: .schoolDays, places: 1...3,
        requires: [.gardening], prefers: [.childCare, .teaching], develops: [.teaching, .leading],
        check: .children("Teaches children: regulated activity"), lowerAge: 18),
    ])

  private static let reserve = ServiceKind(
    name: "Nature Reserve", cause: .environment, providers: [.charity, .council],
    posts: [Post(title: "Ranger", hours: 37)], isCore: false,
    roles: [
      RoleKind(
        title: "Path work day", without: "# walkers a week turn back at the gate", times: .weekends,
        minutes: 60...90, places: 4...20,
        prefers: [.woodwork, .manualHandling, .teamwork], develops: [.woodwork, .teamwork], weeks: [1, 4],
        pattern: .monthly),
      RoleKind(
        title: "Bird count", without: "the record breaks after thirty years", times: .dated,
        minutes: 180...300, places: 2...8,
        prefers: [.recordKeeping, .navigation], develops: [.recordKeeping], weeks: [1]),
      RoleKind(
        title: "Visitor hide", without: "the hide is locked", times: .anyDay, places: 1...4,
        prefers: [.clearSpeech, .customerService],
        develops: [.customerService, .clearSpeech], paidPost: "Visitor assistant"),
    ])

  private static let repairCafe = ServiceKind(
    name: "Repair Café", cause: .environment, providers: [.community], posts: [], isCore: false,
    volunteerLed: 90,
    roles: [
      RoleKind(
        title: "Electrical fixer", without: "# lamps and toasters thrown away", times: .weekends,
        minutes: 45...75, places: 1...4,
        requires: [.electrical], prefers: [.teaching], develops: [.electrical], pattern: .monthly),
      RoleKind(
        title: "Bicycle fixer", without: "# bicycles rust in sheds", times: .weekends, minutes: 45...75,
        places: 1...3,
        requires: [.bicycleRepair], prefers: [.teaching], develops: [.bicycleRepair], pattern: .monthly),
      RoleKind(
        title: "Sewing table", without: "coats without zips in winter", times: .weekends, minutes: 45...75,
        places: 1...3,
        requires: [.sewing], prefers: [.teaching], develops: [.sewing], pattern: .monthly),
      RoleKind(
        title: "Welcome table", without: "people wait and do not know for what", times: .weekends,
        minutes: 45...75, places: 1...2,
        prefers: [.customerService, .recordKeeping], develops: [.customerService], pattern: .monthly),
    ])

  private static let animalRescue = ServiceKind(
    name: "Animal Rescue", cause: .animals, providers: [.charity],
    posts: [Post(title: "Kennel manager", hours: 37), Post(title: "Kennel hand", hours: 60)],
    isCore: false,
    roles: [
      RoleKind(
        title: "Dog walking", without: "# dogs stay in their runs", times: .anyDay, places: 3...10,
        prefers: [.animals],
        develops: [.animals], lowerAge: 18),
      RoleKind(
        title: "Kennel cleaning", without: "the kennels open late", times: .mornings, places: 2...5,
        prefers: [.animals, .manualHandling],
        develops: [.animals, .teamwork], paidPost: "Kennel hand"),
      RoleKind(
        title: "Home checker", without: "# animals that could go home wait a month", times: .flexible,
        minutes: 60...180, places: 1...4,
        requires: [.driving, .animals], qualifications: [.drivingLicence], lowerAge: 21),
    ])

  private static let museum = ServiceKind(
    name: "Museum", cause: .arts, providers: [.council, .charity, .company],
    posts: [
      Post(title: "Curator", hours: 37, qualification: "Museum studies"),
      Post(title: "Front of house", hours: 60),
    ], isCore: false,
    roles: [
      RoleKind(
        title: "Gallery steward", without: "two rooms stay closed", times: .anyDay, places: 2...6,
        prefers: [.clearSpeech, .customerService], develops: [.customerService, .clearSpeech],
        paidPost: "Front of house"),
      RoleKind(
        title: "Object cataloguing", without: "# crates that nobody has opened", minutes: 120...240,
        places: 1...3,
        requires: [.research], prefers: [.recordKeeping, .photography],
        develops: [.recordKeeping, .spreadsheets]),
      RoleKind(
        title: "Family workshop", without: "# families on a wet Saturday", times: .weekends, places: 1...4,
        requires: [.arts],
        prefers: [.childCare, .teaching], develops: [.teaching], pattern: .fortnightly),
    ])

  private static let charityShop = ServiceKind(
    name: "Charity Shop", cause: .health, providers: [.charity],
    posts: [Post(title: "Shop manager", hours: 37)], isCore: false,
    roles: [
      RoleKind(
        title: "Till and shop floor", without: "the shop shuts at lunch", times: .anyDay, minutes: 180...300,
        places: 2...6,
        prefers: [.customerService, .cashHandling], develops: [.customerService, .cashHandling, .teamwork]),
      RoleKind(
        title: "Sorting donations", without: "# bags wait in the back", places: 2...5,
        prefers: [.sortingAndPacking],
        develops: [.sortingAndPacking, .teamwork]),
      RoleKind(
        title: "Online sales", without: "good books are pulped", minutes: 90...180, places: 1...2,
        requires: [.webAndSocialMedia],
        prefers: [.photography, .basicIT], develops: [.webAndSocialMedia, .photography]),
      RoleKind(
        title: "Book expert", without: "nobody knows a first edition", times: .flexible, minutes: 60...120,
        places: 1...1,
        requires: [.research], prefers: [.customerService]),
    ])

  private static let hall = ServiceKind(
    name: "Village Hall", cause: .community, providers: [.community], posts: [], isCore: false,
    volunteerLed: 100, setting: .district,
    roles: [
      RoleKind(
        title: "Lunch club cook", without: "# people who cook for one", times: .mornings, minutes: 180...240,
        places: 1...4,
        requires: [.cooking], prefers: [.teamwork], develops: [.cooking], weeks: [8, 12]),
      RoleKind(
        title: "Hall opener", without: "classes wait in the rain", times: .evenings, minutes: 60...90,
        places: 1...3, weeks: [12, 26]),
      RoleKind(
        title: "Committee secretary", without: "the grant is not applied for", times: .evenings,
        minutes: 45...75, places: 1...1,
        requires: [.recordKeeping], prefers: [.governance, .basicIT], develops: [.governance], weeks: [52],
        pattern: .monthly),
      RoleKind(
        title: "Village fête", without: "the roof fund", times: .dated, minutes: 240...360, places: 5...25,
        weeks: [1]),
    ])

  private static let parkRun = ServiceKind(
    name: "Park Run and Walk", cause: .sport, providers: [.community], posts: [], isCore: false,
    volunteerLed: 100, setting: .town,
    roles: [
      RoleKind(
        title: "Course marshal", without: "# runners and a road to cross", times: .weekends,
        minutes: 90...120, places: 4...15,
        prefers: [.clearSpeech], develops: [.clearSpeech, .teamwork], weeks: [1, 4]),
      RoleKind(
        title: "Tail walker", without: "the slowest, who would not come again", times: .weekends,
        minutes: 90...120, places: 1...3,
        prefers: [.patience, .firstAid], weeks: [1, 4]),
    ])

  private static let community = ServiceKind(
    name: "Community Hub", cause: .community, providers: [.council, .charity, .company, .community],
    posts: [Post(title: "Hub manager", hours: 37), Post(title: "Activities worker", hours: 25)], isCore: true,
    roles: [
      RoleKind(
        title: "Welcome desk", without: "# people a day who do not know which door", places: 2...5,
        prefers: [.customerService, .clearSpeech], develops: [.customerService, .basicIT, .clearSpeech],
        paidPost: "Receptionist"),
      RoleKind(
        title: "Chair exercise", without: "# people who had just begun to stand up straighter",
        times: .mornings, minutes: 60...90,
        places: 1...2, requires: [.sport], prefers: [.careWork, .firstAid], develops: [.leading]),
      RoleKind(
        title: "Painting the hall", without: "the damp comes through again", times: .weekends,
        minutes: 240...360, places: 3...8,
        prefers: [.decorating], develops: [.decorating, .teamwork], weeks: [1, 2]),
      RoleKind(
        title: "Evening classes host", without: "# learners before a locked door", times: .evenings,
        places: 1...3,
        prefers: [.customerService, .basicIT], develops: [.leading]),
    ])
}
