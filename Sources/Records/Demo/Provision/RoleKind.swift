import Matching

/// A kind of role that needs are made from: what is done, what it takes, and who goes without.
struct RoleKind: Sendable {
  /// When a role is usually done.
  enum Times: Sendable {
    case weekdays, mornings, schoolDays, evenings, weekends, anyDay, nights
    /// At times that the two sides agree.
    case flexible
    /// On a few listed days.
    case dated
  }

  /// A check with the reason that makes it lawful.
  struct NeededCheck: Sendable {
    var level: CheckLevel
    var workforce: CheckWorkforce
    var reason: String

    static func adults(_ reason: String) -> Self {
      Self(level: .enhanced, workforce: .adults, reason: reason)
    }
    static func children(_ reason: String) -> Self {
      Self(level: .enhancedWithBarredLists, workforce: .children, reason: reason)
    }
    static func basic(_ reason: String) -> Self { Self(level: .basic, workforce: .adults, reason: reason) }
  }

  /// What the role is called.
  var title: String
  /// Who goes without while it is unfilled; `#` stands for a number.
  var without: String
  /// What it is for, where that is not what the service is for.
  var cause: DemoCause?
  /// When it is done.
  var times = Times.weekdays
  /// Minutes a week, least to most.
  var minutes = 90...210
  /// Places, fewest to most.
  var places = 1...5
  /// Skills without which nobody can do it.
  var requires: [DemoSkill] = []
  /// Skills that help.
  var prefers: [DemoSkill] = []
  /// Skills that it develops.
  var develops: [DemoSkill] = []
  /// Qualifications without which nobody may do it.
  var qualifications: [DemoQualification] = []
  /// The check that it asks for.
  var check: NeededCheck?
  /// Languages, one of which it needs, drawn one at a time.
  var languages: [DemoLanguage] = []
  /// The youngest age.
  var lowerAge: Int?
  /// The oldest age, and why.
  var upperAge: (years: Int, reason: String)?
  /// Weeks that make sense at the least, drawn from.
  var weeks = [4, 8, 12, 12, 26]
  /// Whether it can be done from anywhere.
  var isRemote = false
  /// The pattern where it is regular; nil where one is drawn, mostly weekly.
  var pattern: Pattern?
  /// The paid post whose tasks these would have been.
  var paidPost = ""
}

/// A kind of service that services are made from.
struct ServiceKind: Sendable {
  /// Where such services are.
  enum Setting: Sendable {
    case anywhere, town, district
  }

  /// A paid post that such a service has.
  struct Post: Sendable {
    var title: String
    /// Hours a week of all who hold such a post.
    var hours: Int
    var qualification = ""

    /// A post for each person who holds one, of at most 37 hours.
    var people: [Post] {
      let count = max(1, (hours + 36) / 37)
      return (0..<count).map { _ in Post(title: title, hours: hours / count, qualification: qualification) }
    }
  }

  /// What it is called, after the name of its place.
  var name: String
  /// What it is for.
  var cause: DemoCause
  /// Who may provide it.
  var providers: [ProviderType]
  /// Its paid posts, where it is not led by volunteers.
  var posts: [Post]
  /// Whether it is a core service rather than an additional one; nil where nobody says.
  var isCore: Bool?
  /// How many in a hundred are led by volunteers.
  var volunteerLed = 0
  /// Where it is.
  var setting = Setting.anywhere
  /// The roles that it asks volunteers to fill.
  var roles: [RoleKind]

  /// All kinds there are.
  static let all = foodAndHome + healthAndCare + childrenAndLearning + adviceAndCrisis + communityAndNature
}
