import Matching

// Every choice of the domain with the words that forms and spreadsheets use for it. The first word of each is the one
// that exports write; it is never a shape (`16-17`) that a spreadsheet would turn into a date.

extension Words where Value == Employment {
  static let employment = Words([
    (
      .seekingWork,
      [
        "seeking work", "looking for work", "job seeker", "jobseeker", "unemployed", "unemployed and looking",
        "out of work",
      ]
    ),
    (
      .employed,
      [
        "employed", "working", "in work", "full time", "part time", "employed full time",
        "employed part time", "self employed",
      ]
    ),
    (
      .student,
      [
        "student", "studying", "in education", "full time education", "full time student",
        "part time student",
      ]
    ),
    (.retired, ["retired", "semi retired"]),
    (
      .caring,
      ["caring", "carer", "full time carer", "looking after home or family", "homemaker", "unpaid carer"]
    ),
    (
      .notLooking,
      ["not looking", "not looking for work", "not working", "unable to work", "long term sick", "other"]
    ),
    (.notPermittedToWork, ["not permitted to work", "no right to work", "asylum seeker", "seeking asylum"]),
    (.notSaid, ["not said", "prefer not to say", "rather not say", "unknown", "not known"]),
  ])
}

extension Words where Value == Experience {
  static let experience = Words([
    (
      .firstTime,
      [
        "first time", "first timer", "new", "never", "yes", "true", "1", "y", "new volunteer",
        "new to volunteering",
      ]
    ),
    (
      .before,
      ["before", "has volunteered before", "experienced", "no", "false", "0", "n", "returning", "some"]
    ),
    (.notSaid, ["not said", "prefer not to say", "unknown", "not known"]),
  ])
}

extension Words where Value == VolunteerStatus {
  /// Erasing is no status to be imported: it has a command of its own, so it has no word here.
  static let status = Words([
    (.active, ["active", "live", "approved", "current", "available", "registered", "open"]),
    (
      .paused, ["paused", "on hold", "inactive", "on a break", "suspended", "dormant", "pending", "archived"]
    ),
    (
      .optedOut,
      [
        "opted out", "opt out", "do not contact", "withdrawn", "unsubscribed", "removed", "left",
        "no longer volunteering",
      ]
    ),
  ])
}

extension Words where Value == TravelMode {
  static let travelMode = Words([
    (.walk, ["walk", "walking", "on foot", "foot"]),
    (.bicycle, ["bicycle", "bike", "cycle", "cycling"]),
    (.publicTransport, ["public transport", "bus", "train", "bus or train", "tram"]),
    (.car, ["car", "drive", "driving", "own car", "van", "motorbike"]),
    (.notSaid, ["not said", "unknown", "not known"]),
  ])
}

extension Words where Value == ContactChannel {
  static let contact = Words([
    (.phone, ["phone", "telephone", "call", "mobile", "landline"]),
    (.text, ["text", "sms", "text message", "whatsapp"]),
    (.email, ["email", "mail"]),
    (.post, ["post", "letter"]),
    (.notSaid, ["not said", "any", "no preference", "unknown", "not known"]),
  ])
}

extension Words where Value == LawfulBasis {
  static let lawfulBasis = Words([
    (.consent, ["consent"]), (.legitimateInterests, ["legitimate interests", "legitimate interest"]),
    (.contract, ["contract"]), (.notSaid, ["not said", "unknown", "not known"]),
  ])
}

extension Words where Value == AgeBand {
  static let ageBand = Words([
    (.under16, ["under 16", "0 to 15", "0-15"]), (.from16to17, ["16 to 17", "16-17"]),
    (.from18to24, ["18 to 24", "18-24"]), (.from25to34, ["25 to 34", "25-34"]),
    (.from35to49, ["35 to 49", "35-49"]), (.from50to64, ["50 to 64", "50-64"]),
    (.from65to79, ["65 to 79", "65-79"]),
    (.from80, ["80 or over", "over 79", "80 and over", "80 plus", "80+"]),
    (.notSaid, ["not said", "prefer not to say", "unknown", "not known"]),
  ])
}

extension Words where Value == ProviderType {
  static let providerType = Words([
    (.charity, ["charity", "registered charity", "voluntary", "not for profit", "cio"]),
    (.council, ["council", "local authority", "public"]), (.health, ["health", "nhs", "hospital"]),
    (.company, ["company", "private", "business", "cic", "social enterprise"]),
    (.community, ["community", "community group", "faith group"]),
    (.notSaid, ["not said", "unknown", "not known"]),
  ])
}

extension Words where Value == Matching.Pattern {
  static let pattern = Words([
    (.weekly, ["weekly", "every week"]),
    (.fortnightly, ["fortnightly", "every two weeks", "every other week"]),
    (.monthly, ["monthly", "every month", "once a month"]),
    (.dated, ["dated", "on dates", "one off", "event"]),
    (.flexible, ["flexible", "by arrangement", "any time"]),
  ])
}

extension Words where Value == CheckScheme {
  static let scheme = Words([
    (.dbs, ["DBS", "CRB"]), (.pvg, ["PVG"]), (.accessNI, ["AccessNI"]),
    (.other, ["other", "police check"]),
  ])
}

extension Words where Value == CheckLevel {
  static let level = Words([
    (.basic, ["basic"]), (.standard, ["standard"]), (.enhanced, ["enhanced"]),
    (
      .enhancedWithBarredLists,
      [
        "enhanced with barred lists", "enhanced with barred list", "enhanced barred lists",
        "enhanced barred list",
        "enhanced barred", "enhanced plus barred lists", "enhanced and barred lists",
      ]
    ),
  ])
}

extension Words where Value == CheckWorkforce {
  static let workforce = Words([
    (.adults, ["adults", "adult"]), (.children, ["children", "child"]),
    (
      .adultsAndChildren,
      [
        "adults and children", "children and adults", "adult and child", "child and adult", "adults children",
        "both",
      ]
    ),
    (.other, ["other workforce", "other"]),
  ])
}
