extension ServiceKind {
  /// Food, shelter and getting about.
  static let foodAndHome = [
    foodBank, communityCafe, nightShelter, communityTransport, goodNeighbours, furniture,
  ]

  private static let foodBank = ServiceKind(
    name: "Food Bank", cause: .food, providers: [.charity, .community, .charity],
    posts: [Post(title: "Food bank manager", hours: 37), Post(title: "Warehouse coordinator", hours: 20)],
    isCore: true,
    roles: [
      RoleKind(
        title: "Parcel packing", without: "# households a week wait another day for food", times: .mornings,
        places: 3...10, prefers: [.sortingAndPacking, .manualHandling, .teamwork],
        develops: [.sortingAndPacking, .teamwork, .manualHandling], paidPost: "Warehouse assistant"),
      RoleKind(
        title: "Welcome and tea", without: "people come in and are met by a queue", places: 2...5,
        prefers: [.listening, .clearSpeech, .customerService], develops: [.customerService, .clearSpeech]),
      RoleKind(
        title: "Delivery driver", without: "# households who can't carry a parcel home", places: 1...4,
        requires: [.driving], prefers: [.manualHandling, .navigation], develops: [.navigation],
        qualifications: [.drivingLicence], lowerAge: 21),
      RoleKind(
        title: "Stock count", without: "shelves are bought twice or run out", times: .evenings,
        minutes: 90...150, places: 1...3, prefers: [.spreadsheets, .recordKeeping],
        develops: [.spreadsheets, .recordKeeping]),
      RoleKind(
        title: "Supermarket collection", without: "# crates a week go to waste", times: .weekends,
        places: 2...30, prefers: [.clearSpeech], develops: [.fundraising, .clearSpeech], weeks: [1, 2, 4],
        pattern: .monthly),
    ])

  private static let communityCafe = ServiceKind(
    name: "Community Café", cause: .community, providers: [.community, .charity, .company],
    posts: [Post(title: "Café manager", hours: 30), Post(title: "Cook", hours: 20)], isCore: false,
    volunteerLed: 25,
    roles: [
      RoleKind(
        title: "Lunch cook", without: "# people have no hot meal that day", times: .mornings,
        minutes: 180...300,
        places: 1...3, requires: [.cooking], prefers: [.foodHygiene, .teamwork],
        develops: [.leading, .foodHygiene],
        qualifications: [.foodHygiene], lowerAge: 18, paidPost: "Cook"),
      RoleKind(
        title: "Serving and till", without: "the café closes at noon", places: 2...6,
        prefers: [.customerService, .cashHandling], develops: [.customerService, .cashHandling, .teamwork]),
      RoleKind(
        title: "Washing up and tidying", without: "tables stay unlaid", places: 1...3, prefers: [.teamwork],
        develops: [.foodHygiene, .teamwork]),
      RoleKind(
        title: "Film night host", without: "# neighbours spend the evening alone", times: .evenings,
        places: 1...3,
        prefers: [.basicIT, .customerService], develops: [.leading], pattern: .fortnightly),
    ])

  private static let nightShelter = ServiceKind(
    name: "Night Shelter", cause: .homelessness, providers: [.charity, .community],
    posts: [
      Post(title: "Shelter manager", hours: 37), Post(title: "Night worker", hours: 40),
      Post(title: "Support worker", hours: 35),
    ],
    isCore: true, setting: .town,
    roles: [
      RoleKind(
        title: "Evening meal", without: "# people eat cold food or none", times: .evenings, places: 3...8,
        prefers: [.cooking, .foodHygiene], develops: [.foodHygiene, .teamwork], lowerAge: 18),
      RoleKind(
        title: "Night watch", without: "beds close and # people sleep out", times: .nights,
        minutes: 480...600,
        places: 2...4, requires: [.calm], prefers: [.listening, .firstAid], develops: [.firstAid, .calm],
        check: .basic("Alone at night with people who are at risk"), lowerAge: 21, weeks: [12, 12, 26],
        paidPost: "Night worker"),
      RoleKind(
        title: "Clothes and laundry", without: "people go out in wet clothes", places: 1...3,
        prefers: [.sortingAndPacking],
        develops: [.sortingAndPacking]),
      RoleKind(
        title: "Moving-on mentor", without: "# people who have a key for the first time in years",
        minutes: 60...120, places: 2...5, requires: [.mentoring], prefers: [.listening, .formFilling],
        develops: [.mentoring, .listening], check: .adults("Supports adults at risk, one to one"),
        lowerAge: 21,
        weeks: [26, 26, 52]),
    ])

