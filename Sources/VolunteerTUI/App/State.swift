import Matching

/// Everything the app knows at one moment: `update` changes it, `view` draws it.
struct State: Sendable {
  var size: Size
  var glyphs = Glyphs.unicode
  var today: Day
  /// What the header calls the database.
  var title: String
  /// Who is working.
  var user: String
  /// All records; nil until the first rows are read.
  var world: World?
  var planning = Planning.none
  /// The plan whose whole proof was checked last: only that one is called proven.
  var checkedPlan: PlannedWorld?
  var screen = ScreenName.overview
  /// Where the coordinator is on the overview.
  var overview = OverviewPlace()
  /// The sliders of the policy, and what is tried with them.
  var policy = PolicyBoard()
  /// Where the coordinator is in the pane beside the list.
  var detail = DetailPlace()
  var lists: [ListName: ListView] = [:]
  /// The list of the plan, from which the next one is made.
  var planRows: PlanRows?
  /// What lies over the screen, topmost last.
  var layers: [Layer] = []
  var notice: Notice?
  /// How many writes are on their way; their results come back in order.
  var pendingWrites = 0
  /// Keys typed before the candidates they are meant for had arrived; they are taken once these have.
  var typedAhead: [Key] = []
  /// Whether the next plan is announced although nothing was changed, since it was asked for.
  var announcesPlan = false
  /// What was done since the plan that was told last.
  var actsSincePlan: [String] = []
  /// The plan that was told last, and who moved since in plans that came late; nil where that is not known.
  var toldPlan: PlannedWorld?
  var moversSincePlan: Set<Identifier<Volunteer>>? = []
  /// What differs in the records since the plan that was told last.
  var changesSincePlan = SnapshotChanges()
  /// Who moved in the plan when it was last made anew, and why.
  var planMoves: PlanMoves?
  /// Personal data are hidden, since nobody has touched a key for a while.
  var isHidden = false
  /// The database could not be opened: only leaving is left.
  var failure: String?

  init(size: Size, today: Day, title: String, user: String) {
    self.size = size
    self.today = today
    self.title = title
    self.user = user
  }

  /// The plan on screen: the latest solved one, be it for this world or for the one before.
  var plan: PlannedWorld? {
    switch planning {
    case .none: nil
    case .solving(let last), .failed(_, let last): last
    case .solved(let plan): plan
    }
  }
}

/// How the plan stands.
enum Planning: Sendable {
  case none
  /// On its way; the plan before stays on screen.
  case solving(last: PlannedWorld?)
  case solved(PlannedWorld)
  case failed(String, last: PlannedWorld?)
}

/// A line at the foot of the screen that says what just happened.
struct Notice: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case done, refused, problem }
  var kind: Kind
  var text: String
}

/// The screens, in the order of their keys.
enum ScreenName: Int, CaseIterable, Sendable {
  case overview = 1
  case volunteers, needs, services, plan
  case policy = 7

  var title: String {
    switch self {
    case .overview: "Overview"
    case .volunteers: "Volunteers"
    case .needs: "Needs"
    case .services: "Services"
    case .plan: "Plan"
    case .policy: "Policy"
    }
  }

  /// The list that fills the screen; nil for the overview and the policy.
  var list: ListName? {
    switch self {
    case .overview, .policy: nil
    case .volunteers: .volunteers
    case .needs: .needs
    case .services: .services
    case .plan: .plan
    }
  }
}

/// The lists there are: those of the screens, and those of layers.
enum ListName: Hashable, CaseIterable, Sendable {
  case volunteers, needs, services, plan
  /// Candidates for a need or a volunteer.
  case candidates
  /// What belongs to the record on show: its placements, or a service's needs.
  case related
}
