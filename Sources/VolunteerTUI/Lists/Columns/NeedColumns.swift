import Matching

/// What the list of needs says of each.
enum NeedColumns {
  static let all: [ListColumn] = [
    column("need", "Need", .flexible(20, share: 3)) { need, _, _ in ListValue(need.title) },
    column("service", "Service", .flexible(16, share: 2), rank: 1) { need, _, source in
      ListValue(source.snapshot.service(need.service)?.name ?? "")
    },
    column("filled", "Filled", .fixed(9), alignment: .right) { need, position, source in
      NeedText.filled(need, position: position, source: source)
    },
    column("urgency", "Urgent", .fixed(6), rank: 2) { need, _, _ in
      ListValue(
        String(repeating: "!", count: min(3, max(0, need.urgency))),
        need.urgency >= 3 ? .critical : need.urgency == 2 ? .warning : .watch, number: need.urgency)
    },
    column("open", "Open", .fixed(6), alignment: .right, rank: 3) { need, _, source in
      guard let registered = need.registered else { return ListValue("", number: -1) }
      let days = source.today.days(since: registered)
      return ListValue("\(days) d", .dim, number: days)
    },
    column("decile", "Decile", .fixed(6), alignment: .right, rank: 4) { need, position, source in
      guard let decile = source.facts.context.needs[position].decile else {
        return ListValue("?", .dim, number: 99)
      }
      return ListValue("\(decile)", decile <= 2 ? .text : .dim, number: Int(decile))
    },
    column("without", "Who goes without", .flexible(18, share: 3), rank: 5) { need, _, _ in
      ListValue(need.whoGoesWithout, .dim)
    },
    column("times", "Mon Tue Wed Thu Fri Sat Sun", .fixed(27), rank: 6) { need, _, _ in
      ListValue(NeedText.times(need), .dim)
    },
    column("hours", "Hours", .fixed(11), alignment: .right, rank: 7) { need, _, _ in
      ListValue(need.weeklyMinutes.map(Figures.duration) ?? "?", .dim, number: need.weeklyMinutes ?? -1)
    },
    column("ends", "Ends", .fixed(11), rank: 8) { need, _, _ in
      ListValue(need.end?.text ?? "", .dim, number: need.end.map { Int($0.number) } ?? .max)
    },
    column("reference", "Reference", .fixed(10), rank: 9) { need, _, _ in
      ListValue(need.reference.code, .dim)
    },
  ]

  private static func column(
    _ name: String, _ title: String, _ width: ListColumn.Width, alignment: Canvas.Alignment = .left,
    rank: Int = 0,
    _ value: @escaping @Sendable (Need, Int, ListSource) -> ListValue
  ) -> ListColumn {
    ListColumn(name: name, title: title, width: width, alignment: alignment, rank: rank) { source, row in
      guard case .needs(let positions) = source.rows else { return ListValue("") }
      let position = Int(positions[row])
      return value(source.snapshot.needs[position], position, source)
    }
  }
}

/// How needs are put into words.
enum NeedText {
  /// Held places of all, and what the plan adds: `2/3 +1`.
  static func filled(_ need: Need, position: Int, source: ListSource) -> ListValue {
    guard need.isOpen else { return ListValue("closed", .dim, number: 1001) }
    let held = Int(source.facts.context.heldPlaces[position])
    let planned = source.plan?.plan.pairs(in: need.id).count ?? 0
    let text = "\(held)/\(need.places)" + (planned > 0 ? " +\(planned)" : "")
    let style: Style =
      held > need.places ? .warning : held + planned >= need.places ? .good : held == 0 ? .watch : .text
    return ListValue(text, style, number: need.places == 0 ? 1000 : 1000 * held / need.places)
  }

  /// The week's times, or the pattern where no week says it.
  static func times(_ need: Need) -> String {
    switch need.pattern {
    case .flexible: "flexible"
    case .dated where !need.dates.isEmpty: "on \(need.dates.count) dates"
    default: need.slots.map(\.grid) ?? "not known: ask"
    }
  }
}
