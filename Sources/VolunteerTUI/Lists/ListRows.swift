import Matching

/// What a row is about, whatever its place in a list.
enum RowKey: Hashable, Sendable {
  case volunteer(Identifier<Volunteer>)
  case need(Identifier<Need>)
  case service(Identifier<Service>)
  case pairing(Pairing)
  case placement(Identifier<Placement>)
}

/// The records behind a list's rows, in the list's own order.
enum ListRows: Sendable {
  /// Positions in the snapshot's volunteers.
  case volunteers([Int32])
  /// Positions in the snapshot's needs.
  case needs([Int32])
  /// Positions in the snapshot's services.
  case services([Int32])
  case pairs(PairList)
  case candidates(CandidateRows)

  static let none = ListRows.pairs(.none)

  var count: Int {
    switch self {
    case .volunteers(let positions), .needs(let positions), .services(let positions): positions.count
    case .pairs(let pairs): pairs.count
    case .candidates(let candidates): candidates.count
    }
  }

  /// Whether the rows stand in an order of merit, which changes with them.
  var isRanked: Bool {
    switch self {
    case .pairs, .candidates: true
    case .volunteers, .needs, .services: false
    }
  }

  /// The columns that rows of this kind have.
  var columns: [ListColumn] {
    switch self {
    case .volunteers: VolunteerColumns.all
    case .needs: NeedColumns.all
    case .services: ServiceColumns.all
    case .pairs: PairColumns.all
    case .candidates(let candidates): CandidateColumns.of(candidates.subject)
    }
  }

  /// The snapshot's position of the record in a row; of a pair, 0.
  func position(_ row: Int) -> Int32 {
    switch self {
    case .volunteers(let positions), .needs(let positions), .services(let positions): positions[row]
    case .pairs, .candidates: 0
    }
  }

  /// What the row at an index is about.
  func key(_ row: Int, in snapshot: Snapshot) -> RowKey {
    switch self {
    case .volunteers(let positions): .volunteer(snapshot.volunteers[Int(positions[row])].id)
    case .needs(let positions): .need(snapshot.needs[Int(positions[row])].id)
    case .services(let positions): .service(snapshot.services[Int(positions[row])].id)
    case .pairs(let pairs): pairs.key(row)
    case .candidates(let candidates): .pairing(candidates.pairing(row))
    }
  }

  /// The index of the row about something; nil where there is none.
  /// - Complexity: O(rows).
  func row(of key: RowKey, in snapshot: Snapshot) -> Int? {
    switch (self, key) {
    case (.volunteers(let positions), .volunteer(let id)):
      snapshot.position(of: id).flatMap { positions.firstIndex(of: Int32($0)) }
    case (.needs(let positions), .need(let id)):
      snapshot.position(of: id).flatMap { positions.firstIndex(of: Int32($0)) }
    case (.services(let positions), .service(let id)):
      snapshot.position(of: id).flatMap { positions.firstIndex(of: Int32($0)) }
    case (.pairs(let pairs), .pairing), (.pairs(let pairs), .placement):
      pairs.row(of: key)
    case (.candidates(let candidates), .pairing(let pairing)):
      (0..<candidates.count).first { candidates.pairing($0) == pairing }
    default: nil
    }
  }
}
