/// The skills of the demo.
enum DemoSkill: String, CaseIterable {
  case listening = "Active listening"
  case patience = "Patience and understanding"
  case clearSpeech = "Clear spoken communication"
  case calm = "Calmness under pressure"
  case teamwork = "Working in a team"
  case leading = "Leading a small group"
  case mentoring = "Mentoring"
  case customerService = "Customer service"
  case cashHandling = "Handling cash"
  case recordKeeping = "Record keeping"
  case basicIT = "Basic IT"
  case spreadsheets = "Spreadsheets"
  case webAndSocialMedia = "Web and social media"
  case photography = "Photography"
  case formFilling = "Filling in forms"
  case moneyAdvice = "Money and debt"
  case cooking = "Cooking"
  case foodHygiene = "Food hygiene practice"
  case sortingAndPacking = "Sorting and packing"
  case manualHandling = "Safe manual handling"
  case driving = "Driving"
  case gardening = "Gardening"
  case woodwork = "Woodwork"
  case sewing = "Sewing"
  case electrical = "Electrical repairs"
  case decorating = "Painting and decorating"
  case bicycleRepair = "Bicycle repair"
  case firstAid = "First aid"
  case sport = "Sport and games"
  case arts = "Arts and crafts"
  case music = "Music and singing"
  case teaching = "Teaching and explaining"
  case childCare = "Working with children"
  case youthWork = "Working with young people"
  case careWork = "Care of older people"
  case dementia = "Dementia awareness"
  case signLanguage = "British Sign Language"
  case interpreting = "Interpreting"
  case animals = "Handling animals"
  case navigation = "Map reading"
  case radio = "Use of radios"
  case fundraising = "Fundraising"
  case bookkeeping = "Bookkeeping"
  case governance = "Committees and governance"
  case research = "Local history and archives"
}

/// The causes of the demo.
enum DemoCause: String, CaseIterable {
  case food = "Food and poverty"
  case olderPeople = "Older people"
  case transport = "Community transport"
  case health = "Health"
  case mentalHealth = "Mental health"
  case disability = "Disability"
  case carers = "Carers"
  case children = "Children and families"
  case youngPeople = "Young people"
  case education = "Education and learning"
  case advice = "Advice and money"
  case homelessness = "Housing and homelessness"
  case refugees = "Refugees and migrants"
  case environment = "Environment"
  case animals = "Animal welfare"
  case arts = "Arts and heritage"
  case sport = "Sport and outdoors"
  case community = "Local community"
  case justice = "Justice and safety"
  case emergency = "Emergencies and resilience"
}

/// The languages of the demo.
enum DemoLanguage: String, CaseIterable {
  case english = "English"
  case welsh = "Welsh"
  case polish = "Polish"
  case urdu = "Urdu"
  case punjabi = "Punjabi"
  case bengali = "Bengali"
  case gujarati = "Gujarati"
  case arabic = "Arabic"
  case farsi = "Farsi"
  case kurdish = "Kurdish"
  case somali = "Somali"
  case tigrinya = "Tigrinya"
  case romanian = "Romanian"
  case portuguese = "Portuguese"
  case spanish = "Spanish"
  case french = "French"
  case turkish = "Turkish"
  case ukrainian = "Ukrainian"
  case mandarin = "Mandarin"
  case cantonese = "Cantonese"
  case vietnamese = "Vietnamese"
  case yoruba = "Yoruba"
  case greek = "Greek"
  case signed = "British Sign Language (signed)"
}

/// The qualifications of the demo.
enum DemoQualification: String, CaseIterable {
  case drivingLicence = "Full driving licence"
  case minibus = "Minibus permit (MiDAS)"
  case foodHygiene = "Food hygiene certificate, level 2"
  case firstAid = "First aid at work"
  case adviser = "Generalist adviser certificate"
  case coaching = "Sports coaching award, level 1"
  case lifeguard = "Pool lifeguard award"
  case teachingEnglish = "Certificate in teaching English (CELTA)"

  /// The body that issues it.
  var body: String {
    switch self {
    case .drivingLicence: "Invented Driver Agency"
    case .minibus: "Invented Transport Association"
    case .foodHygiene: "Invented Food Institute"
    case .firstAid: "Invented Ambulance Corps"
    case .adviser: "Invented Advice Council"
    case .coaching: "Invented Coaching Board"
    case .lifeguard: "Invented Lifesavers"
    case .teachingEnglish: "Invented Examinations Board"
    }
  }

  /// For how many years it lasts; nil where it does not run out.
  var years: Int? {
    switch self {
    case .drivingLicence: 10
    case .minibus: 4
    case .foodHygiene, .firstAid: 3
    case .lifeguard: 2
    case .adviser, .coaching, .teachingEnglish: nil
    }
  }
}

/// What makes a place possible for a person, in the demo.
enum DemoAccess: String, CaseIterable {
  case stepFree = "Step-free access"
  case accessibleToilet = "Accessible toilet"
  case hearingLoop = "Hearing loop"
  case quietSpace = "A quiet space"
  case largePrint = "Large print"
  case seating = "A seat throughout"
  case assistanceDog = "Assistance dogs welcome"
  case busStop = "Bus stop at the door"
  case flexibleBreaks = "Breaks when needed"
  case writtenInstructions = "Written instructions"
}