  private static let communityTransport = ServiceKind(
    name: "Community Transport", cause: .transport, providers: [.charity, .council, .community],
    posts: [
      Post(title: "Transport manager", hours: 37),
      Post(title: "Minibus driver", hours: 25, qualification: "Minibus permit"),
    ],
    isCore: true,
    roles: [
      RoleKind(
        title: "Minibus driver", without: "# people miss the only bus to the shops", minutes: 180...300,
        places: 1...4,
        requires: [.driving], prefers: [.patience, .navigation], develops: [.navigation, .customerService],
        qualifications: [.minibus], check: .adults("Drives adults at risk, alone with them"), lowerAge: 25,
        upperAge: (79, "The insurer covers drivers up to 79"), paidPost: "Minibus driver"),
      RoleKind(
        title: "Passenger assistant", without: "people who can't board alone stay at home", places: 1...4,
        prefers: [.patience, .manualHandling, .firstAid], develops: [.careWork, .firstAid],
        check: .adults("Helps adults at risk on and off, hands on")),
      RoleKind(
        title: "Car scheme driver", without: "# hospital appointments a week are missed", times: .flexible,
        minutes: 60...240, places: 3...12, requires: [.driving], prefers: [.patience, .navigation],
        qualifications: [.drivingLicence], check: .basic("Collects people from their homes, alone with them"),
        lowerAge: 21),
      RoleKind(
        title: "Booking desk", without: "the phone rings out", times: .mornings, places: 1...3,
        prefers: [.clearSpeech, .basicIT, .recordKeeping],
        develops: [.basicIT, .clearSpeech, .recordKeeping],
        paidPost: "Booking clerk"),
    ])

  private static let goodNeighbours = ServiceKind(
    name: "Good Neighbours", cause: .olderPeople, providers: [.community], posts: [], isCore: false,
    volunteerLed: 100,
    setting: .district,
    roles: [
      RoleKind(
        title: "Shopping trip", without: "# people rely on what the milkman brings", places: 1...4,
        requires: [.driving], prefers: [.patience], qualifications: [.drivingLicence],
        check: .basic("Handles people's money and shopping")),
      RoleKind(
        title: "Odd jobs", without: "a dripping tap stays a dripping tap", times: .flexible,
        minutes: 60...150, places: 1...4,
        prefers: [.woodwork, .electrical, .decorating], develops: [.woodwork]),
      RoleKind(
        title: "Dog walking for neighbours", without: "# people would have to give up a dog", times: .anyDay,
        minutes: 60...180, places: 1...3, prefers: [.animals], weeks: [4, 4, 8]),
      RoleKind(
        title: "Prescription run", without: "medicines come two days late", minutes: 60...120, places: 1...4,
        prefers: [.driving, .navigation], weeks: [4, 8, 12]),
    ])

  private static let furniture = ServiceKind(
    name: "Furniture Store", cause: .homelessness, providers: [.charity, .company],
    posts: [
      Post(title: "Store manager", hours: 37),
      Post(title: "Van driver", hours: 37, qualification: "Full driving licence"),
    ],
    isCore: false, setting: .town,
    roles: [
      RoleKind(
        title: "Van mate", without: "# families sit on the floor", minutes: 180...360, places: 1...4,
        requires: [.manualHandling], prefers: [.teamwork], develops: [.manualHandling, .navigation],
        lowerAge: 18,
        paidPost: "Van mate"),
      RoleKind(
        title: "Workshop repairs", without: "good chairs go to the tip", places: 2...5, requires: [.woodwork],
        prefers: [.sewing, .electrical], develops: [.woodwork, .electrical]),
      RoleKind(
        title: "Showroom and till", without: "the store opens three days in place of six", times: .anyDay,
        places: 2...5,
        prefers: [.customerService, .cashHandling], develops: [.customerService, .cashHandling]),
    ])
}
