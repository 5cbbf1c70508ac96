import Matching

/// Why invented people come, in words of their own.
enum DemoOwnWords {
  /// Something that a person like this might say; a third say nothing.
  static func draw(
    for person: Volunteer, _ cohort: DemoCohort, home: String, _ random: inout DemoRandom
  ) -> String {
    guard random.chance(64) else { return "" }
    let opening = random.pick(
      person.experience == .firstTime && random.chance(50) ? firstTime : openings(cohort))
    var words = (opening ?? "").filled(home: home, &random)
    if random.chance(45), let second = random.pick(wishes) {
      words += " " + second.filled(home: home, &random)
    }
    return words
  }

  private static func openings(_ cohort: DemoCohort) -> [String] {
    switch cohort.employment {
    case .seekingWork: seekingWork
    case .employed: employed
    case .student: student
    case .retired: retired
    case .caring: caring
    case .notPermittedToWork: notPermitted
    case .notLooking, .notSaid: others
    }
  }

  private static let firstTime = [
    "Never done anything like this, a bit nervous.", "My sister does it and says I should.",
    "I saw the poster in the bus.",
    "Somebody helped my mum once and I never forgot it.", "I would like to start small and see.",
    "I don't know what I am good at yet.", "Not sure I have anything to offer, but I have time.",
  ]
  private static let seekingWork = [
    "The warehouse closed in # and I want to keep in the way of getting up.",
    "Out of work since #, I need a reference.",
    "Twenty years in one shop and it's gone. I can work a till in my sleep.",
    "I'd like something to put on my CV.",
    "I go up the wall at home in @.",
    "My work coach said it might help. I would rather do it because I want to.",
    "I want to learn a job with people in it.", "I was laid off and I miss the company most of all.",
    "Would take paid work tomorrow, but would like to carry on an hour or two after.",
  ]
  private static let employed = [
    "I sit at a screen all week and want to use my hands.",
    "I could do one evening, not more, and I mean to keep to it.",
    "My firm gives us three days a year.", "We moved to @ in # and know nobody.",
    "I work shifts, so tell me early.", "Weekends only, please: I travel in the week.",
    "I used to volunteer where we lived before and I miss it.",
  ]
  private static let student = [
    "I'm at the college until June.", "I need experience for my course, but I'd like to stay if it's good.",
    "I want to be a nurse and would like to see if I can.", "Free between lectures and most weekends.",
    "I want to meet people who are not students.", "I did reading with little ones at school and loved it.",
  ]
  private static let retired = [
    "Retired in # and bored by the spring.", "Forty years a joiner, and a full shed.",
    "My wife died last year and the house is quiet.",
    "Mornings suit me, I don't like to drive in the dark.",
    "I ran a kitchen for thirty people and I can still do it.",
    "I've had a good deal from @ and should like to give some back.",
    "I was a bookkeeper. Somebody must do the sums.",
    "Nothing with committees, please: I've sat on enough.",
  ]
  private static let caring = [
    "While the children are at school.", "I look after my father, so some weeks I can't.",
    "I want two hours a week that are mine.",
    "Mum's at the day centre on Tuesdays.", "I know what it is like to need a hand and not to get one.",
  ]
  private static let notPermitted = [
    "I am not allowed to work and I don't want to sit.",
    "I was a teacher in my country. I want to speak English every day.",
    "I want to say thank you to @.", "I can cook for many people.",
    "I was an engineer. I can repair almost everything.",
    "It is long to wait. It's better with people.",
  ]
  private static let others = [
    "Some days are better than others, so please be patient with me.",
    "I would like to get out of the house.",
    "I've been ill and am on my way back.", "I'd like to be of use.", "Anything near @.",
    "I like dogs better than meetings.",
    "A neighbour told me about you.",
  ]
  private static let wishes = [
    "Not on my own at first, please.", "I can lift.", "I can't stand for long.",
    "Nothing with children, please.",
    "I'd rather be outdoors.", "I like to be busy.", "I'm better at listening than talking.",
    "Anything but phones.",
    "I could bring a friend.", "I don't mind what.", "I can walk to most of @.", "I would need the bus fare.",
    "I'm good with old people, I think.", "I'd like to learn the computer.",
  ]
}

extension String {
  /// The text with `@` replaced by where the person lives and `#` by a month.
  fileprivate func filled(home: String, _ random: inout DemoRandom) -> String {
    var text = ""
    for character in self {
      switch character {
      case "@": text += home
      case "#": text += ["January", "March", "May", "July", "September", "November"][random.below(6)]
      default: text.append(character)
      }
    }
    return text
  }
}
