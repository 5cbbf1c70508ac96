extension ServiceKind {
  /// Schools, youth work, libraries and languages.
  static let childrenAndLearning = [schoolReaders, youthClub, library, language, jobClub, familyCentre]

  private static let regulated = "Supervises children: regulated activity"

  private static let schoolReaders = ServiceKind(
    name: "School Readers", cause: .children, providers: [.charity, .council],
    posts: [Post(title: "Reading coordinator", hours: 25), Post(title: "Teaching assistant", hours: 60)],
    isCore: false,
    roles: [
      RoleKind(
        title: "Reading helper", without: "# children read aloud to nobody", times: .schoolDays,
        minutes: 90...150,
        places: 3...10, prefers: [.patience, .childCare, .teaching], develops: [.teaching, .childCare],
        check: .children("Teaches children every week: regulated activity"), lowerAge: 18,
        weeks: [12, 12, 36]),
      RoleKind(
        title: "Number club", without: "# children who are a year behind", times: .schoolDays,
        minutes: 60...120,
        places: 1...4, requires: [.teaching], prefers: [.patience], develops: [.teaching],
        check: .children("Teaches children every week: regulated activity"), lowerAge: 18,
        paidPost: "Teaching assistant"),
      RoleKind(
        title: "Library corner", without: "the book room stays shut", times: .schoolDays, places: 1...2,
        prefers: [.recordKeeping, .childCare], check: .children(regulated)),
    ])

  private static let youthClub = ServiceKind(
    name: "Youth Club", cause: .youngPeople, providers: [.community, .charity, .council],
    posts: [
      Post(title: "Youth worker", hours: 37, qualification: "Youth worker"),
      Post(title: "Sessional youth worker", hours: 15),
    ],
    isCore: false, volunteerLed: 10,
    roles: [
      RoleKind(
        title: "Session helper", without: "# young people and nowhere to go that evening", times: .evenings,
        places: 2...6, prefers: [.youthWork, .sport, .arts], develops: [.youthWork, .teamwork],
        check: .children(regulated), lowerAge: 18, paidPost: "Sessional youth worker"),
      RoleKind(
        title: "Football coach", without: "a team of # without a coach", times: .weekends, places: 1...3,
        requires: [.sport], prefers: [.leading, .firstAid], develops: [.leading], qualifications: [.coaching],
        check: .children(regulated), lowerAge: 18),
      RoleKind(
        title: "Youth panel member", without: "grants are given with no young voice", times: .evenings,
        minutes: 45...60,
        places: 3...8, develops: [.governance, .clearSpeech], lowerAge: 16,
        upperAge: (25, "A panel of the young people whom the grants are for"), weeks: [26, 52],
        pattern: .monthly),
      RoleKind(
        title: "Homework help", without: "# pupils with no quiet table", times: .evenings, minutes: 90...120,
        places: 1...4,
        requires: [.teaching], prefers: [.basicIT], develops: [.teaching], check: .children(regulated),
        lowerAge: 18),
    ])

  private static let library = ServiceKind(
    name: "Library", cause: .education, providers: [.council, .community],
    posts: [
      Post(title: "Librarian", hours: 37, qualification: "Librarian"),
      Post(title: "Library assistant", hours: 50),
    ],
    isCore: true, volunteerLed: 15,
    roles: [
      RoleKind(
        title: "Digital helper", without: "# people who can't fill in a form on a screen", minutes: 90...180,
        places: 2...5, requires: [.basicIT], prefers: [.teaching, .patience],
        develops: [.teaching, .clearSpeech]),
      RoleKind(
        title: "Home library round", without: "# readers who can't come in", minutes: 90...150, places: 1...4,
        requires: [.driving], prefers: [.patience], qualifications: [.drivingLicence],
        check: .basic("Visits people at home"), pattern: .fortnightly),
      RoleKind(
        title: "Story time", without: "# toddlers on a rug and no story", times: .mornings, minutes: 60...90,
        places: 1...3,
        requires: [.clearSpeech], prefers: [.childCare, .music], develops: [.childCare]),
      RoleKind(
        title: "Weekend desk", without: "the library stays shut at weekends", times: .weekends,
        places: 1...3,
        prefers: [.customerService, .recordKeeping], develops: [.customerService, .recordKeeping],
        paidPost: "Library assistant"),
      RoleKind(
        title: "Local archive scanning", without: "# boxes of photographs fade", times: .flexible,
        places: 1...3,
        requires: [.basicIT], prefers: [.research], develops: [.research, .recordKeeping], isRemote: true),
    ])

  private static let language = ServiceKind(
    name: "Language Café", cause: .refugees, providers: [.charity, .community, .council],
    posts: [
      Post(title: "English teacher", hours: 24, qualification: "Teaching certificate"),
      Post(title: "Welcome worker", hours: 30),
    ],
    isCore: false, setting: .town,
    roles: [
      RoleKind(
        title: "Conversation partner", without: "# learners with nobody to practise on", places: 3...10,
        prefers: [.patience, .clearSpeech, .teaching], develops: [.teaching, .clearSpeech]),
      RoleKind(
        title: "English class", without: "a waiting list of #", times: .evenings, minutes: 120...180,
        places: 1...3,
        requires: [.teaching], prefers: [.patience, .leading], qualifications: [.teachingEnglish],
        paidPost: "English teacher"),
      RoleKind(
        title: "Appointment interpreter", without: "# people who bring their child to interpret",
        times: .flexible,
        minutes: 60...180, places: 1...3, requires: [.interpreting], prefers: [.calm],
        languages: [.arabic, .farsi, .kurdish, .tigrinya, .ukrainian, .romanian, .somali, .urdu], lowerAge: 18
      ),
      RoleKind(
        title: "Crèche helper", without: "# mothers who can't come to class", times: .schoolDays,
        places: 1...4,
        requires: [.childCare], prefers: [.arts], develops: [.childCare], check: .children(regulated),
        lowerAge: 18),
    ])

  private static let jobClub = ServiceKind(
    name: "Job Club", cause: .education, providers: [.charity, .company, .council],
    posts: [Post(title: "Employment adviser", hours: 37)], isCore: false,
    roles: [
      RoleKind(
        title: "Interview practice", without: "# people go in cold", minutes: 60...150, places: 2...4,
        requires: [.clearSpeech], prefers: [.mentoring, .listening], develops: [.mentoring]),
      RoleKind(
        title: "CV helper", without: "# people send the same page to everyone", places: 2...4,
        requires: [.basicIT],
        prefers: [.formFilling, .teaching], develops: [.formFilling, .teaching]),
      RoleKind(
        title: "Computer room", without: "the room is locked half of the week", times: .mornings,
        places: 1...3,
        prefers: [.basicIT, .patience], develops: [.basicIT, .customerService]),
    ])

  private static let familyCentre = ServiceKind(
    name: "Family Centre", cause: .children, providers: [.council, .charity],
    posts: [
      Post(title: "Family support worker", hours: 74),
      Post(title: "Nursery nurse", hours: 37, qualification: "Early years level 3"),
    ],
    isCore: true,
    roles: [
      RoleKind(
        title: "Play helper", without: "# families are turned away at the door", times: .schoolDays,
        places: 2...5,
        prefers: [.childCare, .arts], develops: [.childCare, .teamwork], check: .children(regulated)),
      RoleKind(
        title: "Home-visiting parent", without: "# parents with a baby and nobody to ask", times: .schoolDays,
        minutes: 120...180, places: 2...6, requires: [.childCare], prefers: [.listening],
        develops: [.listening],
        check: .children("Alone with children in their home: regulated activity"), lowerAge: 21,
        weeks: [26, 26, 52],
        paidPost: "Family support worker"),
      RoleKind(
        title: "Baby clothes exchange", without: "# families buy new or go without", times: .mornings,
        places: 1...3,
        prefers: [.sortingAndPacking], develops: [.sortingAndPacking, .customerService]),
      RoleKind(
        title: "Holiday lunches", without: "# children miss their school dinner", times: .dated,
        minutes: 180...240,
        places: 3...12, prefers: [.cooking, .childCare], develops: [.cooking], weeks: [1, 2]),
    ])
}
