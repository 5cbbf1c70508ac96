@testable import Matching

/// Two services with a need each, to which tests add people and placements by a line.
struct SmallTown {
  static let today = RelianceDates.today
  static let foodBank = Identifier<Service>(1)
  static let befriending = Identifier<Service>(2)
  static let packing = Identifier<Need>(1)
  static let visiting = Identifier<Need>(2)

  var services: [Service]
  var needs: [Need]
  var volunteers: [Volunteer] = []
  var placements: [Placement] = []
  var policy = Policy()
  var vocabulary = Vocabulary([7: .init(kind: .qualification, name: "Food Hygiene")])

  init() {
    func reference(_ code: String) -> Reference { Reference(source: "test", code: code) }
    services = [
      Service(
        id: Self.foodBank, reference: reference("S1"), name: "Prescot Food Bank", organisation: .init(1)),
      Service(id: Self.befriending, reference: reference("S2"), name: "Befriending", organisation: .init(1)),
    ]
    needs = [
      Need(id: Self.packing, reference: reference("N1"), service: Self.foodBank, title: "Tuesday packing"),
      Need(id: Self.visiting, reference: reference("N2"), service: Self.befriending, title: "Visiting"),
    ]
    for need in needs.indices { needs[need].weeklyMinutes = 60 }
  }

  var foodBank: Service {
    get { services[0] }
    set { services[0] = newValue }
  }

  var packing: Need {
    get { needs[0] }
    set { needs[0] = newValue }
  }

  /// Adds a person who leaves on a day, or stays.
  mutating func addVolunteer(until day: Day? = nil) -> Identifier<Volunteer> {
    let id = Identifier<Volunteer>(Int64(volunteers.count + 1))
    var volunteer = Volunteer(
      id: id, reference: Reference(source: "test", code: "V\(id)"), name: "Volunteer \(id)")
    volunteer.availableUntil = day
    volunteers.append(volunteer)
    return id
  }

  /// Adds a person with a placement of so many minutes a week.
  @discardableResult
  mutating func place(
    in need: Identifier<Need> = packing, minutes: Int? = nil, until day: Day? = nil,
    status: PlacementStatus = .started, change: (inout Placement) -> Void = { _ in }
  ) -> Identifier<Volunteer> {
    let volunteer = addVolunteer(until: day)
    var placement = Placement(
      id: Identifier(Int64(placements.count + 1)), volunteer: volunteer, need: need, status: status,
      since: Self.today)
    placement.weeklyMinutes = minutes
    change(&placement)
    placements.append(placement)
    return volunteer
  }

  var snapshot: Snapshot {
    Snapshot(
      vocabulary: vocabulary, services: services, needs: needs, volunteers: volunteers,
      placements: placements, policy: policy)
  }

  /// What one indicator says of the food bank, with pairs that a plan would add.
  func comparison(
    _ indicator: any Indicator.Type, adding pairs: [Pairing] = [], today: Day = today
  ) -> IndicatorComparison? {
    Reliance(of: snapshot, today: today, adding: pairs).services[0][indicator]
  }

  /// What one indicator says of the food bank as the records stand.
  func reading(_ indicator: any Indicator.Type) -> IndicatorReading? { comparison(indicator)?.before }

  /// The figures of the food bank as the records stand.
  var figures: RelianceFigures {
    RelianceBaseline(of: snapshot, today: Self.today).services[0]
  }
}

/// Days around the turn of a year.
enum RelianceDates {
  static let today = Day(20_781)  // Tuesday 24 November 2026
  static let twelfthOfJanuary = Day(20_830)
  static let twelveWeeksOn = Day(20_865)  // 16 February 2027
}

extension ServiceReliance {
  /// What one indicator says.
  subscript(_ indicator: any Indicator.Type) -> IndicatorComparison? {
    indicators.first { $0.name == indicator.name }
  }
}
