import Matching

/// What the list of pairs says of each: the plan's proposals and the placements on their way.
enum PairColumns {
  static let all: [ListColumn] = [
    column("volunteer", "Volunteer", .flexible(17, share: 2)) { row, source in
      ListValue(source.snapshot.volunteer(row.pairing.volunteer)?.name ?? "")
    },
    column("need", "Need", .flexible(18, share: 3)) { row, source in
      if let hold = source.snapshot.volunteer(row.pairing.volunteer)?.hold {
        return ListValue("speak to \(hold.lead)", .warning)
      }
      return ListValue(source.snapshot.need(row.pairing.need)?.title ?? "")
    },
    column("service", "Service", .flexible(14, share: 2), rank: 3) { row, source in
      ListValue(
        source.snapshot.need(row.pairing.need).flatMap { source.snapshot.service($0.service)?.name } ?? "",
        .dim)
    },
    column("stage", "Stage", .fixed(12)) { row, source in PairText.stage(row, source) },
    column("since", "Since", .fixed(6), alignment: .right, rank: 2) { row, source in
      guard let since = row.placement?.since else { return ListValue("", number: -1) }
      let days = source.today.days(since: since)
      let isLate = row.placement?.status == .asked && days > 5
      return ListValue("\(days) d", isLate ? .warning : .dim, number: days)
    },
    column("fit", "Fit", .fixed(5), alignment: .right, rank: 1) { row, _ in
      guard let planned = row.planned else { return ListValue("", number: -1) }
      return ListValue(FitText.tenths(planned.fitTenths), .text, number: planned.fitTenths)
    },
    column("when", "When", .fixed(13), rank: 4) { row, _ in
      ListValue((row.placement?.slot ?? row.planned?.slot)?.text ?? "", .dim)
    },
    column("notes", "Notes", .flexible(12, share: 1), rank: 5) { row, _ in PairText.notes(row) },
  ]

  private static func column(
    _ name: String, _ title: String, _ width: ListColumn.Width, alignment: Canvas.Alignment = .left,
    rank: Int = 0,
    _ value: @escaping @Sendable (PairRow, ListSource) -> ListValue
  ) -> ListColumn {
    ListColumn(name: name, title: title, width: width, alignment: alignment, rank: rank) { source, row in
      guard case .pairs(let pairs) = source.rows else { return ListValue("") }
      let isHeldBack = source.snapshot.volunteer(pairs[row].pairing.volunteer)?.hold != nil
      // Of a person on a safeguarding hold a list tells the name and whom to speak to.
      if isHeldBack, name != "volunteer", name != "need" { return ListValue("", number: .min) }
      return value(pairs[row], source)
    }
  }
}

/// How pairs are put into words.
enum PairText {
  static func stage(_ row: PairRow, _ source: ListSource) -> ListValue {
    guard let placement = row.placement else { return ListValue("in the plan", .accent, number: 0) }
    let order = PlacementStatus.allCases.firstIndex(of: placement.status) ?? 0
    return ListValue(placement.stage, placement.status.isHeld ? .text : .dim, number: 1 + order)
  }

  static func notes(_ row: PairRow) -> ListValue {
    var words: [String] = []
    if row.planned?.origin == .pinned { words.append("pinned") }
    if row.planned?.isFirstTimer == true { words.append("1st") }
    if row.planned?.isShortTerm == true { words.append("short-term") }
    if row.planned?.isInPlanInForce == true { words.append("as before") }
    if let reason = row.placement?.reason, !reason.isEmpty { words.append(reason) }
    if let reason = row.placement?.endReason { words.append(reason.text) }
    return ListValue(words.joined(separator: " · "), .dim)
  }
}

/// Fits and costs, in tenths.
enum FitText {
  /// `81.2` for 812 tenths.
  static func tenths(_ tenths: Int) -> String {
    "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// The same with its sign: `+4.1`, `−4.1`.
  static func signed(_ tenths: Int) -> String {
    (tenths > 0 ? "+" : "") + Self.tenths(tenths)
  }
}

extension EndReason {
  /// What people read.
  var text: String {
    switch self {
    case .foundWork: "found work"
    case .notRight: "not right"
    case .serviceClosed: "service closed"
    default: rawValue
    }
  }
}
